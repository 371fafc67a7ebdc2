/**
 * Makes an older tree the new one by touching only what differs. Making a folder or removing one costs a disk more than
 * rendering a page, so a tree of a hundred thousand folders is neither made nor removed for one new article.
 */
import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../errors.ts';
import { fileStamp, folderStamp, foldersOf, type IndexedFile, parentOf } from './tree-index.ts';

/** A file that the new tree holds, and where to take it from when the tree has it not yet. */
export interface OutputFile extends IndexedFile {
  readonly from: string;
  /** True when nothing stays behind; else both trees have the same file. */
  readonly moves: boolean;
  /** The stamp of the older tree's own file, where somebody has made sure that it is the one that is wanted. */
  readonly held?: string | undefined;
}

/** What is known of a tree: see `Ledger`. */
export interface TreeSnapshot {
  readonly files: ReadonlyMap<string, IndexedFile>;
  readonly folders: ReadonlyMap<string, string>;
}

export interface PatchResult extends TreeSnapshot {
  /** Paths of files that were put there, and of folders in which something came or went. */
  readonly placed: readonly string[];
  readonly touched: ReadonlySet<string>;
}

export const emptySnapshot: TreeSnapshot = { files: new Map(), folders: new Map() };

/**
 * @param tree the older tree, or a folder that does not exist yet; what a killed build has half done to it is put right
 * @param known what the tree was when it was whole
 */
export function patchTree(tree: string, known: TreeSnapshot, wanted: ReadonlyMap<string, OutputFile>): PatchResult {
  const at = (path: string) => (path === '' ? tree : `${tree}/${path}`);
  const kept = foldersOf(wanted.keys());
  const touched = new Set<string>();
  const touch = (path: string) => {
    for (let folder = path; !touched.has(folder); folder = parentOf(folder)) touched.add(folder);
  };

  /** Something came or went in a folder since it was known: what is not wanted goes. */
  const tidy = (folder: string) => {
    touch(folder);
    if (!lstatSync(at(folder), { throwIfNoEntry: false })?.isDirectory()) {
      rmSync(at(folder), { force: true });
      if (kept.has(folder)) mkdirSync(at(folder), { recursive: true });
      return;
    }
    for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && kept.has(path)) {
        if (!known.folders.has(path)) tidy(path);
      } else if (entry.isDirectory() || !wanted.has(path)) {
        rmSync(at(path), { recursive: true, force: true });
      }
    }
  };
  // From the outside in: what was a folder may be a link by now, and nothing behind it is ours.
  for (const folder of [...known.folders.keys()].sort()) {
    if (folderStamp(at(folder)) !== known.folders.get(folder)) tidy(folder);
  }

  for (const folder of known.folders.keys()) {
    if (kept.has(folder)) continue;
    rmSync(at(folder), { recursive: true, force: true });
    touch(parentOf(folder));
  }
  for (const path of known.files.keys()) {
    if (wanted.has(path) || !kept.has(parentOf(path))) continue;
    rmSync(at(path), { recursive: true, force: true });
    touch(parentOf(path));
  }
  // A folder comes before what is in it.
  for (const folder of [...kept].filter((path) => !known.folders.has(path)).sort()) {
    makeFolder(at(folder));
    touch(folder);
  }

  const files = new Map<string, IndexedFile>();
  const placed: string[] = [];
  for (const [path, { size, sha256, key, from, moves, held }] of wanted) {
    const before = known.files.get(path);
    let stamp = before && (held ?? stampHeld(at(path), before, sha256));
    if (stamp === undefined) {
      place(from, at(path), moves);
      stamp = fileStamp(at(path));
      placed.push(path);
      touch(parentOf(path));
    }
    // Nearly all are what they were, and take no more memory.
    const same = before?.stamp === stamp && before?.sha256 === sha256 && before.key === key;
    files.set(path, same ? before : { path, size, sha256, key, stamp });
  }
  const folders = new Map<string, string>();
  for (const folder of kept) {
    const stamp = touched.has(folder) ? folderStamp(at(folder)) : known.folders.get(folder);
    folders.set(folder, stamp ?? '');
  }
  return { files, folders, placed, touched: new Set([...touched].filter((folder) => kept.has(folder))) };
}

/** What is known of a tree of which somebody has made sure that it holds these files. */
export function snapshotTree(tree: string, files: ReadonlyMap<string, IndexedFile>): TreeSnapshot {
  const stamped = Array.from(files, ([path, { size, sha256, key }]) => {
    return [path, { path, size, sha256, key, stamp: fileStamp(join(tree, path)) }] as const;
  });
  const folders = Array.from(foldersOf(files.keys()), (path) => [path, folderStamp(join(tree, path)) ?? ''] as const);
  return { files: new Map(stamped), folders: new Map(folders) };
}

/** The stamp of a file that is there with these bytes, as far as stamps can tell. */
function stampHeld(file: string, known: IndexedFile, sha256: string): string | undefined {
  if (!known.stamp || known.sha256 !== sha256) return undefined;
  return fileStamp(file) === known.stamp ? known.stamp : undefined;
}

/** Puts a file where it belongs, whatever stands there. */
function place(from: string, to: string, moves: boolean): void {
  const put = () => (moves ? renameSync(from, to) : linkOrCopy(from, to));
  try {
    put();
  } catch (error) {
    if (!['EEXIST', 'EISDIR', 'ENOTEMPTY', 'EPERM', 'EACCES'].includes(errorCode(error))) throw error;
    rmSync(to, { recursive: true, force: true });
    put();
  }
}

/** File systems without links, and more links than they can count, get a copy. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK', 'ENOSYS'].includes(errorCode(error))) throw error;
    copyFileSync(from, to);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    if (lstatSync(folder).isDirectory()) return;
    // What was a file is a folder now.
    rmSync(folder);
    mkdirSync(folder);
  }
}
