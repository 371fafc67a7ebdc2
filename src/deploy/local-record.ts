/**
 * The record of deploys that is kept here, a file for each target: which states were written from here, and which files a run has sent.
 * By it a change of the far side by others is noticed, and a run that was cut goes on where it was.
 */
import { hash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atomicWrite } from '../fs/atomic-write.ts';
import type { ManifestFile } from '../release/manifest.ts';

/** @param store the release store @param target as it is named, without secrets */
export const recordFileOf = (store: string, target: string): string =>
  join(store, 'deploy', `${target.replace(/[^\w.-]+/g, '-').slice(0, 60)}-${hash('sha256', target).slice(0, 8)}.jsonl`);

type Line = { readonly id: string } | readonly [path: string, size: number, sha256: string];

export class LocalRecord {
  readonly #file: string;
  #lines: Line[] = [];
  /** Ends a line that a killed run has left half written. */
  #start = '';

  constructor(file: string) {
    this.#file = file;
    if (!existsSync(file)) return;
    const text = readFileSync(file, 'utf8');
    this.#lines = text.split('\n').flatMap(lineOf);
    if (text !== '' && !text.endsWith('\n')) this.#start = '\n';
  }

  /** Whether anything was ever sent from here. */
  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Whether a state of this id was written from here. */
  knows(id: string): boolean {
    return this.#lines.some((line) => 'id' in line && line.id === id);
  }

  /** The files that were sent after the state of this id was written. */
  sentSince(id: string): ReadonlyMap<string, ManifestFile> {
    const sent = new Map<string, ManifestFile>();
    let isAfter = false;
    for (const line of this.#lines) {
      if ('id' in line) isAfter = line.id === id;
      else if (isAfter) sent.set(line[0], { path: line[0], size: line[1], sha256: line[2] });
    }
    return sent;
  }

  /** Called before a state is written, so that it is known again whether or not the write succeeds. */
  add(id: string): void {
    this.#append({ id });
  }

  addSent({ path, size, sha256 }: ManifestFile): void {
    this.#append([path, size, sha256]);
  }

  /** The run has ended: only its last state counts. */
  replaceBy(...ids: readonly string[]): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    this.#lines = ids.map((id) => ({ id }));
    atomicWrite(this.#file, this.#lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    this.#start = '';
  }

  #append(line: Line): void {
    if (this.isEmpty) mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${this.#start}${JSON.stringify(line)}\n`);
    this.#start = '';
    this.#lines.push(line);
  }
}

/** A line that is half written says nothing. */
function lineOf(text: string): Line[] {
  try {
    return text === '' ? [] : [JSON.parse(text) as Line];
  } catch {
    return [];
  }
}
