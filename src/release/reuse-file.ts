/** Files of former trees that are wanted again as they are. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileStamp, type TreeIndex, type IndexedFile } from './tree-index.ts';
import type { OutputFile } from './patch-tree.ts';

/** A tree of a former build with its ledger. */
export interface PreviousTree {
  readonly tree: string;
  readonly index: TreeIndex;
}

/**
 * @param former as the ledger of the tree that is served has it
 * @param older the tree that will be renewed
 * @returns undefined when its bytes are in neither tree any more
 */
export function reuseFile(
  former: IndexedFile,
  currentTree: string,
  older: PreviousTree | undefined,
): OutputFile | undefined {
  const { path, sha256, stamp } = former;
  const there = older?.index.files.get(path);
  const held = older && there?.sha256 === sha256 ? holds(`${older.tree}/${path}`, there.stamp, sha256) : undefined;
  if (older && held !== undefined) return { ...former, from: `${older.tree}/${path}`, moves: false, held };
  if (holds(`${currentTree}/${path}`, stamp, sha256) === undefined) return undefined;
  return { ...former, from: `${currentTree}/${path}`, moves: false, held: undefined };
}

/** The stamp of a file that holds the bytes of this digest: by its stamp, or by reading it when it has another one. */
function holds(file: string, stamp: string | undefined, sha256: string): string | undefined {
  const now = fileStamp(file);
  if (now === undefined || now === stamp) return now;
  return hash('sha256', readFileSync(file)) === sha256 ? now : undefined;
}
