/**
 * Terms that say the same: "Treasury" and "Treasury Department", "Iraq" and "Iraqi", "carbon" and "carbon pollution". Two
 * stories that share both share one thing, not two.
 */

/** Letters by which two words are taken for forms of one. */
const STEM = 5;
/** A word of so many letters is a form of every longer one that begins with it: Iraq, Iran, Cuba. */
const SHORT = 4;

/** What a word leaves to be found by, and what it looks for. */
function keysOf(word: string): { readonly leaves: readonly string[]; readonly seeks: readonly string[] } {
  if (word.length < SHORT) return { leaves: [word], seeks: [word] };
  const [begin, stem] = [word.slice(0, SHORT), word.slice(0, STEM)];
  return word.length === SHORT
    ? { leaves: [`${word} `], seeks: [`${word} `, `${word}…`] }
    : { leaves: [stem, `${begin}…`], seeks: [stem, `${begin} `] };
}

const wordsOf = (term: string) =>
  term
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word.length > 2);

/** @returns places of the terms, those that say the same together */
export function sameEvidence(terms: readonly string[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const groupOf = new Map<string, number[]>();
  for (const [at, term] of terms.entries()) {
    const keys = wordsOf(term).map(keysOf);
    const sought = keys.flatMap(({ seeks }) => seeks).find((key) => groupOf.has(key));
    const known = sought === undefined ? undefined : groupOf.get(sought);
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(at);
    for (const key of keys.flatMap(({ leaves }) => leaves)) if (!groupOf.has(key)) groupOf.set(key, group);
  }
  return groups;
}
