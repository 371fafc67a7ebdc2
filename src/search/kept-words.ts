/**
 * The part of the index that a build keeps for the next one: the words of the articles of each shard, and the terms of each shard. A
 * file that is missing, damaged or of other articles costs time only.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ArticleWords } from './article-words.ts';
import type { StoryRecord } from './format/files.ts';

export interface StoryWords {
  readonly words: ArticleWords;
  readonly record: StoryRecord;
}

export interface KeptWords {
  /** Terms by number. Each is in a story: what is kept must not have words of a text that is held or gone. */
  readonly terms: readonly string[];
  /** By path, URL, headline and digest of the source. */
  readonly stories: ReadonlyMap<string, StoryWords>;
}

export interface KeptTerms {
  /** The terms of the shard in their order, and in how many of its stories each is. */
  readonly terms: readonly string[];
  readonly stories: Uint32Array;
  /** The file of its table. */
  readonly table: string;
}

export const wordsFile = (shard: string): string => `${shard}.words`;
export const termsFile = (shard: string): string => `${shard}.terms`;

/** Leaves out the terms that no story has, and numbers the others anew. */
export function withoutUnusedTerms({ terms, stories }: KeptWords): KeptWords {
  const numbers = new Int32Array(terms.length).fill(-1);
  for (const { words } of stories.values()) for (const term of words.terms) numbers[term] = 0;
  if (!numbers.includes(-1)) return { terms, stories };
  let next = 0;
  for (const [term, number] of numbers.entries()) if (number === 0) numbers[term] = next++;
  const renumber = ({ words, record }: StoryWords): StoryWords => ({
    words: { ...words, terms: words.terms.map((term) => numbers[term] ?? 0) },
    record,
  });
  return {
    terms: terms.filter((_, term) => (numbers[term] ?? -1) >= 0),
    stories: new Map(Array.from(stories, ([key, story]) => [key, renumber(story)])),
  };
}

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

export function writeKept(folder: string, name: string, header: string, content: KeptWords | KeptTerms): void {
  mkdirSync(folder, { recursive: true });
  const bytes = serialize({ header, content });
  const file = join(folder, name);
  writeFileSync(`${file}.tmp`, Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]));
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
