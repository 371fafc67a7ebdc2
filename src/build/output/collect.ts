/** Brings together all that a site is made of, and checks that it is just what it should be. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstThree } from '../../ingest/report-text.ts';
import { byPath } from '../../fs/path-order.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import { findMissingPages, findOutputProblems } from './validate.ts';
import { BuildError } from '../../errors.ts';
import { noJekyll } from './headers-file.ts';
import type { BuildSession } from '../session.ts';
import { listFilesWithDigests } from '../../release/manifest.ts';
import { listPublicFiles } from './public-dir.ts';
import type { OutputFile } from '../../release/patch-tree.ts';
import { stampServiceWorker } from './service-worker.ts';
import type { SearchFiles } from '../../search/build-index.ts';

/** Brings what Astro has written to the shelf, with what the publisher adds, and says what the site is made of. */
export function collectOutput(
  {
    store,
    publicDir,
    written,
    bundle,
    output,
  }: Pick<BuildSession, 'store' | 'publicDir' | 'written' | 'bundle' | 'output'>,
  tree: string,
  rows: readonly ReportRow[],
  search: SearchFiles,
): ReadonlyMap<string, OutputFile> {
  const copied = listPublicFiles(publicDir);
  // A mark that the public folder holds says the same as ours; of any other file there cannot be two.
  const ours = new Map([...written].filter(([name]) => name !== noJekyll || !copied.includes(name)));
  for (const [name, text] of ours) if (!copied.includes(name)) writeFileSync(join(tree, name), text);
  stampServiceWorker(tree, output, bundle.names);
  store.stageAssets(tree);
  const { stagedAssets } = store.paths;
  const files = listFilesWithDigests(stagedAssets);

  const urls = rows.flatMap(({ url }) => url ?? []);
  const missing = findMissingPages(output.expectedPaths, urls);
  if (missing.length > 0) {
    throw new BuildError(`No page in the output for ${missing.length} of the articles: ${firstThree(missing)}.`);
  }
  const rest = files.map((file): OutputFile => {
    return { ...file, key: undefined, stamp: undefined, from: join(stagedAssets, file.path), moves: true };
  });
  const wanted = new Map<string, OutputFile>();
  for (const file of [...output.pages.values(), ...search.files.values(), ...rest].sort(byPath)) {
    wanted.set(file.path, file);
  }
  const claims = {
    pages: output.expectedPaths,
    copied: new Set(copied),
    written: ours,
    found: search.files,
    bundled: bundle.names,
  };
  const problems = findOutputProblems(wanted, claims);
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).join('\n');
    throw new BuildError(`Output check failed (${problems.length} problems):\n${shown}`);
  }
  return wanted;
}
