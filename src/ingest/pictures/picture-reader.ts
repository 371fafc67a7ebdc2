/**
 * Reads the pictures of a content folder. The facts of a picture depend on its bytes alone and are kept by their digest; the
 * stamp of a file is a hint, as for articles (source-cache.ts), so that a second build reads no picture.
 */
import { hash } from 'node:crypto';
import type { Rejection } from '../../article/article.ts';
import { Stamps } from '../source-cache.ts';
import { type PictureFacts, probe, refuse } from './probe.ts';
import { readOriginal } from './read-picture.ts';

/** A picture as the next build can use it. */
export interface CachedPicture {
  /** Size, times and inode; undefined when they cannot be trusted. */
  readonly stamp: string | undefined;
  /** SHA-256 of the bytes. */
  readonly digest: string;
  readonly facts: PictureFacts | Rejection;
}

/** By path; see `readOriginal`. */
export type PictureCache = ReadonlyMap<string, CachedPicture>;

/** A picture that was read; `digest` is undefined when its bytes could not be read. */
export interface ReadPicture {
  readonly digest: string | undefined;
  readonly facts: PictureFacts | Rejection;
}

interface ReaderOptions {
  readonly now?: number | undefined;
  readonly taken?: PictureCache | undefined;
}

export class PictureReader {
  readonly #contentDir: string;
  readonly #known: PictureCache;
  readonly #taken: PictureCache;
  readonly #stamps: Stamps;
  readonly #byDigest: Map<string, CachedPicture['facts']>;
  readonly #cache = new Map<string, CachedPicture>();
  #probed = 0;

  /** @param options `now` as for `Stamps`; pictures that are taken as they are, whatever their files hold */
  constructor(contentDir: string, known: PictureCache = new Map(), options: ReaderOptions = {}) {
    const { now, taken = new Map() } = options;
    this.#contentDir = contentDir;
    this.#taken = taken;
    this.#known = known;
    this.#stamps = new Stamps(contentDir, now);
    this.#byDigest = new Map([...known.values()].map(({ digest, facts }) => [digest, facts]));
  }

  /** The pictures that were read, for the next build. */
  get cache(): PictureCache {
    return this.#cache;
  }

  /** Number of pictures that had to be decoded. */
  get probed(): number {
    return this.#probed;
  }

  /** @param path as for `readOriginal` */
  async read(path: string): Promise<ReadPicture> {
    const taken = this.#taken.get(path);
    if (taken) {
      this.#cache.set(path, taken);
      return taken;
    }
    const known = this.#known.get(path);
    const stamp = this.#stamps.of(path);
    if (known && stamp && known.stamp === stamp.stamp) {
      this.#cache.set(path, known);
      return known;
    }
    const bytes = readOriginal(this.#contentDir, path);
    if (!(bytes instanceof Uint8Array)) {
      const { reason, message } = bytes;
      return { digest: undefined, facts: reason === 'too-large' ? refuse(message) : bytes };
    }
    const digest = hash('sha256', bytes);
    let facts = this.#byDigest.get(digest);
    if (!facts) {
      this.#probed += 1;
      facts = await probe(bytes);
      this.#byDigest.set(digest, facts);
    }
    this.#cache.set(path, { stamp: stamp?.settled ? stamp.stamp : undefined, digest, facts });
    return { digest, facts };
  }
}
