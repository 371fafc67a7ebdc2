/** The files of a shard and of the list of all terms. */
import { ByteWriter } from './format/bytes.ts';
import { type BlockListed, RECORDS_PER_FILE, type ShardTable } from './format/files.ts';
import { type TermBytes, termBlocks } from './format/term-block.ts';
import { invert } from './invert.ts';
import type { KeptTerms, KeptWords } from './kept-words.ts';
import type { StagedFiles } from './stage-file.ts';

/** @param kept the words of its stories, the oldest first */
export function shardFiles(kept: KeptWords, staged: StagedFiles, sendSign: () => void): KeptTerms {
  const stories = [...kept.stories.values()];
  const terms: string[] = [];
  const counts: number[] = [];
  const counted = function* () {
    const words = stories.map((story) => story.words);
    for (const inverted of invert(kept.terms, words)) {
      terms.push(inverted.term);
      counts.push(inverted.stories);
      yield inverted;
    }
  };
  const blocks = stageBlocks(counted(), staged, sendSign);
  const records: string[] = [];
  for (let at = 0; at < stories.length; at += RECORDS_PER_FILE) {
    records.push(staged.addJson(stories.slice(at, at + RECORDS_PER_FILE).map(({ record }) => record)));
  }
  const days: [string, number][] = [];
  for (const { record } of stories) {
    const last = days.at(-1);
    const day = record.date ?? '';
    if (last?.[0] === day) last[1] += 1;
    else days.push([day, 1]);
  }
  const table: ShardTable = { terms: blocks, records, days };
  return { terms, stories: Uint32Array.from(counts), table: staged.addJson(table) };
}

/** The list of all terms, each with the shards it is in. @param shards in the order of the start file */
export function termListFiles(shards: readonly KeptTerms[], staged: StagedFiles): readonly BlockListed[] {
  const places = new Map<string, number[]>();
  for (const [shard, { terms, stories }] of shards.entries()) {
    for (const [at, term] of terms.entries()) {
      const place = places.get(term);
      const count = stories[at] ?? 0;
      if (place) place.push(shard, count);
      else places.set(term, [shard, count]);
    }
  }
  const to = new ByteWriter();
  const merged = function* (): Generator<TermBytes> {
    for (const term of [...places.keys()].sort((a, b) => (a < b ? -1 : 1))) {
      to.clear();
      for (const number of places.get(term) ?? []) to.number(number);
      yield { term, bytes: to.take() };
    }
  };
  return stageBlocks(merged(), staged, () => {});
}

const stageBlocks = (terms: Iterable<TermBytes>, staged: StagedFiles, sendSign: () => void): BlockListed[] =>
  Array.from(termBlocks(terms), ({ first, bytes }) => {
    sendSign();
    return [first, staged.addBlock(bytes)] as const;
  });
