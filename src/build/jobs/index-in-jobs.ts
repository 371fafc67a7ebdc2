/**
 * Builds the shards of the search index by way of jobs. A shard whose words are kept on this machine is built here: a few stories
 * of it have changed.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IndexWorkers, type IndexWorkersOptions } from '../../search/index-workers.ts';
import type { IndexJobResult } from '../../search/index-worker.ts';
import { wordsFile } from '../../search/kept-files.ts';
import { indexedEntryOf } from '../../search/record.ts';
import type { Shard } from '../../search/shards.ts';
import type { BuildJobs } from './build-jobs.ts';
import type { Indexed, IndexInput, IndexPlan } from './index-job.ts';

type Done = (result: IndexJobResult, shard: Shard) => void;

export class IndexInJobs extends IndexWorkers {
  readonly #options: IndexWorkersOptions;
  readonly #jobs: BuildJobs;

  constructor(options: IndexWorkersOptions, jobs: BuildJobs) {
    super(options);
    this.#options = options;
    this.#jobs = jobs;
  }

  override async buildShards(shards: readonly Shard[], done: Done): Promise<void> {
    const { keptDir, mayReuse } = this.#options;
    const { true: here = [], false: elsewhere = [] } = Object.groupBy(shards, ({ name }) =>
      String(mayReuse && existsSync(join(keptDir, wordsFile(name)))),
    );
    const built = this.#buildElsewhere(elsewhere, done);
    await Promise.all([built, super.buildShards(here, done)]);
  }

  async #buildElsewhere(shards: readonly Shard[], done: Done): Promise<void> {
    if (shards.length === 0) return;
    const begun = Promise.withResolvers<void>();
    this.#jobs.begun.push(begun.promise);
    try {
      const { fingerprint, mayReuse } = this.#options;
      const inputs = await Promise.all(shards.map((shard) => this.#jobs.store.put(this.#inputOf(shard))));
      const plan: IndexPlan = { fingerprint, mayReuse, inputs };
      const receive = (result: Indexed, number: number) => {
        const shard = shards[number];
        if (shard) done(this.#placed(result), shard);
      };
      await this.#jobs.run('index', plan, receive, begun.resolve);
    } finally {
      begun.resolve();
    }
  }

  /** Writes what a job has made to where a thread of this process would have. */
  #placed({ files, kept, listed }: Indexed): IndexJobResult {
    const stagingDir = join(this.#options.stagingDir, 'search');
    for (const [name, bytes] of kept) write(join(this.#options.keptDir, name), bytes);
    const placed = files.map(({ bytes, ...file }) => {
      const from = join(stagingDir, file.path);
      write(from, bytes);
      return { ...file, from };
    });
    return { files: placed, ...(listed && { listed }) };
  }

  #inputOf({ name, key, stories }: Shard): IndexInput {
    return {
      name,
      key,
      stories: stories.map((story) => ({ path: story.path, group: story.group, entry: indexedEntryOf(story) })),
      bodies: this.#jobs.bodiesOf(stories.map(({ path }) => path)),
    };
  }
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
