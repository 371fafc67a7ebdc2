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
  readonly tray: string;
  /** Resolved when the pages are rendered. */
  readonly idle?: Promise<unknown>;
  /** See `STALL_TIMEOUT`. */
  readonly patience?: number | undefined;
}

/**
 * Languages whose words segment-words.ts separates. Pagefind's own segmentation of them must be off, because the two
 * differ.
 */
const unspaced = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** Pagefind stems all words in one language, that of the site. Words in other languages are found as written. */
const languageOf = (lang: string) => {
  const primary = lang.toLowerCase().split('-')[0] ?? 'en';
  return unspaced.has(primary) ? 'en' : primary;
};

/** Run Pagefind single-threaded: its threads contend, and one thread finishes sooner with a sixth less CPU time. */
const ALONE = { RAYON_NUM_THREADS: '1', TOKIO_WORKER_THREADS: '1' };

export class IndexWorkers {
  readonly #options: IndexWorkersOptions;
  readonly #crews: Crew[] = [];

  constructor(options: IndexWorkersOptions) {
    this.#options = options;
  }

  readonly makeEngine = () => this.#crew(0).order({ engine: true });

  /**
   * @param done called with the files of each shard
   * @throws the error of the first worker that failed
   */
  async makeShards(
    shards: readonly Shard[],
    program: string,
    done: (files: readonly IndexFile[], shard: Shard) => void,
  ): Promise<void> {
    const { bodies, idle } = this.#options;
    let next = 0;
    const work = async (number: number) => {
      for (let shard = shards[next]; shard; shard = shards[next]) {
        next += 1;
        const stories = shard.stories.map(({ path, entry }) => ({ path, entry, body: bodies.get(path) }));
        done(await this.#crew(number).order({ name: shard.name, program, stories }), shard);
      }
    };
    let help: Promise<void> | undefined;
    void idle?.then(() => {
      help = work(1);
      help.catch(() => {});
    });
    try {
      await work(0);
      await help;
    } finally {
      // Pages may still be rendered when a shard has failed. A helper that starts after that would keep the process
      // alive.
      next = shards.length;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#crews.map((crew) => crew.end()));
  }

  #crew(number: number): Crew {
    const { contentDir, lang, tray, patience = STALL_TIMEOUT } = this.#options;
    const options = { contentDir, language: languageOf(lang), tray: join(tray, `search-${number}`) };
    this.#crews[number] ??= new Crew(options, patience);
    return this.#crews[number];
  }
}

class Crew {
  readonly #thread: Worker;
  readonly #over: Promise<unknown>;
  readonly #watch: StallWatch;
  #pagefind: number | undefined;
  #order: { readonly name: string; readonly done: PromiseWithResolvers<IndexResult> } | undefined;

  constructor(workerData: IndexWorkerOptions, patience: number) {
    const env = { ...process.env, ...ALONE };
    this.#thread = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData, env });
    this.#watch = new StallWatch(patience, () => this.#giveUp(patience));
    this.#thread.on('message', (told: Alive | IndexResult) => {
      this.#watch.alive();
      if ('pid' in told) this.#pagefind = told.pid;
      else this.#order?.done.resolve(told);
    });
    this.#over = once(this.#thread, 'exit').finally(() => {
      this.#watch.end();
      this.#pagefind = undefined;
    });
    this.#over.then(
      // When Pagefind is killed, the thread has nothing left to wait for.
      () => this.#order?.done.reject(new Error('Pagefind exited unexpectedly.')),
      (error) => this.#order?.done.reject(error),
    );
  }

  async order(order: IndexJob): Promise<IndexFile[]> {
    const [name, stories] = 'engine' in order ? ['its program', 1] : [order.name, order.stories.length];
    const done = Promise.withResolvers<IndexResult>();
    this.#order = { name, done };
    // A month may have more stories than other shards, and takes proportionally longer to write.
    this.#watch.begin(Math.max(1, stories / MOST_STORIES));
    this.#thread.postMessage(order);
    const made = await done.promise.finally(() => this.#watch.end());
    if ('error' in made) throw made.error;
    return [...made.files];
  }

  async end(): Promise<void> {
    this.#watch.begin();
    this.#thread.postMessage(undefined);
    await this.#over.catch(() => {});
  }

  #giveUp(patience: number): void {
    const process = this.#pagefind === undefined ? '' : `, process ${this.#pagefind}`;
    const who = `Pagefind, which makes the search index (${this.#order?.name ?? 'at its end'}${process}),`;
    this.#order?.done.reject(stallError(who, patience, 'Build again; with SEARCH=0 there is a site without search.'));
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
