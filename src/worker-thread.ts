/**
 * Worker threads that do jobs one after the other: they parse files, render pages, write files and build the search index.
 */
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { type Transferable, Worker, parentPort } from 'node:worker_threads';
import { receivedError, type SentError, sendableError } from './errors.ts';
import { StallWatch } from './stall-timeout.ts';

/** A message of the thread: it is loaded, a sign of life, or the answer to the job that it has had longest. */
type Message<Result> =
  { readonly loaded: true } | { readonly sign: unknown } | { readonly result: Result } | { readonly error: SentError };

export interface WorkerThreadOptions<Job> {
  readonly workerData?: unknown;
  /** Milliseconds; see `STALL_TIMEOUT`. */
  readonly stallTimeout: number;
  /** The error for a thread that gives no sign of life during this job. */
  readonly stallError: (job: Job) => Error;
  /** Factor of the stall timeout for a job that takes longer than others. */
  readonly effort?: (job: Job) => number;
  /** Called with what a sign of life carries. */
  readonly onSign?: (sign: unknown) => void;
  /** The message when the thread ends by itself during a job. */
  readonly exitMessage: string;
}

/** The threads that are being loaded. */
const loadingThreads = new Set<{ untilLoaded(): Promise<void> }>();

/**
 * Waits until no thread is being loaded. Called before the process exits: Node crashes now and then when a thread is ended while
 * it evaluates a module (nodejs/node issue 60755, seen with 24.21).
 */
export async function untilThreadsLoaded(): Promise<void> {
  await Promise.all([...loadingThreads].map((thread) => thread.untilLoaded()));
}

/** A thread, seen from the build. It keeps the process alive only while it has a job. */
export class WorkerThread<Job, Result> {
  readonly #worker: Worker;
  readonly #options: WorkerThreadOptions<Job>;
  readonly #watch: StallWatch;
  /** Resolved when the thread has ended. */
  readonly exited: Promise<void>;
  /** Jobs without an answer, in the order in which the thread answers. */
  readonly #inFlight: { readonly job: Job; readonly answer: PromiseWithResolvers<Result> }[] = [];
  #failure: { readonly error: unknown } | undefined;
  /** Resolved when the thread is loaded, or has failed before. */
  readonly #loaded = Promise.withResolvers<void>();

  /** @param url the file that the thread runs; it calls `serveJobs` */
  constructor(url: URL, options: WorkerThreadOptions<Job>) {
    this.#options = options;
    // A thread starts faster with the compile cache.
    const compiled = getCompileCacheDir();
    const env = { ...process.env, ...(compiled && { NODE_COMPILE_CACHE: dirname(compiled) }) };
    this.#worker = new Worker(url, { workerData: options.workerData, env });
    loadingThreads.add(this);
    void this.#loaded.promise.then(() => loadingThreads.delete(this));
    this.#watch = new StallWatch(options.stallTimeout, () => this.#giveUp());
    this.#worker.on('message', (message: Message<Result>) => this.#receive(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.exited = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#fail(new Error(options.exitMessage));
        resolve();
      });
    });
  }

  /** @returns the result of the job. @throws the error of the job, or that of a thread that hangs or has ended */
  run(job: Job, transfer: readonly Transferable[] = []): Promise<Result> {
    if (this.#failure) return Promise.reject(this.#failure.error);
    const answer = Promise.withResolvers<Result>();
    this.#inFlight.push({ job, answer });
    if (this.#inFlight.length === 1) this.#watchFirst();
    this.#worker.postMessage(job, transfer);
    return answer.promise;
  }

  /** Waits until the thread is loaded, or has failed. */
  async untilLoaded(): Promise<void> {
    this.#worker.ref();
    await this.#loaded.promise;
  }

  /** Ends the thread, once it is loaded. Jobs without an answer fail. */
  async close(): Promise<void> {
    await this.untilLoaded();
    const ended = this.#worker.terminate();
    // A thread that hangs may never end.
    if (!this.#failure) await ended;
  }

  #watchFirst(): void {
    const [first] = this.#inFlight;
    if (first) {
      this.#worker.ref();
      this.#watch.begin(this.#options.effort?.(first.job));
    } else {
      this.#watch.end();
      this.#worker.unref();
    }
  }

  #receive(message: Message<Result>): void {
    if ('loaded' in message) {
      this.#loaded.resolve();
      return;
    }
    if ('sign' in message) {
      this.#watch.alive();
      this.#options.onSign?.(message.sign);
      return;
    }
    const first = this.#inFlight.shift();
    if ('error' in message) first?.answer.reject(receivedError(message.error));
    else first?.answer.resolve(message.result);
    this.#watchFirst();
  }

  #giveUp(): void {
    const [first] = this.#inFlight;
    if (first) this.#fail(this.#options.stallError(first.job));
    void this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#loaded.resolve();
    this.#watch.end();
    for (const { answer } of this.#inFlight.splice(0)) answer.reject(this.#failure.error);
  }
}

/** Sends a sign of life; one that carries nothing is left out soon after another. */
export type SendSign = (sign?: unknown) => void;

/** Milliseconds between two signs that carry nothing: a message takes as long as writing a small file. */
const SIGN_INTERVAL = 100;

/**
 * Answers the jobs of this thread, one after the other.
 * @param run does a job; one that takes long calls `sendSign` now and then
 */
export function serveJobs<Job, Result>(run: (job: Job, sendSign: SendSign) => Result | Promise<Result>): void {
  const send = (message: Message<Result>) => parentPort?.postMessage(message);
  let lastSign = 0;
  const sendSign: SendSign = (sign) => {
    const now = performance.now();
    if (sign === undefined && now < lastSign + SIGN_INTERVAL) return;
    lastSign = now;
    send({ sign });
  };
  let queue = Promise.resolve();
  parentPort?.on('message', (job: Job) => {
    queue = queue.then(async () => {
      try {
        send({ result: await run(job, sendSign) });
      } catch (error) {
        send({ error: sendableError(error) });
      }
    });
  });
  // Sent when the module that calls this function has been evaluated.
  setImmediate(send, { loaded: true });
}
