/** Stories that are taken down: what each of their addresses answers with, and the digests by which a vanished story is known. */
import type { Takedown } from '../article/takedown/takedown.ts';
import type { Marked } from './marks.ts';
import { marksOf, parseMarks } from './marks.ts';
import type { AddressLine, Register } from './register.ts';
import { vanishedKey } from './vanished-key.ts';

export const TAKEDOWNS_FILE = 'takedowns.yaml';

/** A takedown of the file `takedowns.yaml`. */
export type ListedTakedown = Takedown & {
  /** 1-based. */
  readonly line: number;
  /** Path below the content folder, or a root-relative address. One of both is given. */
  readonly file?: string;
  readonly address?: string;
};

/** A story that is not in the site any more. */
export interface DownStory {
  readonly id: string;
  readonly takedown: Takedown;
  /** Its addresses, the main one first. Those of the register are added. */
  readonly addresses: readonly string[];
  /** Undefined for a story without a file. */
  readonly marked: Marked | undefined;
}

/** The stories that have vanished: by addresses, files and words, of which only digests are known. */
export class VanishedStories {
  readonly #addresses = new Set<string>();
  readonly #texts = new Set<string>();

  constructor(register: Register) {
    for (const line of register.values()) if (line.is === 'vanished') this.#addLine(line);
  }

  #addLine({ address, marks }: AddressLine): void {
    this.#addresses.add(address);
    if (marks === undefined) return;
    const { digest, wording } = parseMarks(marks);
    for (const text of [digest, wording]) if (text.length > 1) this.#texts.add(text);
  }

  /** Adds a story of this build. */
  add(addresses: readonly string[], marked: Marked): void {
    for (const address of addresses) this.#addresses.add(vanishedKey(address));
    const { digest, wording } = marksOf(marked);
    for (const text of [digest, wording]) if (text.length > 1) this.#texts.add(text);
  }

  hasAddress(address: string): boolean {
    return this.#addresses.size > 0 && this.#addresses.has(vanishedKey(address));
  }

  /** Whether an article has the bytes or the words of such a story. */
  hasText(marked: Marked): boolean {
    if (this.#texts.size === 0) return false;
    const { digest, wording } = marksOf(marked);
    return this.#texts.has(digest) || (wording !== '' && this.#texts.has(wording));
  }
}
