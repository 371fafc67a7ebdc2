/**
 * Where the two halves of a build meet: intake fills it, the archive asks it, and neither knows the other. Both run in one
 * process but not in one module graph (Astro loads its configuration with Node and the pages with Vite), so a variable of
 * this module would exist twice. A slot on `globalThis` is one and the same for both.
 *
 * Astro's own store is not used: it would put every entry into a module that is bundled, written and read again, which
 * takes longer than all else from some ten thousand articles on (docs/decisions/004).
 */
import type { Entry } from './article/entry.ts';
import type { TextFeatures } from './article/features/features.ts';
import type { ArchiveAnalysis } from './analysis/analysis.ts';

/** What is published: entries by the path of their source below the content folder. */
type Entries = ReadonlyMap<string, Entry>;

/** Where a body lies that was rendered while its source was read: bytes of a file. */
export interface SpooledBody {
  readonly pack: string;
  readonly at: number;
  readonly length: number;
}

/** All that the one half leaves for the other. */
export interface Store {
  readonly entries: Entries;
  /** By path; of what was parsed in this build, as far as somebody rendered it at once. */
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  /** By path. */
  readonly marks: ReadonlyMap<string, TextFeatures>;
  /** The newest day that is not far ahead of all others: what is dated after it leads nothing. */
  readonly newestDay: string | undefined;
  /** Undefined as long as nobody knows whether something will be built. */
  readonly subjects: ArchiveAnalysis | undefined;
}

const slot = Symbol.for('dateline.store');
const global = globalThis as { [slot]?: Store };

/** Replaces what was in the store. */
export function fillStore(read: Omit<Store, 'subjects'>): void {
  global[slot] = { ...read, subjects: undefined };
}

/** Adds what is known only when it is certain that something will be built. */
export function storeAnalysis(subjects: ArchiveAnalysis): void {
  global[slot] = { ...readStore(), subjects };
}

/** @throws when nothing was read yet */
export function readStore(): Store {
  const store = global[slot];
  if (!store) throw new Error('Internal error: the content was not loaded.');
  return store;
}

/** @throws when they were not looked for yet */
export function readAnalysis(): ArchiveAnalysis {
  const { subjects } = readStore();
  if (!subjects) throw new Error('Internal error: the corpus analysis was not run.');
  return subjects;
}
