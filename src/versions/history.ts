/**
 * The versions of the stories that are published. In a build that records, a text that is not kept yet becomes a version; every other
 * build serves those that are kept. Pure but for the functions that read texts.
 */
import type { History, Version } from '../article/version.ts';
import { formatLine, inOrder, nextSecond, type VersionLine } from './lines.ts';
import { shownOf, signatureOf } from './shown.ts';

/** A published story, as this build has it. */
export interface PublishedStory {
  /** See `VersionLine.story`. */
  readonly id: string;
  readonly path: string;
  readonly digest: string;
  readonly title: string;
}

/** Versions of a story that are served: the first, and the newest. */
export const MAX_SERVED = 100;

interface HistoryOptions<Line extends VersionLine> {
  /** The lines that are kept, in any order. */
  readonly lines: readonly Line[];
  /** Reads the version of a line that has a text. */
  readonly read: (line: Line) => Version;
  /** The language of the site. */
  readonly siteLang: string;
  /** In a build that records: its time, `YYYY-MM-DDTHH:MM:SSZ`, and the text of a story's source. */
  readonly record?: { readonly at: string; readonly textOf: (story: PublishedStory) => string } | undefined;
}

export class Histories<Line extends VersionLine> {
  readonly #options: HistoryOptions<Line>;
  readonly #kept: ReadonlyMap<string, readonly Line[]>;
  readonly #added = new Map<string, string>();
  #texts = 0;

  constructor(options: HistoryOptions<Line>) {
    this.#options = options;
    this.#kept = Map.groupBy(options.lines.toSorted(inOrder), ({ story }) => story);
  }

  /** The lines that this build adds, by story. */
  get added(): ReadonlyMap<string, string> {
    return this.#added;
  }

  /** Number of those lines that have a text. */
  get texts(): number {
    return this.#texts;
  }

  /** The history of a story; undefined when it has fewer than two versions. */
  of(story: PublishedStory): History | undefined {
    const { read, record } = this.#options;
    const kept = this.#kept.get(story.id) ?? [];
    const newest = kept.at(-1);
    const isKept = newest?.digest === story.digest;
    const texts = withoutRepeats(kept.filter(({ hasText }) => hasText));
    const current = record && !isKept ? this.#record(story, kept, record) : undefined;
    if (texts.length + (current === 'same' || current === undefined ? 0 : 1) < 2) return undefined;
    const versions = texts.map(read);
    if (current !== undefined && current !== 'same') versions.push(current);
    return { versions: served(versions), isCurrent: isKept || current !== undefined };
  }

  /** Adds the line of a text that is not kept yet. @returns `same` when it shows the same as the newest version */
  #record(
    story: PublishedStory,
    kept: readonly Line[],
    { at: time, textOf }: NonNullable<HistoryOptions<Line>['record']>,
  ): Version | 'same' | undefined {
    const { read, siteLang } = this.#options;
    const { id, path, digest, title } = story;
    const newest = kept.at(-1);
    // Two builds of one edition have one time, and the versions of a story are in order.
    const at = newest && newest.at >= time ? nextSecond(newest.at) : time;
    const version = { at, path, digest, title, text: textOf(story) };
    const shown = shownOf(version, siteLang);
    if (!shown) return undefined;
    const last = kept.findLast(({ hasText }) => hasText);
    const before = last && shownOf(read(last), siteLang);
    if (before && signatureOf(before) === signatureOf(shown)) {
      this.#added.set(id, formatLine(id, { at, path, digest }));
      return 'same';
    }
    this.#added.set(id, formatLine(id, version));
    this.#texts += 1;
    return version;
  }
}

/** Two branches may have kept one text, each at its own time: the earlier one counts. */
const withoutRepeats = <Line extends VersionLine>(lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ digest }, at) => digest !== lines[at - 1]?.digest);

const served = (versions: readonly Version[]): readonly Version[] =>
  versions.length <= MAX_SERVED ? versions : [...versions.slice(0, 1), ...versions.slice(1 - MAX_SERVED)];

/**
 * Leaves out the lines of stories that vanish: the next record removes them from the files.
 * @param lines those of the files
 * @param isVanished tells it of the first address of a story
 */
export const withoutVanished = <Line extends { readonly story: string }>(
  lines: readonly Line[],
  isVanished: (address: string) => boolean,
): readonly Line[] => lines.filter(({ story }) => !isVanished(story));
