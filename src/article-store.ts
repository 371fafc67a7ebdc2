/**
 * The data that passes from reading the content to rendering the pages: `ingest/` fills the store, the archive reads
 * it, and neither depends on the other. Both run in one process but in two module graphs (Astro loads its configuration
 * with Node and the pages with Vite), so a variable of this module would exist twice. A property of `globalThis` exists
 * once.
 *
 * Astro's own store is not used: it would write every entry into a module that is bundled, written and read again,
 * which takes longer than everything else from some ten thousand articles on (docs/decisions/004).
 */
import type { AuthorProfile } from './article/author/author-file.ts';
import type { Entry } from './article/entry.ts';
import type { LinkAddresses } from './article/html/article-links.ts';
import type { TextFeatures } from './article/features/features.ts';
import type { History } from './article/version.ts';
import type { ArchiveAnalysis } from './analysis/analysis.ts';

/** Published entries by the path of their source below the content folder. */
type Entries = ReadonlyMap<string, Entry>;

/** The position of a rendered body in a spool file. */
export interface SpooledBody {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** Bodies that were rendered from their sources, by digest, language and path; see `ingest/recent-bodies.ts`. */
export interface RecentBodies {
  readonly bodies: Map<string, string>;
  /** Characters of all bodies. */
  length: number;
}

/** A history with the number of pages that each version has. */
export interface ServedHistory extends History {
  /** The id of the story in the register of addresses. */
  readonly id: string;
  readonly parts: readonly number[];
}

/** The contents of the store. */
export interface Store {
  readonly entries: Entries;
  /** By path; only bodies that were rendered when their source was parsed in this build. */
  readonly bodies: ReadonlyMap<string, SpooledBody>;
  /** Where the links to other articles lead, by path of the article that has them. */
  readonly links: ReadonlyMap<string, LinkAddresses>;
  /** By path. */
  readonly features: ReadonlyMap<string, TextFeatures>;
  /** The files about authors. */
  readonly authors: readonly AuthorProfile[];
  /** The newest day that is not far ahead of all others. Articles with a later date do not lead any list. */
  readonly newestDay: string | undefined;
  /** Paths of the stories that an editor has chosen for the front page, the lead first. */
  readonly chosen: readonly string[];
  /** Addresses whose story is gone, with the reason if one is given; absent when there are none. */
  readonly gone?: readonly {
    readonly address: string;
    readonly since: string | undefined;
    readonly reason?: string | undefined;
  }[];
  /** The histories of stories with several versions, by path; absent when there are none. */
  readonly histories?: ReadonlyMap<string, ServedHistory>;
  /** Bytes of the files that stand for articles in feeds, by path; empty until pictures are encoded. */
  readonly pictureSizes: ReadonlyMap<string, number>;
  readonly recentBodies: RecentBodies;
  /** Undefined until the analysis has run. */
  readonly analysis: ArchiveAnalysis | undefined;
}

/** The entries that lists, feeds, exports and the search have: all but those of stories that are withdrawn. */
export function listedEntries(entries: Entries): Entries {
  const listed = [...entries].filter(([, { withdrawn }]) => withdrawn === undefined);
  return listed.length === entries.size ? entries : new Map(listed);
}

/** The key of an own page among the links. It cannot be the path of an article. @param file below the folder of the paper */
export const ownPageKey = (file: string) => `../${file}`;

const slot = Symbol.for('dateline.store');
const global = globalThis as { [slot]?: Store };

/** Replaces the contents of the store. */
export function fillStore(read: Omit<Store, 'analysis' | 'pictureSizes' | 'recentBodies'>): void {
  const recentBodies: RecentBodies = { bodies: new Map(), length: 0 };
  global[slot] = { ...read, pictureSizes: new Map(), recentBodies, analysis: undefined };
}

/** Adds the analysis, which runs only when the build renders something. */
export function storeAnalysis(analysis: ArchiveAnalysis): void {
  global[slot] = { ...readStore(), analysis };
}

/** Adds the size of a picture, which is known when it is encoded. The store stays the same: the archive is not built again. */
export function storePictureSize(path: string, bytes: number): void {
  (readStore().pictureSizes as Map<string, number>).set(path, bytes);
}

/** @throws when the store was not filled yet */
export function readStore(): Store {
  const store = global[slot];
  if (!store) throw new Error('Internal error: the content was not loaded.');
  return store;
}

/** @throws when the analysis has not run yet */
export function readAnalysis(): ArchiveAnalysis {
  const { analysis } = readStore();
  if (!analysis) throw new Error('Internal error: the corpus analysis was not run.');
  return analysis;
}
