/** The files of a shard and of the list of all terms. */
import { ByteWriter } from './format/bytes.ts';
import { partPath, RECENT, type ShardTable, tablePath, type TermsListed, termsPath } from './format/files.ts';
import { positionsBlockOf, writePositionsBlock } from './format/positions-block.ts';
import { RECORDS_PER_FILE, type StoryRecord, writeRecords } from './format/records.ts';
import { blockOf, type TermBytes, termBlocks, TermBlockWriter } from './format/term-block.ts';
import { InvertedTerms } from './invert.ts';
import type { KeptTerms } from './kept-files.ts';
import type { ShardWords } from './shard-words.ts';
import { digestOfBlocks, type IndexFile, stageFile } from './stage-file.ts';

/**
 * Bytes of the postings of a block, before it is compressed. Smaller blocks cost a reader less, and a site more files: some 280 for
 * 3,600 stories.
 */
const BLOCK_BYTES = 14_000;
/** Those of the shard of the newest stories, which most searches load beside another one. */
const RECENT_BLOCK_BYTES = 3_000;

export interface FilesAndTerms {
  readonly files: readonly IndexFile[];
  readonly terms: KeptTerms;
}

/**
 * @param words the words of its stories, the oldest first
 * @param copies the stories that are near-duplicates, with their groups
 */
export function shardFiles(
  name: string,
  words: ShardWords,
  copies: ShardTable['copies'],
  stagingDir: string,
  sendSign: () => void,
): FilesAndTerms {
  const inverted = new InvertedTerms(words);
  const blockBytes = name === RECENT ? RECENT_BLOCK_BYTES : BLOCK_BYTES;
  const blocks = Math.max(1, Math.ceil(inverted.size / blockBytes));
  const byBlock: number[][] = Array.from({ length: blocks }, () => []);
  for (const [term, text] of words.terms.entries()) byBlock[blockOf(text, blocks)]?.push(term);
  const positionsOf = (terms: readonly number[] = []) => terms.map((term) => inverted.positionsOf(term));
  const positions = Array.from({ length: positionsBlockOf(blocks - 1) + 1 }, (_, at) =>
    writePositionsBlock(positionsOf(byBlock[2 * at]), positionsOf(byBlock[2 * at + 1])),
  );
  const postings = byBlock.map((terms) => postingsBlock(inverted, terms));
  const parts = { p: postings, w: positions, r: recordFiles(words.records) };
  const table: ShardTable = { days: daysOf(words.records), copies };
  const encoded = Buffer.from(JSON.stringify(table));
  const digest = digestOfBlocks([encoded, ...parts.p, ...parts.w, ...parts.r]);
  const shard = { name, table: digest };
  const files = [stageFile(stagingDir, tablePath(shard), encoded)];
  for (const [part, contents] of Object.entries(parts)) {
    for (const [at, content] of contents.entries()) {
      files.push(stageFile(stagingDir, partPath(shard, part as keyof typeof parts, at), content));
      sendSign();
    }
  }
  const { terms, stories } = inverted;
  return { files, terms: { terms, stories, listed: { table: digest, blocks } } };
}

function postingsBlock(inverted: InvertedTerms, terms: readonly number[]): Uint8Array {
  const block = new TermBlockWriter();
  for (const term of terms) block.add({ term: inverted.terms[term] ?? '', bytes: inverted.postingsOf(term) });
  return block.take();
}

function recordFiles(records: readonly StoryRecord[]): Buffer[] {
  const files: Buffer[] = [];
  for (let at = 0; at < records.length; at += RECORDS_PER_FILE)
    files.push(Buffer.from(writeRecords(records.slice(at, at + RECORDS_PER_FILE))));
  return files;
}

function daysOf(records: readonly StoryRecord[]): ShardTable['days'] {
  const days: [string, number][] = [];
  for (const { date = '' } of records) {
    const last = days.at(-1);
    if (last?.[0] === date) last[1] += 1;
    else days.push([date, 1]);
  }
  return days;
}

/** The list of all terms, each with the shards it is in. @param shards in the order of the start file */
export function termListFiles(
  shards: readonly KeptTerms[],
  stagingDir: string,
): { readonly files: readonly IndexFile[]; readonly terms: TermsListed } {
  const blocks = [...termBlocks(mergedTerms(shards))];
  const terms = {
    digest: digestOfBlocks(blocks.map(({ bytes }) => bytes)),
    first: blocks.map(({ first }) => first),
  };
  return { files: blocks.map(({ bytes }, at) => stageFile(stagingDir, termsPath(terms, at), bytes)), terms };
}

/** The terms of all shards in their order. Those of each shard are sorted already. The bytes of a term are valid until the next one. */
function* mergedTerms(shards: readonly KeptTerms[]): Generator<TermBytes> {
  const next = shards.map(({ terms }) => terms[0]);
  const places = new Uint32Array(shards.length);
  const to = new ByteWriter();
  for (;;) {
    let term: string | undefined;
    for (const other of next) if (term === undefined || (other !== undefined && other < term)) term = other;
    if (term === undefined) return;
    to.clear();
    for (const [shard, { terms, stories }] of shards.entries()) {
      if (next[shard] !== term) continue;
      const at = places[shard] ?? 0;
      to.number(shard);
      to.number(stories[at] ?? 0);
      places[shard] = at + 1;
      next[shard] = terms[at + 1];
    }
    yield { term, bytes: to.written };
  }
}
