/** Files of the index, staged until they are published. Their names are digests of what is in them. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzip } from '../fs/gzip.ts';

/** A file of the index: its path below `/search/index/`, and its staged location. */
export interface IndexFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly from: string;
}

export class StagedFiles {
  readonly #stagingDir: string;
  readonly #folder: string;
  readonly #names = new Set<string>();
  readonly files: IndexFile[] = [];

  /** @param folder the folder of the files below `/search/index/` */
  constructor(stagingDir: string, folder: string) {
    this.#stagingDir = stagingDir;
    this.#folder = folder;
    mkdirSync(join(stagingDir, folder), { recursive: true });
  }

  /** Stages gzipped bytes. @returns the name of the file without its ending */
  addBlock(content: Uint8Array): string {
    const name = hash('sha256', content).slice(0, 14);
    if (this.#names.has(name)) return name;
    this.#names.add(name);
    const bytes = gzip(content);
    const path = `${this.#folder}/${name}.bin`;
    const from = join(this.#stagingDir, path);
    writeFileSync(from, bytes);
    this.files.push({ path, size: bytes.length, sha256: hash('sha256', bytes), from });
    return name;
  }

  addJson(value: unknown): string {
    return this.addBlock(Buffer.from(JSON.stringify(value)));
  }
}
