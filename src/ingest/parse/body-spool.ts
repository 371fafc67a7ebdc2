/** A spool file: rendered bodies one after the other, so that they need no memory until pages show them. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { SpooledBody } from '../../article-store.ts';

/** Number of spool files that this thread has made. */
let made = 0;

export class BodySpool {
  readonly #folder: string;
  readonly #file: string;
  #end = 0;
  /** Bytes that are in the file. */
  #written = 0;
  readonly #unwritten: Buffer[] = [];

  /**
   * The file has a name that no other spool file of this process has: readers may still have an earlier one open.
   * @param folder made when the first body is written
   */
  constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, `bodies-${threadId}-${made++}`);
  }

  /** @returns the place of a body, which can be read after `flush` */
  add(bytes: Buffer): SpooledBody {
    const body = { file: this.#file, offset: this.#end, length: bytes.length };
    this.#end += bytes.length;
    this.#unwritten.push(bytes);
    return body;
  }

  /**
   * Writes the bodies that were added since the last call. The file is open only meanwhile: the development server makes a spool for each
   * edit. @throws what the disk said, also when the file was removed
   */
  flush(): void {
    if (this.#unwritten.length === 0) return;
    const bytes = Buffer.concat(this.#unwritten.splice(0));
    if (this.#written === 0) mkdirSync(this.#folder, { recursive: true });
    const handle = openSync(this.#file, this.#written === 0 ? 'w' : 'r+');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at, this.#written + at);
      this.#written += bytes.length;
    } finally {
      closeSync(handle);
    }
  }
}
