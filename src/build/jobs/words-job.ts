/**
 * A words job counts the words of some stories of a large shard of the search index. The job of the shard joins the counts, so that it
 * does not take several times as long as other jobs.
 */
import type { JobStore } from '../../jobs/job-store.ts';
import type { Story } from '../../search/record.ts';
import type { StoryWordCounter } from '../../search/story-words.ts';
import type { BodyFiles } from './body-files.ts';
import type { StoredBody } from './map-job.ts';

/** All words jobs of a build have this in common. */
export interface WordsPlan {
  /** See `Fingerprints.pages`. */
  readonly fingerprint: string;
  /** Digests of the inputs, one for each job. */
  readonly inputs: readonly string[];
}

/** Stories whose words are counted. */
export interface WordsInput {
  readonly stories: readonly Omit<Story, 'body'>[];
  readonly bodies: readonly (readonly [path: string, body: StoredBody])[];
}

interface WordsJobOptions {
  readonly store: JobStore;
  readonly bodyFiles: BodyFiles;
  /** Remembers the words that it has met from one job to the next. */
  readonly counter: StoryWordCounter;
  readonly onSign: () => void;
}

/** @returns the digest of the `ShardWords`: only the job of the shard needs them */
export async function runWordsJob(
  { stories, bodies }: WordsInput,
  { store, bodyFiles, counter, onSign }: WordsJobOptions,
): Promise<string> {
  return store.put(await counter.wordsOf(await bodyFiles.withBodies(stories, bodies), [], onSign));
}
