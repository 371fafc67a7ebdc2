/** A spool file: rendered bodies one after the other, so that they need no memory until pages show them. */
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SpooledBody } from '../../article-store.ts';

export class BodySpool {
  readonly #file: string;
  #handle: number | undefined;
  #end = 0;
  readonly #unwritten: Buffer[] = [];

  /** @param file made, or emptied, when the first body is written */
  constructor(file: string) {
    this.#file = file;
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
      mkdirSync(dirname(this.#file), { recursive: true });
      this.#handle = openSync(this.#file, 'w');
    }
    writeFileSync(this.#handle, Buffer.concat(this.#unwritten.splice(0)));
  }
}
