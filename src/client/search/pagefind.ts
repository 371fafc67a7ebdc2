/**
 * Loads Pagefind, one instance per shard, and declares the part of its API that is used here. It runs without a web worker
 * (`noWorker`): a worker would need another directive in the Content-Security-Policy, and a query takes a few milliseconds.
 */

/** A result of Pagefind. Its data is loaded only when it is shown. */
export interface RawResult {
  readonly id: string;
  readonly score: number;
  /** Indexes of the matched words in its `content`. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

/** The indexed data of a story. */
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
  search(term: string, options?: EngineOptions): Promise<{ readonly results: readonly RawResult[] }>;
}

interface Pagefind {
  createInstance(options: object): Engine;
}

/** A shard in `shards.json`. */
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

/** Ranking weights. A word in the headline counts more; long stories must not rank higher because of their length. */
const ranking = { metaWeights: { title: 3, byline: 2, place: 2 }, pageLength: 0.75, termFrequency: 0.6 };

export class Engines {
  readonly #folder: string;
  readonly #list: ShardList;
  readonly #open = new Map<string, Engine>();
  /** Instances are opened one at a time: two that loaded the WebAssembly program at once would use each other's memory. */
  #opening: Promise<unknown> = Promise.resolve();

  /** @param folder URL of the index, with a slash at the end */
  constructor(folder: string, list: ShardList) {
    this.#folder = folder;
    this.#list = list;
  }

  /** @throws if a file of the shard cannot be loaded */
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
