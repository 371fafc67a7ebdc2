/** Divides files and pages among jobs, and jobs among shards. The same input is divided in the same way on every machine. */
import { hash } from 'node:crypto';
import type { Job } from './job.ts';

/** Files or pages of a job: enough that its start does not count, and few enough that the last job does not keep all waiting. */
const PER_JOB = 200;
const MOST_JOBS = 4096;

/** A power of two, so that it seldom changes: the jobs of a folder that has doubled each have half of the files of an earlier one. */
export function numberOfMapJobs(files: number): number {
  let jobs = 1;
  while (jobs < MOST_JOBS && jobs * PER_JOB < files) jobs *= 2;
  return jobs;
}

/** The job that has a file, from 0 to `of - 1`. It depends on the path alone: a new file moves no other one. */
export const mapJobOf = (path: string, of: number): number =>
  Number.parseInt(hash('sha256', path).slice(0, 8), 16) % of;

/** Divides a list into runs of at most `most` items, all about as long. */
export function runsOf<Item>(items: readonly Item[], most = PER_JOB): Item[][] {
  const runs = Math.ceil(items.length / most);
  return Array.from({ length: runs }, (_, at) =>
    items.slice(Math.floor((at * items.length) / runs), Math.floor(((at + 1) * items.length) / runs)),
  );
}

/** One of several machines that share a stage. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** @returns undefined for another text than `3/8` */
export function readShard(text: string): Shard | undefined {
  const [, number, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number <= shard.of ? shard : undefined;
}

/** The jobs of a shard: every job belongs to one shard, and neighbours belong to different ones. */
export const jobsOfShard = (jobs: readonly Job[], { number, of }: Shard): Job[] =>
  jobs.filter((_, at) => at % of === number - 1);

/** The jobs of a stage, one for each part. */
export const jobsOf = (stage: Job['stage'], plan: string, of: number): Job[] =>
  Array.from({ length: of }, (_, number) => ({ stage, plan, number, of }));
