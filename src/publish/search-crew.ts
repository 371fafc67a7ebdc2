/** The thread that makes shards, started when there is one to make. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PackedBody } from '../store.ts';
import type { IndexFile } from './search-index.ts';
import type { Shard } from './search-shards.ts';
import type { Made, Order, ThreadOptions } from './search-thread.ts';

export interface CrewOptions {
  readonly bodies: ReadonlyMap<string, PackedBody>;
  readonly contentDir: string;
  readonly lang: string;
  readonly tray: string;
}

/** Languages whose words `unspaced.ts` parts; where Pagefind does it too, the two would not agree. */
const unspaced = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** Pagefind takes one language's endings off all words: the site's. Stories in others are found by their words as written. */
const languageOf = (lang: string) => {
  const primary = lang.toLowerCase().split('-')[0] ?? 'en';
  return unspaced.has(primary) ? 'en' : primary;
};

export class SearchCrew {
  readonly #options: CrewOptions;
  #thread: Worker | undefined;

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  readonly makeEngine = () => this.#order({ engine: true });

  makeShard({ name, stories }: Shard, program: string): Promise<IndexFile[]> {
    const { bodies } = this.#options;
    const handed = stories.map(({ path, entry }) => ({ path, entry, body: bodies.get(path) }));
    return this.#order({ name, program, stories: handed });
  }

  async end(): Promise<void> {
    if (!this.#thread) return;
    const over = once(this.#thread, 'exit');
    this.#thread.postMessage(undefined);
    await over;
  }

  async #order(order: Order): Promise<IndexFile[]> {
    this.#thread ??= this.#start();
    this.#thread.postMessage(order);
    const [made] = (await once(this.#thread, 'message')) as [Made];
    if ('error' in made) throw made.error;
    return [...made.files];
  }

  #start(): Worker {
    const { contentDir, lang, tray } = this.#options;
    const workerData: ThreadOptions = { contentDir, language: languageOf(lang), tray };
    return new Worker(new URL('./search-thread.ts', import.meta.url), { workerData });
  }
}
