/**
 * Patches an older tree into the new one and touches only what differs. To make or remove a folder takes a disk longer
 * than to render a page, so a tree of a hundred thousand folders is not made anew for one article.
 */
import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../errors.ts';
import { fileStamp, folderStamp, foldersOf, type IndexedFile, parentOf } from './tree-index.ts';

/** A file of the new tree, and where to take it from if the older tree does not have it. */
export interface OutputFile extends IndexedFile {
  readonly from: string;
  /** True to move the file, false to link it, so that both trees have it. */
  readonly moves: boolean;
  /** The stamp of the older tree's own file, when the caller has verified that it has these bytes. */
  readonly held?: string | undefined;
}

/** The files and folders of a tree with their stamps; see `TreeIndex`. */
export interface TreeSnapshot {
  readonly files: ReadonlyMap<string, IndexedFile>;
  readonly folders: ReadonlyMap<string, string>;
}

export interface PatchResult extends TreeSnapshot {
  /** Paths of the files that were installed. */
  readonly placed: readonly string[];
  /** Folders in which an entry was added or removed. */
  readonly touched: ReadonlySet<string>;
}

export const emptySnapshot: TreeSnapshot = { files: new Map(), folders: new Map() };

/**
 * @param tree the older tree, or a folder that does not exist yet; a patch that a killed build left half done is repaired
 * @param known the tree as it was when it was complete
 */
export function patchTree(tree: string, known: TreeSnapshot, wanted: ReadonlyMap<string, OutputFile>): PatchResult {
  const at = (path: string) => (path === '' ? tree : `${tree}/${path}`);
  const kept = foldersOf(wanted.keys());
  const touched = new Set<string>();
  const touch = (path: string) => {
    for (let folder = path; !touched.has(folder); folder = parentOf(folder)) touched.add(folder);
  };

  /** The folder changed since it was indexed: delete every entry that is not in the target tree. */
  const removeUnwanted = (folder: string) => {
    touch(folder);
    if (!lstatSync(at(folder), { throwIfNoEntry: false })?.isDirectory()) {
      rmSync(at(folder), { force: true });
      if (kept.has(folder)) mkdirSync(at(folder), { recursive: true });
      return;
    }
    for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && kept.has(path)) {
        if (!known.folders.has(path)) removeUnwanted(path);
      } else if (entry.isDirectory() || !wanted.has(path)) {
        rmSync(at(path), { recursive: true, force: true });
      }
    }
  };
  // Parents come before children: a folder may have become a link, and its target must not be touched.
  for (const folder of [...known.folders.keys()].sort()) {
    if (folderStamp(at(folder)) !== known.folders.get(folder)) removeUnwanted(folder);
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
  // Parents come before children.
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
      install(from, at(path), moves);
      stamp = fileStamp(at(path));
      placed.push(path);
      touch(parentOf(path));
    }
    // Most records are unchanged. Sharing them saves memory.
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

/** The snapshot of a tree that has just these files; the caller has verified that. */
export function snapshotTree(tree: string, files: ReadonlyMap<string, IndexedFile>): TreeSnapshot {
  const stamped = Array.from(files, ([path, { size, sha256, key }]) => {
    return [path, { path, size, sha256, key, stamp: fileStamp(join(tree, path)) }] as const;
  });
  const folders = Array.from(foldersOf(files.keys()), (path) => [path, folderStamp(join(tree, path)) ?? ''] as const);
  return { files: new Map(stamped), folders: new Map(folders) };
}

/** The stamp of a file that has this digest according to its stamp; undefined otherwise. */
function stampHeld(file: string, known: IndexedFile, sha256: string): string | undefined {
  if (!known.stamp || known.sha256 !== sha256) return undefined;
  return fileStamp(file) === known.stamp ? known.stamp : undefined;
}

/** Moves or links a file into the tree, and replaces any entry that is in its way. */
function install(from: string, to: string, moves: boolean): void {
  const put = () => (moves ? renameSync(from, to) : linkOrCopy(from, to));
  try {
    put();
  } catch (error) {
    if (!['EEXIST', 'EISDIR', 'ENOTEMPTY', 'EPERM', 'EACCES'].includes(errorCode(error))) throw error;
    rmSync(to, { recursive: true, force: true });
    put();
  }
}

/** Copies the file where the file system has no hard links, or the file has the maximum number of them. */
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
    // A file is in the place of the folder.
    rmSync(folder);
    mkdirSync(folder);
  }
}
