/** Loads the files of the search index, each once. A file that is missing or damaged makes the search fail. */
import { type BlockListed, RECORDS_PER_FILE, type ShardListed, type ShardTable } from '../../search/format/files.ts';
import type { StartFile, StoryRecord } from '../../search/format/files.ts';
import { findTerm, firstNotBefore, readTermBlock, type TermBytes } from '../../search/format/term-block.ts';

/** The folder of the list of all terms. */
const TERMS = 'terms';

export class SearchIndex {
  readonly start: StartFile;
  readonly #folder: string;
  readonly #loaded = new Map<string, Promise<unknown>>();

  private constructor(folder: string, start: StartFile) {
    this.#folder = folder;
    this.start = start;
  }

  /** @param folder URL of the index, with a slash at the end */
  static async open(folder: string): Promise<SearchIndex> {
    const response = await fetch(`${folder}start.json`);
    if (!response.ok) throw new Error(`The search index has no list: ${response.status}`);
    return new SearchIndex(folder, (await response.json()) as StartFile);
  }

  table({ name, table }: ShardListed): Promise<ShardTable> {
    return this.#load(`${name}/${table}`, parseJson<ShardTable>);
  }

  /** The postings of a term in a shard; undefined where no story of it has the term. */
  async postings(shard: ShardListed, term: string): Promise<Uint8Array | undefined> {
    return this.#find(shard.name, (await this.table(shard)).terms, term);
  }

  /** In how many stories of which shards a term is, as `termListFiles` writes it. */
  places(term: string): Promise<Uint8Array | undefined> {
    return this.#find(TERMS, this.start.terms, term);
  }

  /** The words from one to another, without sections and tags, from at most so many blocks of the list of all terms. */
  async termsBetween(from: string, to: string, most: number): Promise<TermBytes[]> {
    const list = this.start.terms;
    const first = Math.max(0, lastNotAfter(list, from));
    const blocks = list.slice(first, first + most).filter(([head]) => head <= to);
    const terms = await Promise.all(blocks.map(([, file]) => this.#block(TERMS, file)));
    return terms.flat().filter(({ term }) => term >= from && term <= to && !term.includes(' '));
  }

  async record(shard: ShardListed, story: number): Promise<StoryRecord> {
    const file = (await this.table(shard)).records[Math.floor(story / RECORDS_PER_FILE)];
    const records = await this.#load(`${shard.name}/${file}`, parseJson<readonly StoryRecord[]>);
    const record = records[story % RECORDS_PER_FILE];
    if (!record) throw new RangeError('A file of the search index has too few stories.');
    return record;
  }

  async #find(folder: string, list: readonly BlockListed[], term: string): Promise<Uint8Array | undefined> {
    const [, file] = list[lastNotAfter(list, term)] ?? [];
    return file === undefined ? undefined : findTerm(await this.#block(folder, file), term)?.bytes;
  }

  #block(folder: string, file: string): Promise<TermBytes[]> {
    return this.#load(`${folder}/${file}`, readTermBlock);
  }

  #load<Content>(path: string, read: (bytes: Uint8Array) => Content): Promise<Content> {
    const known = this.#loaded.get(path) as Promise<Content> | undefined;
    const loaded = known ?? loadGzipped(`${this.#folder}${path}.bin`).then(read);
    if (!known) {
      this.#loaded.set(path, loaded);
      loaded.catch(() => this.#loaded.delete(path));
    }
    return loaded;
  }
}

async function loadGzipped(url: string): Promise<Uint8Array> {
  const { ok, status, body } = await fetch(url);
  if (!ok || !body) throw new Error(`A file of the search index is missing: ${status}`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

const parseJson = <Content>(bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Content;

/** The place of the last block whose first term is not after a term; -1 where none is. */
function lastNotAfter(list: readonly BlockListed[], term: string): number {
  const at = firstNotBefore(list.length, term, (place) => list[place]?.[0] ?? '');
  return list[at]?.[0] === term ? at : at - 1;
}
