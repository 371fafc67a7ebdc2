/** Brings all files of a site together, and checks that they are complete and that each has one owner. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from '../../errors.ts';
import { byPath } from '../../fs/path-order.ts';
import type { Host } from '../../paper/values.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import { firstThree } from '../../ingest/report-text.ts';
import { listFilesWithDigests } from '../../release/manifest.ts';
import type { OutputFile } from '../../release/patch-tree.ts';
import type { ReleaseStore } from '../../release/release-store.ts';
import type { SigningKey } from '../../release/signing-key.ts';
import type { SearchFiles } from '../../search/build-index.ts';
import { refusePrivateKeys } from '../proof/private-keys.ts';
import { withServedManifest } from '../proof/served-manifest-files.ts';
import { noJekyll } from './headers-file.ts';
import { hostProblems } from './host-limits.ts';
import type { IncrementalOutput } from './output.ts';
import { type PublicDirs, publicFiles } from './public-dir.ts';
import { removeServiceWorker, stampServiceWorker } from './service-worker.ts';
import { favicon } from './written-files.ts';
import { findMissingPages, findOutputProblems } from './validate.ts';

/** Everything of a site that is not a page: what was bundled, and a copy of the public folder. */
export interface Assets {
  /** The folder that holds them. */
  readonly tree: string;
  /** Paths of style sheets and scripts that the bundler made; it may make some that no page needs. */
  readonly bundled: ReadonlySet<string>;
}

interface CollectOptions extends PublicDirs {
  readonly store: Pick<ReleaseStore, 'paths' | 'stageAssets'>;
  /** Files that the build itself writes: path below the site's root, and content. */
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  /** Whether the site serves its manifest. */
  readonly manifest?: boolean;
  readonly signingKey?: SigningKey | undefined;
  /** The host whose limits the site must keep. */
  readonly host?: Host | undefined;
  readonly output: Pick<IncrementalOutput, 'pages' | 'expectedPaths'>;
  readonly assets: Assets;
  readonly searchFiles: SearchFiles;
  readonly rows: readonly ReportRow[];
}

/**
 * Completes the assets, moves them into the release store, and lists all files of the site by path, in the order of paths.
 * @throws {BuildError} when a file is missing, has two owners or none, or the site is too large for its host
 */
export function collectOutput(options: CollectOptions): ReadonlyMap<string, OutputFile> {
  const { store, output, assets, searchFiles, rows } = options;
  const { tree, bundled } = assets;
  const copied = publicFiles(options);
  refusePrivateKeys(copied);
  // A `.nojekyll` of the public folder says the same as ours, and its icon is the paper's. Any other file of both is a conflict.
  const yields = (name: string) => (name === noJekyll || name === favicon) && copied.has(name);
  const written = new Map([...options.written].filter(([name]) => !yields(name)));
  for (const [name, content] of written) {
    if (copied.has(name)) continue;
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), content);
  }
  if (store.paths.preview) removeServiceWorker(tree);
  else stampServiceWorker(tree, output, bundled);
  store.stageAssets(tree);
  const { stagedAssets } = store.paths;
  const staged = listFilesWithDigests(stagedAssets).map((file): OutputFile => {
    return { ...file, key: undefined, stamp: undefined, from: join(stagedAssets, file.path), moves: true };
  });

  const urls = rows.flatMap(({ url }) => url ?? []);
  const missing = findMissingPages(output.expectedPaths, urls);
  if (missing.length > 0) {
    throw new BuildError(`No page in the output for ${missing.length} of the articles: ${firstThree(missing)}.`);
  }
  const files = new Map<string, OutputFile>();
  for (const file of [...output.pages.values(), ...searchFiles.files.values(), ...staged].sort(byPath)) {
    files.set(file.path, file);
  }
  const problems = findOutputProblems(files, {
    pages: output.expectedPaths,
    copied,
    written,
    found: searchFiles.files,
    bundled,
  });
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).join('\n');
    throw new BuildError(`Output check failed (${problems.length} problems):\n${shown}`);
  }
  const all = options.manifest ? withServedManifest(files, stagedAssets, options.signingKey) : files;
  const { host } = options;
  const headers = options.written.get('_headers');
  const tooMuch = host ? hostProblems(host, all, typeof headers === 'string' ? headers : undefined) : [];
  if (tooMuch.length > 0) throw new BuildError(`HOST=${host}: ${tooMuch.join('\n')}`);
  return all;
}
