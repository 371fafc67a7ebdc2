/**
 * The files that a build keeps for the next one: the words of the stories of each shard, and the terms of each shard. A file that
 * is missing, damaged or of other stories costs time only.
 */
import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ShardListed } from './format/files.ts';
import type { ShardWords } from './shard-words.ts';

export interface KeptTerms {
  /** The terms of the shard in their order, and in how many of its stories each is. */
  readonly terms: readonly string[];
  readonly stories: Uint32Array;
  readonly listed: Pick<ShardListed, 'table' | 'blocks'>;
}

export const wordsFile = (shard: string): string => `${shard}.words`;
export const termsFile = (shard: string): string => `${shard}.terms`;

/** @param header text that the file must have been written with */
export function readKept<Content>(folder: string, name: string, header: string): Content | undefined {
  try {
    const bytes = readFileSync(join(folder, name));
    const content = bytes.subarray(DIGEST);
    if (hash('sha256', content, 'buffer').compare(bytes, 0, DIGEST) !== 0) return undefined;
    const read = deserialize(content) as { header: string; content: Content };
    return read.header === header ? read.content : undefined;
  } catch {
    return undefined;
  }
}

export function writeKept(folder: string, name: string, header: string, content: ShardWords | KeptTerms): void {
  mkdirSync(folder, { recursive: true });
  const bytes = serialize({ header, content });
  const file = join(folder, name);
  const to = openSync(`${file}.tmp`, 'w');
  try {
    writeFileSync(to, hash('sha256', bytes, 'buffer'));
    writeFileSync(to, bytes);
  } finally {
    closeSync(to);
  }
  renameSync(`${file}.tmp`, file);
}

/** Deletes what is kept of shards that are no more. */
export function pruneKept(folder: string, shards: readonly string[]): void {
  const kept = new Set(shards.flatMap((shard) => [wordsFile(shard), termsFile(shard)]));
  try {
    for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
  } catch {
    // There is no such folder yet.
  }
}

/** Bytes of the digest at the beginning of a file. */
const DIGEST = 32;
