/**
 * The names that many English stories carry: those that get a page. They are told apart as persons, places and
 * organisations by classify.ts; what it knows to be none of these is not listed.
 */
import { slugify } from '../article/slug.ts';
import { fingerprint } from '../article/hash.ts';
import type { Families } from './copies.ts';
import { listed, type MarkedStory, nameKey } from './stories.ts';

export type Kind = 'person' | 'place' | 'organisation';

/** What names are, as printed; `other` for what is none. */
export type Kinds = ReadonlyMap<string, Kind | 'other'>;

/** A name before anybody knows what it is. */
export interface CarriedName {
  /** As most stories spell it. */
  readonly name: string;
  /** Paths of its stories in the order of the stories; of near-duplicates each. */
  readonly stories: readonly string[];
}

export interface ListedName extends CarriedName {
  readonly slug: string;
  readonly kind: Kind;
}

/** Stories that must carry a name; and most names that are listed. */
const LEAST = 3;
const MOST = 2000;

const isEnglish = ({ entry }: MarkedStory) => /^en(?:-|$)/i.test(entry.lang);

/**
 * The names that could be listed. Where there are too many, those of at least 6, 12, … stories: one more story moves few
 * names across that line, while the 2,000 most carried would change with each.
 * @param stories in reading order
 */
export function carriedNames(stories: readonly MarkedStory[], families: Families): readonly CarriedName[] {
  const english = stories.filter(isEnglish);
  const bySpelling = new Map<string, Carrier>();
  const carriers = new Map<string, Carrier>();
  for (const [at, { path, marks }] of english.entries()) {
    // A rerun makes no name better known.
    const counts = (families.get(path)?.[0] ?? path) === path;
    for (const name of listed(marks.names)) {
      let carrier = bySpelling.get(name);
      if (!carrier) {
        const key = nameKey(name);
        carrier = carriers.get(key) ?? { count: 0, counted: -1, stories: [] };
        carriers.set(key, carrier);
        bySpelling.set(name, carrier);
      }
      if (!counts || carrier.counted === at) continue;
      carrier.counted = at;
      carrier.count += 1;
    }
  }
  const least = leastOf([...carriers.values()].map(({ count }) => count));
  const spellings = new Map<Carrier, Map<string, number>>();
  for (const { path, marks } of english) {
    for (const name of listed(marks.names)) {
      const carrier = bySpelling.get(name);
      if (!carrier || carrier.count < least) continue;
      const its = spellings.get(carrier) ?? new Map<string, number>();
      spellings.set(carrier, its.set(name, (its.get(name) ?? 0) + 1));
      if (carrier.stories.at(-1) !== path) carrier.stories.push(path);
    }
  }
  return [...carriers]
    .filter(([, { count }]) => count >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, carrier]) => ({ name: mostSpelled(spellings.get(carrier) ?? new Map()), stories: carrier.stories }));
}

/** What is known of a name while stories are gone through. */
interface Carrier {
  count: number;
  /** The story that was counted last: one may spell a name in two ways. */
  counted: number;
  readonly stories: string[];
}

function leastOf(counts: readonly number[]): number {
  let least = LEAST;
  while (counts.filter((count) => count >= least).length > MOST) least *= 2;
  return least;
}

/** The spelling of most stories; of several the first by its code units. */
function mostSpelled(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  )[0];
}

/** The names that have pages, by their names. */
export function listNames(carried: readonly CarriedName[], kinds: Kinds): readonly ListedName[] {
  const known = carried.flatMap((one) => {
    const kind = kinds.get(one.name);
    return kind && kind !== 'other' ? [{ ...one, kind }] : [];
  });
  const wishes = new Map<string, number>();
  for (const { name } of known) wishes.set(slugify(name), (wishes.get(slugify(name)) ?? 0) + 1);
  return known.map((one) => {
    const wish = slugify(one.name);
    // Of several that want one slug nobody has it: which came first must not matter.
    const slug = wish !== '' && wishes.get(wish) === 1 ? wish : [wish, fingerprint(one.name)].filter(Boolean).join('-');
    return { ...one, slug };
  });
}
