/**
 * Builds the shards of the search index by way of jobs. The words of a large shard are counted by jobs of their own. A shard whose
 * words are kept on this machine is built here: a few stories of it have changed.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IndexWorkers, type IndexWorkersOptions } from '../../search/index-workers.ts';
import type { IndexJobResult } from '../../search/index-worker.ts';
import { indexWordsName } from '../../jobs/names.ts';
import { runsOf } from '../../jobs/partition.ts';
import { wordsFile } from '../../search/kept-files.ts';
import { indexedEntryOf } from '../../search/record.ts';
import type { SearchableStory, Shard } from '../../search/shards.ts';
import type { BuildJobs } from './build-jobs.ts';
import type { Indexed, IndexInput, IndexPlan } from './index-job.ts';
import type { WordsInput, WordsPlan } from './words-job.ts';

/** Stories whose words one job counts: that takes about as long as 200 pages. */
const PER_WORDS_JOB = 500;

type Done = (result: IndexJobResult, shard: Shard) => void;

export class IndexInJobs extends IndexWorkers {
  readonly #options: IndexWorkersOptions;
  readonly #jobs: BuildJobs;
  readonly #perWordsJob: number;

  /** @param perWordsJob stories of a words job; set by tests */
  constructor(options: IndexWorkersOptions, jobs: BuildJobs, perWordsJob = PER_WORDS_JOB) {
    super(options);
    this.#options = options;
    this.#jobs = jobs;
    this.#perWordsJob = perWordsJob;
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
      const words = await this.#countWords(shards, begun.resolve);
      const inputs = await Promise.all(
        shards.map((shard) => this.#jobs.store.put(this.#inputOf(shard, words.get(shard)))),
      );
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

  /** @returns the digests of the words of large shards. @param onBegun called when the driver has the jobs, if there are any */
  async #countWords(shards: readonly Shard[], onBegun: () => void): Promise<Map<Shard, string[]>> {
    const counted = new Map<Shard, string[]>();
    const { store, inSteps } = this.#jobs;
    if (!inSteps) return counted;
    const { fingerprint, mayReuse } = this.#options;
    const places: (readonly [words: string[], part: number])[] = [];
    const inputs: string[] = [];
    for (const shard of shards) {
      if (shard.stories.length < 2 * this.#perWordsJob) continue;
      // A shard of an earlier build has most of its words there.
      if (mayReuse && (await store.digestAt(indexWordsName(fingerprint, shard.name))) !== undefined) continue;
      const words: string[] = [];
      counted.set(shard, words);
      for (const [part, stories] of runsOf(shard.stories, this.#perWordsJob).entries()) {
        places.push([words, part]);
        inputs.push(await store.put(this.#withBodies(stories)));
      }
    }
    if (inputs.length === 0) return counted;
    const plan: WordsPlan = { fingerprint, inputs };
    const receive = (digest: string, number: number) => {
      const [words, part] = places[number] ?? [[], 0];
      words[part] = digest;
    };
    await this.#jobs.run('words', plan, receive, onBegun);
    return counted;
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

  #inputOf({ name, key, stories }: Shard, words: readonly string[] | undefined): IndexInput {
    const given = this.#withBodies(stories);
    return { name, key, ...given, ...(words && { words, bodies: [] }) };
  }

  #withBodies(stories: readonly SearchableStory[]): WordsInput {
    return {
      stories: stories.map((story) => ({ path: story.path, group: story.group, entry: indexedEntryOf(story) })),
      bodies: this.#jobs.bodiesOf(stories.map(({ path }) => path)),
    };
  }
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
