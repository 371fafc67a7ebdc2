/**
 * A worker thread that builds the search index while pages are rendered. It receives a shard with its stories and the
 * positions of their bodies, or at the end the names of all shards, and answers with files.
 */
import { workerData } from 'node:worker_threads';
import type { SpooledBody } from '../article-store.ts';
import { readSpooledBody } from '../ingest/spooled-body.ts';
import { type SendSign, serveJobs } from '../worker-thread.ts';
import { TermNumbers, WordCounter } from './article-words.ts';
import type { ShardListed, ShardTable, TermsListed } from './format/files.ts';
import { shardFiles, termListFiles } from './index-files.ts';
import { type KeptTerms, readKept, termsFile, wordsFile, writeKept } from './kept-files.ts';
import { plainTextOf } from './plain-text.ts';
import { articleTextOf, type IndexedStory, recordOf } from './record.ts';
import { type ShardWords, shardWordsOf, type StoryWords, storyWordsAt } from './shard-words.ts';
import type { IndexFile } from './stage-file.ts';
import { loadStemmer, stemLanguageOf } from './words/stemmers.ts';
import { stopWordsOf } from './words/stop-words.ts';
import { type TermsOf, termsBy } from './words/terms.ts';

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

export interface Story extends IndexedStory {
  readonly path: string;
  /** See `SearchableStory`. */
  readonly group: string | undefined;
  readonly body: SpooledBody | undefined;
}

/** A shard, or the list of all terms, for which the shards are named with their keys. */
export type IndexJob =
  | {
      readonly name: string;
      readonly key: string;
      readonly stories: readonly Story[];
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

/** A query must leave out the same words whatever language a story is in, so they are those of the site's language. */
const stopWords = stopWordsOf(lang);
/** Stories between two signs of life. */
const SIGN_EVERY = 50;

async function textOf({ body, path, entry }: Story): Promise<string> {
  if (body) return plainTextOf(readSpooledBody(body));
  // Parser and renderer take half a second to load. Articles that are new to a build have a body already.
  const [{ renderArticle }, { readSource }] = await Promise.all([
    import('../article/html/render.ts'),
    import('../ingest/read-source.ts'),
  ]);
  return plainTextOf(renderArticle({ path, text: readSource(contentDir, path, entry.digest) }).html);
}

const known = new Map<string | undefined, Promise<TermsOf>>();

/** By the rules of the article's language, or those of the site's for a language without rules. */
function termsFor(language: string | undefined): Promise<TermsOf> {
  const terms = known.get(language) ?? loadStemmer(language).then(termsBy);
  known.set(language, terms);
  return terms;
}

/** All that the words and the record of a story depend on, beside program and settings. */
const keyOf = ({ path, entry }: Story) => `${entry.digest} ${entry.url} ${path} ${entry.title}`;

async function wordsOfStories(stories: readonly Story[], kept: ShardWords | undefined, sendSign: SendSign) {
  const numbers = new TermNumbers(kept?.terms);
  const counters = new Map<string | undefined, WordCounter>();
  const keptAt = new Map(kept?.keys.map((key, at) => [key, at]));
  const words: StoryWords[] = [];
  for (const [at, story] of stories.entries()) {
    if (at % SIGN_EVERY === 0) sendSign();
    const key = keyOf(story);
    const before = keptAt.get(key);
    if (kept && before !== undefined) {
      words.push(storyWordsAt(kept, before));
      continue;
    }
    const language = stemLanguageOf(story.entry.lang) ?? stemLanguageOf(lang);
    const counter =
      counters.get(language) ?? new WordCounter({ termsOf: await termsFor(language), stopWords, numbers });
    counters.set(language, counter);
    const text = await textOf(story);
    words.push({ key, record: recordOf(story, text), words: counter.count(articleTextOf(story, text)) });
  }
  return shardWordsOf(words, numbers);
}

serveJobs(async (job: IndexJob, sendSign: SendSign): Promise<IndexJobResult> => {
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
  const kept = mayReuse ? readKept<ShardWords>(keptDir, wordsFile(name), fingerprint) : undefined;
  const words = await wordsOfStories(stories, kept, sendSign);
  const copies: ShardTable['copies'] = [...stories.entries()].flatMap(([at, { group }]) =>
    group ? [[at, group]] : [],
  );
  const { files, terms } = shardFiles(name, words, copies, stagingDir, sendSign);
  writeKept(keptDir, wordsFile(name), fingerprint, words);
  writeKept(keptDir, termsFile(name), key, terms);
  return { files, listed: terms.listed };
});
