/** Bodies of the store in files of this machine, where the pages and the search index read them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpooledBody } from '../../article-store.ts';
import type { JobStore } from '../../jobs/job-store.ts';
import type { StoredBody } from './map-job.ts';

/** Values that are kept at most. Each is a file that stays open; jobs that follow each other mostly need the same few. */
const MOST_FILES = 400;

export class BodyFiles {
  readonly #store: JobStore;
  readonly folder: string;
  /** Digests of values that are in the folder; false for those that are lost. */
  readonly #kept = new Map<string, boolean>();

  /** @param folder an empty folder, which the caller removes */
  constructor(store: JobStore, folder: string) {
    this.#store = store;
    this.folder = folder;
  }

  /** @returns the places of the bodies that could be had; others are rendered from their sources */
  async fetch(bodies: Iterable<readonly [path: string, body: StoredBody]>): Promise<Map<string, SpooledBody>> {
    const spooled = new Map<string, SpooledBody>();
    for (const [path, { value, offset, length }] of bodies) {
      if (await this.#has(value)) spooled.set(path, { file: join(this.folder, value), offset, length });
    }
    return spooled;
  }

  async #has(value: string): Promise<boolean> {
    const known = this.#kept.get(value);
    if (known !== undefined) return known;
    const bytes = this.#kept.size < MOST_FILES ? await this.#store.value<Uint8Array>(value) : undefined;
    if (bytes) writeFileSync(join(this.folder, value), bytes);
    this.#kept.set(value, bytes !== undefined);
    return bytes !== undefined;
  }
}
