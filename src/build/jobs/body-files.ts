/** Bodies of the store in a file of this machine, where the pages, the exports and the search index read them. */
import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpooledBody } from '../../article-store.ts';
import type { JobStore } from '../../jobs/job-store.ts';
import type { StoredBody } from './map-job.ts';

/** Bytes after which the file is emptied before the next job: a worker of a queue does the jobs of many builds. */
const MOST_BYTES = 4e9;

export class BodyFiles {
  readonly #store: JobStore;
  readonly folder: string;
  /** One for all values, because it stays open until the process ends. */
  readonly #file: string;
  #length = 0;
  /** The offsets of values in the file, by digest; undefined for those that are lost. */
  readonly #offsets = new Map<string, number | undefined>();

  /** @param folder a folder without bodies, which the caller removes */
  constructor(store: JobStore, folder: string) {
    this.#store = store;
    this.folder = folder;
    this.#file = join(folder, 'bodies');
    mkdirSync(folder, { recursive: true });
    writeFileSync(this.#file, '');
  }

  /** @returns the places of the bodies that could be had, until the next call; others are rendered from their sources */
  async fetch(bodies: Iterable<readonly [path: string, body: StoredBody]>): Promise<Map<string, SpooledBody>> {
    if (this.#length > MOST_BYTES) this.#empty();
    const spooled = new Map<string, SpooledBody>();
    for (const [path, { value, offset, length }] of bodies) {
      if (!this.#offsets.has(value)) this.#offsets.set(value, await this.#append(value));
      const start = this.#offsets.get(value);
      if (start !== undefined) spooled.set(path, { file: this.#file, offset: start + offset, length });
    }
    return spooled;
  }

  /** @returns the stories with the places of their bodies; see `fetch` */
  async withBodies<Story extends { readonly path: string }>(
    stories: readonly Story[],
    bodies: Iterable<readonly [path: string, body: StoredBody]>,
  ): Promise<(Story & { readonly body: SpooledBody | undefined })[]> {
    const spooled = await this.fetch(bodies);
    return stories.map((story) => ({ ...story, body: spooled.get(story.path) }));
  }

  /** @returns the offset of the value in the file; undefined when it is lost */
  async #append(value: string): Promise<number | undefined> {
    const bytes = await this.#store.value<Uint8Array>(value);
    if (!bytes) return undefined;
    const offset = this.#length;
    appendFileSync(this.#file, bytes);
    this.#length += bytes.length;
    return offset;
  }

  #empty(): void {
    truncateSync(this.#file);
    this.#offsets.clear();
    this.#length = 0;
  }
}
