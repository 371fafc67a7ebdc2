/** A job as it lies in the queue. */
import type { Job } from '../src/jobs/job.ts';

/** Plain data that can be sent as JSON. */
export interface Message {
  readonly job: Job;
  /** The version of the program that has planned the job. A worker with another one does not do it. */
  readonly program: string;
  /** Set while a worker does the job: its build was cancelled. */
  readonly cancelled?: boolean;
}

/** How often a job is tried that fails. */
export const ATTEMPTS = 3;
/** How often a job is handed on when its worker dies. One more death is a failure: the job may be what kills its workers. */
export const MAX_DEATHS = 4;
/** The reason of a job that has failed because its build was cancelled. */
export const CANCELLED = 'The build was cancelled.';

/** The same job has the same name in every build, so that it is in the queue once. It holds no `:`, which BullMQ reserves. */
export const idOf = ({ stage, plan, number, of }: Job): string => `${stage}.${plan}.${number + 1}-of-${of}`;
