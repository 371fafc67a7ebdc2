/**
 * The manifest of a release: every file with its size and its SHA-256. It holds no time and no machine name, so two
 * releases are the same site exactly when their manifests are the same text.
 */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byPath } from '../fs/path-order.ts';
import { BuildError } from '../errors.ts';
import { isOfServedManifest } from './served-manifest.ts';

export interface ManifestFile {
  /** Path below the release with `/` between folders. */
  readonly path: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface Manifest {
  /** SHA-256 of the lines `<sha256>  <path>` of all files, in order: what `sha256sum` would print. */
  readonly digest: string;
  /** Sorted by path, by UTF-16 code unit. */
  readonly files: readonly ManifestFile[];
}

/** All files in a folder. @throws when an entry is neither a file nor a folder, or cannot be read. */
export function listFilesWithDigests(folder: string): ManifestFile[] {
  const files: ManifestFile[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll(sep, '/');
    if (!entry.isFile()) throw new BuildError(`${JSON.stringify(path)} in the output is not a regular file.`);
    const bytes = readFileSync(file);
    files.push({ path, size: bytes.length, sha256: hash('sha256', bytes) });
  }
  return files.sort(byPath);
}

export const manifestOf = (files: readonly ManifestFile[]): Manifest => ({ digest: digestOfFiles(files), files });

/**
 * The digest by which a release is named: that of all files but the served manifest, which names them. @param files sorted by path
 */
export const namedDigestOf = (files: readonly ManifestFile[]): string =>
  digestOfFiles(files.filter(({ path }) => !isOfServedManifest(path)));

/** @param files sorted by path */
export const digestOfFiles = (files: readonly ManifestFile[]): string =>
  hash('sha256', files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));

/** The manifest as JSON, one file a line. */
export function formatManifest({ digest, files }: Manifest): string {
  const list = files.map(({ path, size, sha256 }) => JSON.stringify({ path, size, sha256 }));
  return `{\n  "digest": ${JSON.stringify(digest)},\n  "files": [\n    ${list.join(',\n    ')}\n  ]\n}\n`;
}

/** @throws when the text is not a manifest, or its digest is not that of its files. */
export function parseManifest(text: string): Manifest {
  const { digest, files } = JSON.parse(text) as Manifest;
  const manifest = manifestOf(files);
  if (manifest.digest !== digest) throw new Error('Manifest digest mismatch.');
  return manifest;
}

/** The differences between the expected and the found files, as sentences. */
export function differences(expected: readonly ManifestFile[], found: readonly ManifestFile[]): string[] {
  const there = new Map(found.map((file) => [file.path, file]));
  const problems: string[] = [];
  for (const { path, sha256 } of expected) {
    const file = there.get(path);
    if (!file) problems.push(`${path} is missing`);
    else if (file.sha256 !== sha256) problems.push(`${path} has other bytes`);
    there.delete(path);
  }
  return [...problems, ...[...there.keys()].map((path) => `${path} does not belong here`)];
}
