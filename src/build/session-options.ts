/** The options of a build: those of the command, the digests of program and settings, and the files that the build itself writes. */
import { join } from 'node:path';
import { PREVIEW_MARK, previewMarkText } from '../release/preview-mark.ts';
import { SERVED_KEY } from '../release/served-manifest.ts';
import { readSigningKey, type SigningKey } from '../release/signing-key.ts';
import type { Site } from '../site.ts';
import { type Fingerprints, fingerprintBuild } from './fingerprint.ts';
import { readReportFile, readRunOptions, type RunOptions, type StrictKind } from './options.ts';
import { iconFile, writtenFiles } from './output/written-files.ts';
import type { PublicDirs } from './output/public-dir.ts';
import type { Project } from './session.ts';

export interface SessionOptions extends RunOptions, PublicDirs {
  readonly reportFile: string;
  readonly fingerprints: Fingerprints;
  /** Files that the build itself writes: path below the site's root, and content. */
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  /** Whether the site serves its manifest. */
  readonly manifest?: boolean;
  /** The key of the paper, where the site serves its manifest. */
  readonly signingKey?: SigningKey | undefined;
}

/** @throws {SettingError} for a setting that cannot be used */
export function sessionOptions({ root, outDir, publicDir, programPublicDir }: Project, site: Site): SessionOptions {
  const runOptions = readRunOptions(process.env, process.argv);
  const shared = { publicDir, programPublicDir, ...runOptions, fingerprints: fingerprintBuild(root, site) };
  if (site.preview) {
    return {
      ...shared,
      ...previewOptions,
      reportFile: join(outDir, '..', 'build-report.json'),
      written: new Map<string, string | Uint8Array>([...previewFiles, ...iconFile(site), ...site.assets]),
    };
  }
  const host = runOptions.host ?? site.host;
  const signingKey = site.manifest ? readSigningKey(process.env, site.paperDir) : undefined;
  return {
    ...shared,
    reportFile: readReportFile(process.env, root, outDir, site.paperDir),
    host,
    written: new Map([
      ...writtenFiles(site, host),
      ...(signingKey ? [[SERVED_KEY, signingKey.publicKey] as const] : []),
    ]),
    manifest: site.manifest,
    signingKey,
  };
}

/** A preview is for no host. It follows the content wherever it goes, also when all of it is gone. */
const previewOptions = { strict: new Set<StrictKind>(), allowEmpty: true, allowShrink: true, host: undefined } as const;

/** Files that say what a preview is, to programs and to people who find it. */
const previewFiles = [
  ['robots.txt', 'User-agent: *\nDisallow: /\n'],
  [PREVIEW_MARK, previewMarkText],
] as const;
