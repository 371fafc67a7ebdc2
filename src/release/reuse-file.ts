/** Files of former trees that are wanted again as they are. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileStamp, type Ledger, type LedgerFile } from './tree-index.ts';
import type { Wanted } from './patch-tree.ts';

/** A tree of a former build with its ledger. */
export interface FormerTree {
  readonly tree: string;
  readonly ledger: Ledger;
}

/**
 * @param former as the ledger of the tree that is served has it
 * @param older the tree that will be renewed
 * @returns undefined when its bytes are in neither tree any more
 */
export function takeOver(former: LedgerFile, currentTree: string, older: FormerTree | undefined): Wanted | undefined {
  const { path, sha256, stamp } = former;
  const there = older?.ledger.files.get(path);
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
