/**
 * The unit of a build that is spread over several processes or machines. A job reads what it needs from the store by
 * digest, and puts its result there. A job may run twice or be cut anywhere: its result is the same, and is whole or absent.
 */
type Stage = 'map' | 'render' | 'words' | 'index';

/** Plain data that can be sent as JSON. */
export interface Job {
  readonly stage: Stage;
  /** The digest of the plan in the store: what all jobs of a stage have in common. */
  readonly plan: string;
  /** The number of this job, from 0 to `of - 1`. */
  readonly number: number;
  readonly of: number;
}

/** Does one job on this machine. @param onSign called as a sign of life @throws {BuildError} when it cannot be done */
export type DoJob = (job: Job, onSign: () => void, signal?: AbortSignal) => Promise<void>;

/**
 * A driver: has jobs done somewhere, each at least once.
 * @param onDone called when the result of a job is in the store
 * @throws {BuildError} when a job has failed for good
 */
export type RunJobs = (jobs: readonly Job[], onDone: (job: Job) => void) => Promise<void>;

/** A job in messages. */
export const describeJob = ({ stage, number, of }: Job): string => `${stage} job ${number + 1} of ${of}`;
