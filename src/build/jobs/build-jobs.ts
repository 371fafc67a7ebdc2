/** The jobs of one build, as the build that shares them out sees them: a store, a driver, and what the jobs have found. */
import type { Job, RunJobs } from '../../jobs/job.ts';
import type { JobStore } from '../../jobs/job-store.ts';
import { resultName } from '../../jobs/names.ts';
import { jobsOf } from '../../jobs/partition.ts';
import { BuildError } from '../../errors.ts';
import type { StoredBody } from './map-job.ts';

/** Times that a job is done again when its result is missing or damaged. */
const ATTEMPTS = 3;

export class BuildJobs {
  readonly store: JobStore;
  readonly #run: RunJobs;
  /** By path; the bodies that map jobs have rendered. */
  readonly bodies = new Map<string, StoredBody>();
  /** Settled when the jobs of the search index, which are planned before the pages, have been given to the driver. */
  readonly begun: Promise<void>[] = [];

  /** True for a build that ends when its pages are planned. */
  readonly isPlan: boolean;
  /**
   * True for a driver that has jobs done as they come, so that a job may need the result of another; false when all are planned at
   * once.
   */
  readonly inSteps: boolean;

  constructor(store: JobStore, run: RunJobs, { isPlan = false, inSteps = false } = {}) {
    this.store = store;
    this.#run = run;
    this.isPlan = isPlan;
    this.inSteps = inSteps;
  }

  /** The places of the bodies of stories that a map job has rendered. */
  bodiesOf(paths: Iterable<string>): (readonly [path: string, body: StoredBody])[] {
    return [...paths].flatMap((path) => {
      const body = this.bodies.get(path);
      return body ? [[path, body] as const] : [];
    });
  }

  /** Has map jobs done; their results stay under their own names. */
  readonly map: RunJobs = (jobs, onDone) => this.#run(jobs, onDone);

  /**
   * Has the jobs of a plan done, one for each of its inputs.
   * @param receive called with each result, in any order
   * @param onBegun called when the driver has the jobs
   * @throws {BuildError} when a job fails, or its result is lost again and again
   */
  async run<Result>(
    stage: Exclude<Job['stage'], 'map'>,
    plan: { readonly inputs: readonly string[] },
    receive: (result: Result, number: number) => Promise<void> | void,
    onBegun?: () => void,
  ): Promise<void> {
    const digest = await this.store.put(plan);
    let left = jobsOf(stage, digest, plan.inputs.length);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const lost: typeof left = [];
      const received: Promise<unknown>[] = [];
      const take = async (job: (typeof left)[number]) => {
        const result = await this.store.valueAt<Result>(resultName(job));
        if (result !== undefined) return receive(result, job.number);
        await this.store.removeName(resultName(job));
        lost.push(job);
      };
      const done = this.#run(left, (job) => {
        const taken = take(job);
        taken.catch(() => {});
        received.push(taken);
      });
      onBegun?.();
      await done;
      await Promise.all(received);
      if (lost.length === 0) return;
      left = lost;
    }
    throw new BuildError(
      `The results of ${left.length} jobs were lost ${ATTEMPTS} times (${stage}). Check the disk of the store, and build again.`,
    );
  }
}

/** The paths of the stories in the data of a page. */
export function* storiesIn(data: unknown): Iterable<string> {
  if (typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const item of data) yield* storiesIn(item);
    return;
  }
  const { path, entry } = data as { path?: unknown; entry?: unknown };
  if (typeof path === 'string' && typeof entry === 'object') yield path;
  else for (const value of Object.values(data)) yield* storiesIn(value);
}
