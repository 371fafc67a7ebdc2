/**
 * Pagefind as far as it is used here: one instance a shard. It makes no worker (`noWorker`): one would need another
 * directive of the policy, and a query takes a few milliseconds.
 */

/** A story that was found; what is known of it is loaded when it is shown. */
export interface Raw {
  readonly id: string;
  readonly score: number;
  /** Numbers of the words of its `content` that were looked for. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

/** What the index keeps of a story. */
interface Fragment {
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface EngineOptions {
  readonly filters?: object;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface Engine {
  search(term: string, options?: EngineOptions): Promise<{ readonly results: readonly Raw[] }>;
}

interface Pagefind {
  createInstance(options: object): Engine;
}

/** A shard as the list has it. */
export interface ShardListed {
  readonly name: string;
  readonly key: string;
  readonly from?: string;
  readonly to?: string;
  readonly stories: number;
}

export interface ShardList {
  readonly engine?: string;
  /** Newest first, the undated one last. */
  readonly shards: readonly ShardListed[];
}

/** What a word counts for where it stands. A headline says what a story is about; long stories must not win by length. */
const ranking = { metaWeights: { title: 3, byline: 2, place: 2 }, pageLength: 0.75, termFrequency: 0.6 };

export class Engines {
  readonly #folder: string;
  readonly #list: ShardList;
  readonly #open = new Map<string, Engine>();
  /** Opened one after the other: two that load the program at a time would each take the other's memory for its own. */
  #opening: Promise<unknown> = Promise.resolve();

  /** @param folder where the index lies, as a URL that ends with a slash */
  constructor(folder: string, list: ShardList) {
    this.#folder = folder;
    this.#list = list;
  }

  /** @throws when something of it cannot be loaded */
  open({ name, key }: ShardListed): Promise<Engine> {
    const opened = this.#opening.then(async () => {
      const engine = this.#open.get(name) ?? (await this.#start(name, key));
      this.#open.set(name, engine);
      return engine;
    });
    this.#opening = opened.catch(() => {});
    return opened;
  }

  async #start(name: string, key: string): Promise<Engine> {
    const module = `${this.#folder}${this.#list.engine}`;
    const { createInstance } = (await import(/* @vite-ignore */ module)) as Pagefind;
    const basePath = `${this.#folder}${name}/`;
    const engine = createInstance({ basePath, noWorker: true, metaCacheTag: key, ranking });
    // An empty search waits until everything is loaded.
    await engine.search('');
    return engine;
  }
}
