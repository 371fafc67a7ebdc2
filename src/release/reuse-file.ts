/** Finds an unchanged file in the trees of earlier builds. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileStamp, type TreeIndex, type IndexedFile } from './tree-index.ts';
import type { OutputFile } from './patch-tree.ts';

/** A tree of an earlier build with its index. */
export interface PreviousTree {
  readonly tree: string;
  readonly index: TreeIndex;
}

/**
 * @param file the file as the index of the current tree has it
 * @param reusable the tree that the next release is patched from
 * @returns undefined when neither tree has these bytes any more
 */
export function reuseFile(
  file: IndexedFile,
  currentTree: string,
  reusable: PreviousTree | undefined,
): OutputFile | undefined {
  const { path, sha256, stamp } = file;
  const other = reusable?.index.files.get(path);
  if (reusable && other?.sha256 === sha256) {
    const from = `${reusable.tree}/${path}`;
    const held = stampIfSame(from, other.stamp, sha256);
    if (held !== undefined) return { ...file, from, moves: false, held };
  }
  const from = `${currentTree}/${path}`;
  if (stampIfSame(from, stamp, sha256) === undefined) return undefined;
  return { ...file, from, moves: false, held: undefined };
}

/** The present stamp of a file that has this digest; undefined when it has another. Reads a file whose stamp has changed. */
function stampIfSame(file: string, stamp: string | undefined, sha256: string): string | undefined {
  const now = fileStamp(file);
  if (now === undefined || now === stamp) return now;
  return hash('sha256', readFileSync(file)) === sha256 ? now : undefined;
}
