/** The jobs of one run that are not done yet, and where each is: in the queue, at a worker, lost, failed. */
import { BuildError } from '../src/errors.ts';
import { describeJob, type Job } from '../src/jobs/job.ts';
import type { MessageQueue } from './connect.ts';
import { ATTEMPTS, CANCELLED, idOf, type Message } from './message.ts';

/** How far a run is. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly of: number;
  /** Jobs at workers. */
  readonly active: number;
  /** Workers that are connected, those that wait for jobs too. */
  readonly workers: number;
}

interface Context {
  readonly program: string;
  readonly hasResult: (job: Job) => Promise<boolean>;
  readonly onProgress?: (progress: Progress) => void;
}

/** Jobs that are looked at together. */
const CONCURRENCY = 16;
/** Looks at a job that a worker has reported as done until its result must be seen: shared folders show new files late. */
const MAX_LOOKS = 20;
/** BullMQ's words for a job that has had more dead workers than it may have (`maxDeaths` of `workQueue`). */
const STALLED = /stalled more than/;

export class JobsInQueue {
  readonly #queue: MessageQueue;
  readonly #context: Context;
  readonly #onDone: (job: Job) => void;
  readonly #stage: string;
  readonly #total: number;
  readonly #pending: Map<string, Job>;
  readonly #active = new Set<string>();
  /** Jobs of which an event has told since the last look. */
  readonly #news = new Set<string>();
  /** The number of looks since a worker reported the job as done. */
  readonly #looks = new Map<string, number>();
  #workers = 0;
  #isOver = false;

  constructor(queue: MessageQueue, context: Context, jobs: readonly Job[], onDone: (job: Job) => void) {
    this.#queue = queue;
    this.#context = context;
    this.#onDone = onDone;
    this.#stage = jobs[0]?.stage ?? '';
    this.#total = jobs.length;
    this.#pending = new Map(jobs.map((job) => [idOf(job), job]));
  }

  /** The number of jobs that are not done. */
  get size(): number {
    return this.#pending.size;
  }

  /** Takes note of an event about a job. */
  hear(id: string): void {
    if (this.#pending.has(id)) this.#news.add(id);
  }

  /** Takes note that a worker has begun a job. */
  hearBegin(id: string): void {
    if (this.#pending.has(id)) this.#active.add(id);
  }

  /** Puts the jobs without result into the queue. A job that has failed or was cancelled in an earlier run begins anew. */
  async begin(): Promise<void> {
    this.#workers = await this.#queue.getWorkersCount();
    await this.#each([...this.#pending.keys()], async (id, job) => {
      // The order matters: a worker puts the result into the store before the job leaves the queue.
      const state = await this.#queue.getJobState(id);
      const hasResult = await this.#context.hasResult(job);
      if (state === 'failed' || hasResult) await this.#queue.remove(id);
      if (hasResult) return this.#finish(id, job);
      const left = await this.#queue.getJob(id);
      if (!left) await this.#check(id, job, false);
      else if (left.data.cancelled) await left.updateData(this.#message(job));
    });
    this.#tell();
  }

  /**
   * Looks where jobs are, and puts those into the queue again that it has lost.
   * @param all all jobs that are not done; else only those of which an event has told
   * @throws {BuildError} when a job has failed for good
   */
  async look(all: boolean): Promise<void> {
    const news = new Set(this.#news);
    this.#news.clear();
    if (all) this.#workers = await this.#queue.getWorkersCount();
    await this.#each([...(all ? this.#pending.keys() : news)], (id, job) => this.#check(id, job, news.has(id)));
    this.#tell();
  }

  /** Removes what is in the queue. A worker learns from the mark that its job is not wanted any more. */
  async removeAll(): Promise<void> {
    this.#isOver = true;
    await this.#each([...this.#pending.keys()], async (id, job) => {
      if ((await this.#queue.remove(id)) > 0) return;
      const left = await this.#queue.getJob(id);
      await left?.updateData({ ...this.#message(job), cancelled: true });
    });
  }

  /** @param isNews an event has told of the job */
  async #check(id: string, job: Job, isNews: boolean): Promise<void> {
    const state = await this.#queue.getJobState(id);
    if (isNews && state === 'unknown' && !this.#looks.has(id)) this.#looks.set(id, 0);
    if (state === 'active') this.#active.add(id);
    else this.#active.delete(id);
    if (state === 'failed') return await this.#failed(id, job);
    if (state !== 'unknown' && state !== 'completed') return;
    if (await this.#context.hasResult(job)) return this.#finish(id, job);
    const looks = this.#looks.get(id);
    // No worker has reported the job as done: the queue has lost it, or another run has removed it.
    if (looks === undefined) return await this.#add(id, job);
    this.#looks.set(id, looks + 1);
    if (looks < MAX_LOOKS) return;
    throw new BuildError(
      `The ${describeJob(job)} was done, and its result is not in the store. Look whether the workers have the same --store as this build. Nothing was published.`,
    );
  }

  async #failed(id: string, job: Job): Promise<void> {
    const { failedReason: reason = '', stalledCounter: deaths = 0 } = (await this.#queue.getJob(id)) ?? {};
    await this.#queue.remove(id);
    if (reason === CANCELLED || reason === '') return await this.#add(id, job);
    const problem = STALLED.test(reason)
      ? `${deaths} workers have ended or hung while they did it. Look whether they have enough memory.`
      : `it has failed ${ATTEMPTS} times, at last for this reason:\n${reason}\n`;
    throw new BuildError(
      `The ${describeJob(job)} cannot be done: ${problem} Nothing was published.`.replace('\n Nothing', '\nNothing'),
    );
  }

  #finish(id: string, job: Job): void {
    if (!this.#pending.delete(id)) return;
    this.#active.delete(id);
    this.#onDone(job);
  }

  async #add(id: string, job: Job): Promise<void> {
    if (this.#isOver) return;
    await this.#queue.add(job.stage, this.#message(job), {
      jobId: id,
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: 500 },
      removeOnComplete: true,
      // A shard of the search index takes longer than other jobs, so it must not be the last.
      lifo: job.stage === 'index',
    });
  }

  #message(job: Job): Message {
    return { job, program: this.#context.program };
  }

  async #each(ids: readonly string[], look: (id: string, job: Job) => Promise<void>): Promise<void> {
    const queue = ids.values();
    const next = async () => {
      for (const id of queue) {
        const job = this.#pending.get(id);
        if (job) await look(id, job);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, next));
  }

  #tell(): void {
    const [of, done] = [this.#total, this.#total - this.size];
    const [active, workers] = [this.#active.size, this.#workers];
    this.#context.onProgress?.({ stage: this.#stage, done, of, active, workers });
  }
}
