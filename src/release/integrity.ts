/** Whether a release on the disk is still what its manifest says. */
import { hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { BuildError, errorCode } from '../errors.ts';
import { differences, digestOfFiles, listFilesWithDigests, type Manifest, parseManifest } from './manifest.ts';
import type { ReleaseFiles } from './release-files.ts';
import { isUntouched, readTreeIndex, type TreeIndex } from './tree-index.ts';

/**
 * Reads every file of a release and compares it with the manifest.
 * @throws {BuildError} that names the first differences.
 */
export function readIntact(store: ReleaseFiles, release: string): Manifest {
  let problems: string[];
  try {
    const manifest = parseManifest(readFileSync(store.manifest(release), 'utf8'));
    problems = differences(manifest.files, listFilesWithDigests(store.tree(release)));
    if (problems.length === 0) return manifest;
  } catch (error) {
    problems = [errorCode(error)];
  }
  throw new BuildError(`Release ${release} is damaged (${problems.slice(0, 3).join('; ')}). Build again.`);
}

/** True when the release is complete, has this digest, and every file is as its index or its manifest says. */
export function isIntact(store: ReleaseFiles, release: string, digest: string): boolean {
  try {
    // The manifest begins with its digest, so most other releases are recognised without reading the rest.
    if (!readBeginning(store.manifest(release)).includes(digest)) return false;
    const index = readTreeIndex(store.index(release));
    if (index && isUnmodified(store, release, index)) return digestOfFiles([...index.files.values()]) === digest;
    return store.isComplete(release) && readIntact(store, release).digest === digest;
  } catch {
    return false;
  }
}

/** True when the manifest is the one that the index names, and every stamp of a file or folder is as in the index. */
export function isUnmodified(store: ReleaseFiles, release: string, index: TreeIndex): boolean {
  if (!store.isComplete(release)) return false;
  const manifest = hash('sha256', readFileSync(store.manifest(release)));
  return manifest === index.manifest && isUntouched(store.tree(release), index);
}

function readBeginning(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(256);
    return bytes.toString('latin1', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}
