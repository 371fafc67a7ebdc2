/**
 * The ledger of a tree: what each of its files is (size, digest, the key its page was made with) and how the disk showed
 * it (a stamp). A file with the same stamp is the same file; what has another one is not taken for what it was. Lost or
 * unreadable, it costs time only.
 */
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCacheFile, writeCacheFile } from '../fs/cache-file.ts';
import type { ManifestFile } from './manifest.ts';

export interface IndexedFile extends ManifestFile {
  /** The key of the page, or undefined for what is no page that can be kept. */
  readonly key: string | undefined;
  /** Undefined when nobody has looked yet. */
  readonly stamp: string | undefined;
}

export interface TreeIndex {
  /** What all pages depend on; pages of another one cannot be kept. */
  readonly fingerprint: string;
  /** Digest of all that the site was made of; see `editionOf`. */
  readonly inputHash: string;
  /** SHA-256 of the manifest that goes with it; empty for a tree that is no release. */
  readonly manifest: string;
  /** By path below the tree. */
  readonly files: ReadonlyMap<string, IndexedFile>;
  /** Stamps of all folders by path; the tree itself is ``. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Raised when the format changes. */
const FORMAT = { ledger: 2 };

export function writeTreeIndex(file: string, { fingerprint, inputHash, manifest, files, folders }: TreeIndex): void {
  const lines = function* () {
    yield [fingerprint, inputHash, manifest, files.size];
    for (const { path, size, sha256, key, stamp } of files.values()) yield [path, size, sha256, stamp ?? 0, key ?? 0];
    yield* folders;
  };
  writeCacheFile(file, FORMAT, lines());
}

/** @param like another ledger, of much the same files: what both have is in the memory once */
export function readTreeIndex(file: string, like?: TreeIndex): TreeIndex | undefined {
  const lines = readCacheFile(file, FORMAT);
  if (!lines) return undefined;
  const [basis, edition, manifest, count] = lines[0] as [string, string, string, number];
  const files = new Map<string, IndexedFile>();
  for (const line of lines.slice(1, count + 1)) {
    const [path, size, sha256, stamp, key] = line as [string, number, string, string | 0, string | 0];
    const other = like?.files.get(path);
    const same = other?.sha256 === sha256 && other.stamp === (stamp || undefined) && other.key === (key || undefined);
    const record = same ? other : { path, size, sha256, stamp: stamp || undefined, key: key || undefined };
    files.set(record.path, record);
  }
  return {
    fingerprint: basis,
    inputHash: edition,
    manifest,
    files,
    folders: new Map(lines.slice(count + 1) as [string, string][]),
  };
}

/** Links to a file change its ctime, so a stamp cannot hold it: an edit that puts size and time back needs `FRESH`. */
export function fileStamp(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size.toString(36)} ${stat.mtimeMs} ${stat.ino.toString(36)}` : undefined;
}

export function folderStamp(folder: string): string | undefined {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() ? `${stat.mtimeMs} ${stat.ino.toString(36)}` : undefined;
}

/** The folders that hold the files, all the way up; the tree itself is ``. */
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

/** True when a tree is still, file by file and folder by folder, what its ledger says: nothing changed, gone or added. */
export function isUntouched(tree: string, { files, folders }: TreeIndex): boolean {
  for (const [path, stamp] of folders) if (folderStamp(join(tree, path)) !== stamp) return false;
  for (const { path, stamp } of files.values()) if (!stamp || fileStamp(join(tree, path)) !== stamp) return false;
  return true;
}
