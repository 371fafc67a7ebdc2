/** The names under which the results of jobs are in the store. */
import { digestOf } from '../digest.ts';
import type { Job } from './job.ts';

/**
 * The results of a map job: those of an earlier build of the same program are the base of the next one.
 * @param fingerprint everything that the result of a file depends on, except the file
 */
export const mapName = (fingerprint: string, number: number, of: number): string =>
  `map/${digestOf(fingerprint)}/${of}/${number}`;

/** The result of a job that renders or indexes. */
export const resultName = ({ plan, number }: Pick<Job, 'plan' | 'number'>): string => `results/${plan}/${number}`;

/** The plans of a build whose inputs have this digest. */
export const planName = (inputs: unknown): string => `plans/${digestOf(inputs)}`;

/** The words of a shard of the search index, with which a later build begins. */
export const indexWordsName = (fingerprint: string, shard: string): string => `words/${digestOf(fingerprint)}/${shard}`;
