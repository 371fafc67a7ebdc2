/**
 * The worker threads that build shards. One starts with the first shard, in parallel to the rendering of pages. If
 * shards remain when the pages are rendered, a second one starts.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SpooledBody } from '../article-store.ts';
import { stallError, STALL_TIMEOUT, StallWatch } from '../stall-timeout.ts';
import type { IndexFile } from './pagefind.ts';
import { MOST_STORIES, type Shard } from './shards.ts';
import type { Alive, IndexResult, IndexJob, IndexWorkerOptions } from './index-worker.ts';

export interface IndexWorkersOptions {
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  readonly contentDir: string;
  readonly lang: string;
  readonly stagingDir: string;
  /** Resolved when the pages are rendered. */
  readonly idle?: Promise<unknown>;
  /** See `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
}

/**
 * Languages whose words segment-words.ts separates. Pagefind's own segmentation of them must be off, because the two
 * differ.
 */
const unspacedLanguages = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** Pagefind stems all words in one language, that of the site. Words in other languages are found as written. */
const languageOf = (lang: string) => {
  const primary = lang.toLowerCase().split('-')[0] ?? 'en';
  return unspacedLanguages.has(primary) ? 'en' : primary;
};

/** Run Pagefind single-threaded: its threads contend, and one thread finishes sooner with a sixth less CPU time. */
const SINGLE_THREADED = { RAYON_NUM_THREADS: '1', TOKIO_WORKER_THREADS: '1' };

export class IndexWorkers {
  readonly #options: IndexWorkersOptions;
  readonly #workers: IndexWorker[] = [];

  constructor(options: IndexWorkersOptions) {
    this.#options = options;
  }

  readonly buildEngine = () => this.#worker(0).run({ engine: true });

  /**
   * @param done called with the files of each shard
   * @throws the error of the first worker that failed
   */
  async buildShards(
    shards: readonly Shard[],
    program: string,
    done: (files: readonly IndexFile[], shard: Shard) => void,
  ): Promise<void> {
    const { bodies, idle } = this.#options;
    let next = 0;
    const runShards = async (number: number) => {
      for (let shard = shards[next]; shard; shard = shards[next]) {
        next += 1;
        const stories = shard.stories.map(({ path, entry }) => ({ path, entry, body: bodies.get(path) }));
        done(await this.#worker(number).run({ name: shard.name, program, stories }), shard);
      }
    };
    let helper: Promise<void> | undefined;
    void idle?.then(() => {
      helper = runShards(1);
      helper.catch(() => {});
    });
    try {
      await runShards(0);
      await helper;
    } finally {
      // Pages may still be rendered when a shard has failed. A helper that starts after that would keep the process
      // alive.
      next = shards.length;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.end()));
  }

  #worker(number: number): IndexWorker {
    const { contentDir, lang, stagingDir, stallTimeout = STALL_TIMEOUT } = this.#options;
    const options = { contentDir, language: languageOf(lang), stagingDir: join(stagingDir, `search-${number}`) };
    this.#workers[number] ??= new IndexWorker(options, stallTimeout);
    return this.#workers[number];
  }
}

class IndexWorker {
  readonly #thread: Worker;
  readonly #exit: Promise<unknown>;
  readonly #watch: StallWatch;
  #pagefind: number | undefined;
  #job: { readonly name: string; readonly done: PromiseWithResolvers<IndexResult> } | undefined;

  constructor(workerData: IndexWorkerOptions, stallTimeout: number) {
    const env = { ...process.env, ...SINGLE_THREADED };
    this.#thread = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData, env });
    this.#watch = new StallWatch(stallTimeout, () => this.#giveUp(stallTimeout));
    this.#thread.on('message', (message: Alive | IndexResult) => {
      this.#watch.alive();
      if ('pid' in message) this.#pagefind = message.pid;
      else this.#job?.done.resolve(message);
    });
    this.#exit = once(this.#thread, 'exit').finally(() => {
      this.#watch.end();
      this.#pagefind = undefined;
    });
    this.#exit.then(
      // When Pagefind is killed, the thread has nothing left to wait for.
      () => this.#job?.done.reject(new Error('Pagefind exited unexpectedly.')),
      (error) => this.#job?.done.reject(error),
    );
  }

  async run(job: IndexJob): Promise<IndexFile[]> {
    const [name, stories] = 'engine' in job ? ['its program', 1] : [job.name, job.stories.length];
    const done = Promise.withResolvers<IndexResult>();
    this.#job = { name, done };
    // A month may have more stories than other shards, and takes proportionally longer to write.
    this.#watch.begin(Math.max(1, stories / MOST_STORIES));
    this.#thread.postMessage(job);
    const result = await done.promise.finally(() => this.#watch.end());
    if ('error' in result) throw result.error;
    return [...result.files];
  }

  async end(): Promise<void> {
    this.#watch.begin();
    this.#thread.postMessage(undefined);
    await this.#exit.catch(() => {});
  }

  #giveUp(stallTimeout: number): void {
    const process = this.#pagefind === undefined ? '' : `, process ${this.#pagefind}`;
    const who = `Pagefind, which makes the search index (${this.#job?.name ?? 'at its end'}${process}),`;
    this.#job?.done.reject(stallError(who, stallTimeout, 'Build again; with SEARCH=0 there is a site without search.'));
    this.#kill();
    void this.#thread.terminate();
  }

  /** SIGKILL, because a stopped process does not react to any other signal. */
  #kill(): void {
    try {
      if (this.#pagefind !== undefined) process.kill(this.#pagefind, 'SIGKILL');
    } catch {
      // The process has just ended by itself.
    }
  }
}
