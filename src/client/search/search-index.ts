/** Loads the files of the search index, each once. A file that is missing or damaged makes the search fail. */
import {
  partPath,
  type ShardListed,
  type ShardTable,
  type StartFile,
  tablePath,
  termsPath,
} from '../../search/format/files.ts';
import { positionsAt, positionsBlockOf, readPositionsBlock } from '../../search/format/positions-block.ts';
import { readRecords, RECORDS_PER_FILE, type StoryRecord } from '../../search/format/records.ts';
import { blockOf, findTerm, firstNotBefore, readTermBlock, type TermBytes } from '../../search/format/term-block.ts';

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

  table(shard: ShardListed): Promise<ShardTable> {
    return this.#load(tablePath(shard), parseJson<ShardTable>);
  }

  /** The postings of a term in a shard; undefined where no story of it has the term. */
  async postings(shard: ShardListed, term: string): Promise<Uint8Array | undefined> {
    const terms = await this.#postingsBlock(shard, blockOf(term, shard.blocks));
    return terms[findTerm(terms, term) ?? -1]?.bytes;
  }

  /** The positions of a term in the stories of its postings. */
  async positions(shard: ShardListed, term: string): Promise<Uint8Array | undefined> {
    const block = blockOf(term, shard.blocks);
    const path = partPath(shard, 'w', positionsBlockOf(block));
    const [terms, positions] = await Promise.all([
      this.#postingsBlock(shard, block),
      this.#load(path, readPositionsBlock),
    ]);
    const place = findTerm(terms, term);
    return place === undefined ? undefined : positionsAt(positions, block, place);
  }

  /** In how many stories of which shards a term is, as `termListFiles` writes it. */
  async places(term: string): Promise<Uint8Array | undefined> {
    const block = lastNotAfter(this.start.terms.first, term);
    if (block < 0) return undefined;
    const terms = await this.#listBlock(block);
    return terms[findTerm(terms, term) ?? -1]?.bytes;
  }

  /** The words from one to another, without sections and tags, from at most so many blocks of the list of all terms. */
  async termsBetween(from: string, to: string, most: number): Promise<TermBytes[]> {
    const { first } = this.start.terms;
    const begin = Math.max(0, lastNotAfter(first, from));
    const heads = first.slice(begin, begin + most).filter((head) => head <= to);
    const terms = await Promise.all(heads.map((_, at) => this.#listBlock(begin + at)));
    return terms.flat().filter(({ term }) => term >= from && term <= to && !term.includes(' '));
  }

  async record(shard: ShardListed, story: number): Promise<StoryRecord> {
    const number = Math.floor(story / RECORDS_PER_FILE);
    const { days } = await this.table(shard);
    const records = await this.#load(partPath(shard, 'r', number), (bytes) =>
      readRecords(new TextDecoder().decode(bytes), daysFrom(days, number * RECORDS_PER_FILE)),
    );
    const record = records[story % RECORDS_PER_FILE];
    if (!record) throw new RangeError('A file of the search index has too few stories.');
    return record;
  }

  #postingsBlock(shard: ShardListed, block: number): Promise<TermBytes[]> {
    return this.#load(partPath(shard, 'p', block), readTermBlock);
  }

  #listBlock(block: number): Promise<TermBytes[]> {
    return this.#load(termsPath(this.start.terms, block), readTermBlock);
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

/** The day of the nth story from a story on; empty for an undated one. */
export function daysFrom(days: ShardTable['days'], first = 0): (place: number) => string {
  const all = days.flatMap(([day, stories]) => Array.from({ length: stories }, () => day));
  return (place) => all[first + place] ?? '';
}

/** The place of the last block whose first term is not after a term; -1 where none is. */
function lastNotAfter(first: readonly string[], term: string): number {
  const at = firstNotBefore(first.length, term, (place) => first[place] ?? '');
  return first[at] === term ? at : at - 1;
}
