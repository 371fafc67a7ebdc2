/** The facts of pictures, on the disk. The file outlives a change of the program's other parts and of settings. */
import { rmSync } from 'node:fs';
import { readCacheFile, writeCacheFile } from '../../fs/cache-file.ts';
import { limits } from '../limits.ts';
import type { CachedPicture, PictureCache } from './picture-reader.ts';

/** Raised when pictures are read in another way. */
const VERSION = 1;

export class PictureCacheFile {
  readonly #file: string;
  readonly #header: unknown;
  #stored: PictureCache = new Map();

  constructor(file: string) {
    this.#file = file;
    this.#header = { pictures: VERSION, limits: [limits.pictureBytes, limits.picturePixels, limits.pictureSide] };
  }

  read(): PictureCache {
    this.#stored = new Map(readCacheFile(this.#file, this.#header) as [string, CachedPicture][] | undefined);
    return this.#stored;
  }

  /** Writes a cache that is based on the one that was read. */
  write(cache: PictureCache): void {
    const isSame =
      cache.size === this.#stored.size && [...cache].every(([path, known]) => this.#stored.get(path) === known);
    if (isSame) return;
    if (cache.size === 0) rmSync(this.#file, { force: true });
    else writeCacheFile(this.#file, this.#header, cache);
  }
}
