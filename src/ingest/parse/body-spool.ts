/** A spool file: rendered bodies one after the other, so that they need no memory until pages show them. */
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { SpooledBody } from '../../article-store.ts';

/** Number of spool files that this thread has made. */
let made = 0;

export class BodySpool {
  readonly #folder: string;
  readonly #file: string;
  #handle: number | undefined;
  #end = 0;
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

  /** Writes the bodies that were added since the last call. @throws what the disk said */
  flush(): void {
    if (this.#unwritten.length === 0) return;
    if (this.#handle === undefined) {
      mkdirSync(this.#folder, { recursive: true });
      this.#handle = openSync(this.#file, 'w');
    }
    writeFileSync(this.#handle, Buffer.concat(this.#unwritten.splice(0)));
  }
}
