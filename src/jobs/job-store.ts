/**
 * The store that the jobs of a build share: values under the digest of their bytes, and names that stand for digests. A value is
 * checked whenever it is read, so one that is cut or altered counts as missing, and the job that made it is done again.
 */
import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Storage } from '../storage/storage.ts';

/** The fastest level: a value is read about as often as it is written. */
const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);
/** Two letters of the digest name a folder, so that no folder has hundreds of thousands of files. */
const objectOf = (digest: string) => `values/${digest.slice(0, 2)}/${digest}`;

export class JobStore {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Puts plain data, maps and bytes. @returns the digest under which `value` finds them */
  async put(value: unknown): Promise<string> {
    const bytes = zstdCompressSync(serialize(value), level);
    const digest = hash('sha256', bytes);
    await this.#storage.put(objectOf(digest), bytes);
    return digest;
  }

  /** @returns undefined when the value is missing or damaged */
  async value<Value>(digest: string): Promise<Value | undefined> {
    if (!isDigest(digest)) return undefined;
    const bytes = await this.#storage.get(objectOf(digest));
    if (!bytes || hash('sha256', bytes) !== digest) return undefined;
    return deserialize(zstdDecompressSync(bytes)) as Value;
  }

  /** Makes a name stand for a value. The last of two writers wins. */
  async setName(name: string, digest: string): Promise<void> {
    await this.#storage.put(`names/${name}`, Buffer.from(`${digest}\n`));
  }

  /** Makes a name stand for nothing. */
  async removeName(name: string): Promise<void> {
    await this.#storage.put(`names/${name}`, Buffer.from('\n'));
  }

  /** @returns the digest that a name stands for; undefined when there is none */
  async digestAt(name: string): Promise<string | undefined> {
    const text = (await this.#storage.get(`names/${name}`))?.toString().trim();
    return text !== undefined && isDigest(text) ? text : undefined;
  }

  /** The value that a name stands for; undefined when there is none, or it is missing or damaged. */
  async valueAt<Value>(name: string): Promise<Value | undefined> {
    const digest = await this.digestAt(name);
    return digest === undefined ? undefined : this.value<Value>(digest);
  }

  close(): Promise<void> {
    return this.#storage.close();
  }
}
