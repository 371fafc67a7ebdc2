/**
 * The worker threads that build shards. One starts with the first shard, in parallel to the rendering of pages. If
 * shards remain when the pages are rendered, a second one starts.
 */
import { join } from 'node:path';
import type { SpooledBody } from '../article-store.ts';
import { stallError, STALL_TIMEOUT } from '../stall-timeout.ts';
import { WorkerThread } from '../worker-thread.ts';
import { indexedEntryOf } from './record.ts';
import type { Shard } from './shards.ts';
import type { IndexJob, IndexJobResult, IndexWorkerOptions } from './index-worker.ts';

export interface IndexWorkersOptions extends IndexWorkerOptions {
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  /** Resolved when the pages are rendered. */
  readonly idle?: Promise<unknown>;
  /** See `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
}

type IndexThread = WorkerThread<IndexJob, IndexJobResult>;

export class IndexWorkers {
  readonly #options: IndexWorkersOptions;
  readonly #threads: IndexThread[] = [];

  constructor(options: IndexWorkersOptions) {
    this.#options = options;
  }

  /** The list of all terms, when all shards are built or kept. */
  buildTerms(shards: readonly Shard[]): Promise<IndexJobResult> {
    return this.#thread(0).run({ shards: shards.map(({ name, key }) => ({ name, key })) });
  }

  /**
   * @param done called with the result of each shard
   * @throws the error of the first thread that failed
   */
  async buildShards(shards: readonly Shard[], done: (result: IndexJobResult, shard: Shard) => void): Promise<void> {
    const { bodies, idle } = this.#options;
    let next = 0;
    const runShards = async (number: number) => {
      for (let shard = shards[next]; shard; shard = shards[next]) {
        next += 1;
        const { name, key } = shard;
        const stories = shard.stories.map((story) => {
          const { path, group } = story;
          return { path, group, entry: indexedEntryOf(story), body: bodies.get(path) };
        });
        done(await this.#thread(number).run({ name, key, stories }), shard);
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
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #thread(number: number): IndexThread {
    const { contentDir, lang, keptDir, fingerprint, mayReuse, stallTimeout = STALL_TIMEOUT } = this.#options;
    const stagingDir = join(this.#options.stagingDir, 'search');
    this.#threads[number] ??= new WorkerThread(new URL('./index-worker.ts', import.meta.url), {
      workerData: { contentDir, lang, stagingDir, keptDir, fingerprint, mayReuse } satisfies IndexWorkerOptions,
      stallTimeout,
      stallError: (job) => {
        const part = 'name' in job ? job.name : 'the list of terms';
        const who = `The thread that makes the search index (${part})`;
        return stallError(who, stallTimeout, 'Build again; with SEARCH=0 there is a site without search.');
      },
      exitMessage: 'The thread that makes the search index exited unexpectedly.',
    });
    return this.#threads[number];
  }
}
