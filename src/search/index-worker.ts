/**
 * A worker thread that builds the search index while pages are rendered. It receives a shard with its stories and the
 * positions of their bodies, or at the end the names of all shards, and answers with files.
 */
import { workerData } from 'node:worker_threads';
import { renderArticle } from '../article/html/render.ts';
import { readSpooledBody } from '../ingest/body-html.ts';
import { readSource } from '../ingest/read-source.ts';
import type { SpooledBody } from '../article-store.ts';
import { type SendSign, serveJobs } from '../worker-thread.ts';
import { articleWords } from './article-words.ts';
import { shardFiles, termListFiles } from './index-files.ts';
import {
  type KeptTerms,
  type KeptWords,
  readKept,
  type StoryWords,
  termsFile,
  withoutUnusedTerms,
  wordsFile,
  writeKept,
} from './kept-words.ts';
import { plainTextOf } from './plain-text.ts';
import { articleTextOf, recordOf } from './record.ts';
import type { SearchableStory } from './shards.ts';
import { type IndexFile, StagedFiles } from './stage-file.ts';
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
  /** The file of a shard's table. */
  readonly table?: string;
  /** The blocks of the list of all terms. */
  readonly terms?: readonly (readonly [first: string, file: string])[];
}

const { contentDir, lang, stagingDir, keptDir, fingerprint, mayReuse } = workerData as IndexWorkerOptions;

/** A query must leave out the same words whatever language a story is in, so they are those of the site's language. */
const stopWords = stopWordsOf(lang);
/** Stories between two signs of life. */
const SIGN_EVERY = 50;

type Story = SearchableStory & { readonly body: SpooledBody | undefined };

async function wordsOfStory(story: Story, numberOf: (term: string) => number): Promise<StoryWords> {
  const { body, path, entry } = story;
  const html = body
    ? readSpooledBody(body)
    : renderArticle({ path, text: readSource(contentDir, path, entry.digest) }).html;
  const text = plainTextOf(html);
  const rules = { termsOf: await termsFor(entry.lang), stopWords, numberOf };
  return { words: articleWords(articleTextOf(story, text), rules), record: recordOf(story) };
}

const known = new Map<string | undefined, Promise<TermsOf>>();

/** By the rules of the article's language, or those of the site's for a language without rules. */
function termsFor(language: string): Promise<TermsOf> {
  const name = stemLanguageOf(language) ?? stemLanguageOf(lang);
  const terms = known.get(name) ?? loadStemmer(name).then(termsBy);
  known.set(name, terms);
  return terms;
}

serveJobs(async (job: IndexJob, sendSign: SendSign): Promise<IndexJobResult> => {
  if ('shards' in job) {
    const kept = job.shards.map(({ name, key }) => {
      const terms = readKept<KeptTerms>(keptDir, termsFile(name), key);
      if (!terms) throw new Error(`The terms of the part ${name} of the search index were lost. Build again.`);
      sendSign();
      return terms;
    });
    const staged = new StagedFiles(stagingDir, 'terms');
    const terms = termListFiles(kept, staged);
    return { files: staged.files, terms };
  }
  const { name, key, stories } = job;
  const kept = mayReuse ? readKept<KeptWords>(keptDir, wordsFile(name), fingerprint) : undefined;
  const terms = [...(kept?.terms ?? [])];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const numberOf = (term: string) => {
    const number = numbers.get(term);
    if (number !== undefined) return number;
    numbers.set(term, terms.length);
    return terms.push(term) - 1;
  };
  const words = new Map<string, StoryWords>();
  for (const [at, story] of stories.entries()) {
    if (at % SIGN_EVERY === 0) sendSign();
    const { path, entry } = story;
    const storyKey = `${entry.digest} ${entry.url} ${path} ${entry.title}`;
    words.set(storyKey, kept?.stories.get(storyKey) ?? (await wordsOfStory(story, numberOf)));
  }
  const staged = new StagedFiles(stagingDir, name);
  const found = withoutUnusedTerms({ terms, stories: words });
  const shardTerms = shardFiles(found, staged, sendSign);
  writeKept(keptDir, wordsFile(name), fingerprint, found);
  writeKept(keptDir, termsFile(name), key, shardTerms);
  return { files: staged.files, table: shardTerms.table };
});
