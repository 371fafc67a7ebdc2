/**
 * The index of a tree: size, digest, cache key and stat stamp of each file. A file with the same stamp is taken as
 * unchanged, and one with another stamp is not. A lost or unreadable index costs time only.
 */
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import type { ManifestFile } from './manifest.ts';

export interface IndexedFile extends ManifestFile {
  /** The cache key of a page; undefined for a file that is not a page or cannot be reused. */
  readonly key: string | undefined;
  /** See `fileStamp`; undefined when the file was not looked at yet. */
  readonly stamp: string | undefined;
}

export interface TreeIndex {
  /** Fingerprint of program and settings. Pages built under a different one are never reused. */
  readonly fingerprint: string;
  /** Digest of all inputs of the site. */
  readonly inputHash: string;
  /** SHA-256 of the release's manifest; empty for a tree that is not a release. */
  readonly manifest: string;
  /** By path below the tree. */
  readonly files: ReadonlyMap<string, IndexedFile>;
  /** Stamps of all folders by path; the tree itself is ``. */
  readonly folders: ReadonlyMap<string, string>;
}

/** The version is raised when the format changes. */
const FORMAT = { treeIndex: 1 };

export function writeTreeIndex(file: string, { fingerprint, inputHash, manifest, files, folders }: TreeIndex): void {
  const lines = function* () {
    yield [fingerprint, inputHash, manifest, files.size];
    for (const { path, size, sha256, key, stamp } of files.values()) yield [path, size, sha256, stamp ?? 0, key ?? 0];
    yield* folders;
  };
  writeCacheFile(file, FORMAT, lines());
}

/** @param like another index of mostly the same files; equal records are shared to save memory */
export function readTreeIndex(file: string, like?: TreeIndex): TreeIndex | undefined {
  const lines = readCacheFile(file, FORMAT);
  if (!lines) return undefined;
  const [fingerprint, inputHash, manifest, count] = lines[0] as [string, string, string, number];
  const files = new Map<string, IndexedFile>();
  for (const line of lines.slice(1, count + 1)) {
    const [path, size, sha256, stamp, key] = line as [string, number, string, string | 0, string | 0];
    const other = like?.files.get(path);
    const same = other?.sha256 === sha256 && other.stamp === (stamp || undefined) && other.key === (key || undefined);
    const record = same ? other : { path, size, sha256, stamp: stamp || undefined, key: key || undefined };
    files.set(record.path, record);
  }
  return {
    fingerprint,
    inputHash,
    manifest,
    files,
    folders: new Map(lines.slice(count + 1) as [string, string][]),
  };
}

/**
 * Size, modification time and inode. Hard links change a file's ctime, so the stamp does not contain it: an edit that
 * restores size and modification time is not noticed without `FRESH`.
 */
export function fileStamp(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size.toString(36)} ${stat.mtimeMs} ${stat.ino.toString(36)}` : undefined;
}

export function folderStamp(folder: string): string | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() ? `${stat.mtimeMs} ${stat.ino.toString(36)}` : undefined;
}

/** The folders of the files, and all folders above them up to the tree itself, which is ``. */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let folder = parentOf(path); !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
  }
  return folders;
}

export const parentOf = (path: string) => {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
};

/** True when every file and folder of a tree has its stamp: nothing was changed, deleted or added. */
export function isUntouched(tree: string, { files, folders }: TreeIndex): boolean {
  for (const [path, stamp] of folders) if (folderStamp(join(tree, path)) !== stamp) return false;
  for (const { path, stamp } of files.values()) if (!stamp || fileStamp(join(tree, path)) !== stamp) return false;
  return true;
}
