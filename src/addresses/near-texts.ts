/** Finds articles with nearly the same words as stories that are missing. */
import type { Candidate, Head } from './claim.ts';
import { saysNothing, valuesOf } from './marks.ts';

/** A number of a sketch that more articles have is that of a phrase that all of them use. */
const MAX_SAME = 50;
/**
 * The least share of a sketch that an edited text has in common with the former one: on the same day, on another one. Reports of a series, such
 * as the weather of each day, have much in common and are different stories.
 */
const SHARE = 0.5;
const SHARE_OF_OTHER_DAY = 0.8;
/** The least numbers of a sketch by which a text is known again. */
const MIN_SIZE = 4;
/** The weight of the former path or the former address, in numbers of a sketch. */
const PLACE = 4;
/** The best of several must be better by this many numbers than the next, and than the texts of other stories. */
const MARGIN = 2;

interface Found {
  readonly claim: Candidate;
  readonly points: number;
}

interface Pairs {
  readonly pairs: readonly (readonly [Head, Candidate])[];
  /** Heads that several articles fit, with the paths of these. */
  readonly unclear: readonly (readonly [Head, readonly string[]])[];
}

export class NearTexts {
  readonly #byValue = new Map<string, Candidate[]>();
  readonly #byPath = new Map<string, Candidate[]>();
  readonly #open: ReadonlySet<Candidate>;

  /**
   * @param all the articles of the build
   * @param open those that may be a story that is missing
   */
  constructor(all: readonly Candidate[], open: readonly Candidate[]) {
    this.#open = new Set(open);
    for (const claim of all) for (const value of valuesOf(claim.marks.sketch)) add(this.#byValue, value, claim);
    for (const claim of open) add(this.#byPath, claim.marks.path, claim);
  }

  /** The pairs of which each is the best for the other. */
  pairsWith(heads: readonly Head[]): Pairs {
    const pairs: [Head, Candidate][] = [];
    const unclear: [Head, readonly string[]][] = [];
    const bestFor = new Map<Candidate, { head: Head; points: number; isUnclear: boolean }>();
    for (const head of heads) {
      const [best, next] = this.#foundFor(head);
      if (!best) continue;
      if (next && best.points - next.points < MARGIN) {
        unclear.push([head, [best.claim.path, next.claim.path]]);
        continue;
      }
      const other = bestFor.get(best.claim);
      const isUnclear = other !== undefined && Math.abs(best.points - other.points) < MARGIN;
      if (!other || best.points > other.points) bestFor.set(best.claim, { head, points: best.points, isUnclear });
      else if (isUnclear) bestFor.set(best.claim, { ...other, isUnclear });
    }
    for (const [claim, { head, isUnclear }] of bestFor) {
      if (isUnclear) unclear.push([head, [claim.path]]);
      else pairs.push([head, claim]);
    }
    return { pairs, unclear };
  }

  /** The articles that may be the story, the best first. */
  #foundFor({ line, marks }: Head): Found[] {
    const values = valuesOf(marks.sketch);
    const shared = new Map<Candidate, number>();
    for (const value of values) {
      const same = this.#byValue.get(value) ?? [];
      if (same.length <= MAX_SAME) for (const claim of same) shared.set(claim, (shared.get(claim) ?? 0) + 1);
    }
    // A story whose words are not known, or are too few, is known by its path.
    for (const claim of this.#byPath.get(marks.path) ?? []) if (saysNothing(marks, claim.marks)) shared.set(claim, 0);
    const found: Found[] = [];
    // The text shares only its form with other stories, such as that of all weather reports.
    const form = Math.max(0, ...[...shared].map(([claim, count]) => (this.#open.has(claim) ? 0 : count)));
    for (const [claim, count] of shared) {
      if (!this.#open.has(claim)) continue;
      const [isHere, isSameFile] = [claim.wanted === line.address, claim.marks.path === marks.path];
      const isSameDay = dayOf(claim.wanted) === dayOf(line.address);
      const least = Math.min(values.length, valuesOf(claim.marks.sketch).length);
      const share = isSameDay ? SHARE : SHARE_OF_OTHER_DAY;
      const isUntold = isSameFile && saysNothing(marks, claim.marks);
      const isSamePlace = isHere || (isSameFile && isSameDay) || isUntold;
      if (isSamePlace ? !isUntold && count <= form : least < MIN_SIZE || count < share * least || count < form + MARGIN)
        continue;
      found.push({ claim, points: count + PLACE * (Number(isHere) + Number(isSameFile)) });
    }
    return found.sort((a, b) => b.points - a.points || (a.claim.path < b.claim.path ? -1 : 1));
  }
}

/** The address of the day of a story. */
const dayOf = (address: string) => address.slice(0, address.lastIndexOf('/', address.length - 2));

function add(index: Map<string, Candidate[]>, key: string, claim: Candidate): void {
  const claims = index.get(key);
  if (claims) claims.push(claim);
  else index.set(key, [claim]);
}
