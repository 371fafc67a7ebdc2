/**
 * The worker threads that build shards. One starts with the first shard, in parallel to the rendering of pages. If
 * shards remain when the pages are rendered, a second one starts.
 */
import { join } from 'node:path';
import type { SpooledBody } from '../article-store.ts';
import { stallError, STALL_TIMEOUT } from '../stall-timeout.ts';
import { WorkerThread } from '../worker-thread.ts';
import type { IndexFile } from './pagefind.ts';
import { MOST_STORIES, type Shard } from './shards.ts';
import type { IndexJob, IndexWorkerOptions } from './index-worker.ts';

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

/** A thread with its process of Pagefind. */
class IndexWorker {
  readonly #thread: WorkerThread<IndexJob, readonly IndexFile[]>;
  /** The id of Pagefind's process. */
  #pagefind: number | undefined;

  constructor(workerData: IndexWorkerOptions, stallTimeout: number) {
    this.#thread = new WorkerThread(new URL('./index-worker.ts', import.meta.url), {
      workerData,
      env: { ...process.env, ...SINGLE_THREADED },
      stallTimeout,
      stallError: (job) => this.#giveUp(job, stallTimeout),
      // A month may have more stories than other shards, and takes proportionally longer to write.
      effort: (job) => ('stories' in job ? Math.max(1, job.stories.length / MOST_STORIES) : 1),
      onSign: (pid) => {
        this.#pagefind = pid as number | undefined;
      },
      // When Pagefind is killed, the thread has nothing left to wait for.
      exitMessage: 'Pagefind exited unexpectedly.',
    });
  }

  run(job: IndexJob): Promise<readonly IndexFile[]> {
    return this.#thread.run(job);
  }

  async end(): Promise<void> {
    await this.#thread.run({ close: true }).catch(() => {});
    await this.#thread.close();
    // The thread of a killed Pagefind ends when the process has ended.
    await this.#thread.exited;
  }

  #giveUp(job: IndexJob, stallTimeout: number): Error {
    const name = 'engine' in job ? 'its program' : 'close' in job ? 'at its end' : job.name;
    const process = this.#pagefind === undefined ? '' : `, process ${this.#pagefind}`;
    this.#kill();
    const who = `Pagefind, which makes the search index (${name}${process}),`;
    return stallError(who, stallTimeout, 'Build again; with SEARCH=0 there is a site without search.');
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
