/**
 * A worker thread that builds the search index while pages are rendered. It receives a shard with its stories and the
 * positions of their bodies, or at the end the names of all shards, and answers with files.
 */
import { workerData } from 'node:worker_threads';
import { serveJobs } from '../worker-thread.ts';
import type { ShardListed, ShardTable, TermsListed } from './format/files.ts';
import { shardFiles, termListFiles } from './index-files.ts';
import { type KeptTerms, readKept, termsFile, wordsFile, writeKept } from './kept-files.ts';
import type { Story } from './record.ts';
import type { ShardWords } from './shard-words.ts';
import type { IndexFile } from './stage-file.ts';
import { storyTexts } from './story-text.ts';
import { StoryWordCounter } from './story-words.ts';

export interface IndexWorkerOptions {
  readonly contentDir: string;
  /** Language of the site. */
  readonly lang: string;
  /** Staging folder for files until they are published. */
  readonly stagingDir: string;
  /** The folder for what is kept between builds. */
  readonly keptDir: string;
  /** The header of kept words: those of another program or other settings are not read. */
  readonly fingerprint: string;
  /** False when nothing of an earlier build may be used. */
  readonly mayReuse: boolean;
}

/** A shard, or the list of all terms, for which the shards are named with their keys. */
export type IndexJob =
  | {
      readonly name: string;
      readonly key: string;
      readonly stories: readonly Story[];
      /** Words of the stories that were counted elsewhere; without them, those that are kept. */
      readonly words?: readonly ShardWords[];
    }
  | { readonly shards: readonly { readonly name: string; readonly key: string }[] };

export interface IndexJobResult {
  readonly files: readonly IndexFile[];
  /** The entry of a shard in the start file. */
  readonly listed?: Pick<ShardListed, 'table' | 'blocks'>;
  /** The entry of the list of all terms there. */
  readonly terms?: TermsListed;
}

const { contentDir, lang, stagingDir, keptDir, fingerprint, mayReuse } = workerData as IndexWorkerOptions;

const counter = new StoryWordCounter(lang, storyTexts(contentDir));

function keptOf(name: string): ShardWords[] {
  const kept = mayReuse ? readKept<ShardWords>(keptDir, wordsFile(name), fingerprint) : undefined;
  return kept ? [kept] : [];
}

serveJobs(async (job: IndexJob, sendSign): Promise<IndexJobResult> => {
  if ('shards' in job) {
    const kept = job.shards.map(({ name, key }) => {
      const terms = readKept<KeptTerms>(keptDir, termsFile(name), key);
      if (!terms) throw new Error(`The terms of the part ${name} of the search index were lost. Build again.`);
      sendSign();
      return terms;
    });
    return termListFiles(kept, stagingDir);
  }
  const { name, key, stories } = job;
  const words = await counter.wordsOf(stories, job.words ?? keptOf(name), sendSign);
  const copies: ShardTable['copies'] = [...stories.entries()].flatMap(([at, { group }]) =>
    group ? [[at, group]] : [],
  );
  const { files, terms } = shardFiles(name, words, copies, stagingDir, sendSign);
  writeKept(keptDir, wordsFile(name), fingerprint, words);
  writeKept(keptDir, termsFile(name), key, terms);
  return { files, listed: terms.listed };
});
