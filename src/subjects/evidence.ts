/**
 * Terms that say the same: "Treasury" and "Treasury Department", "Iraq" and "Iraqi", "carbon" and "carbon pollution". Two
 * stories that share both share one thing, not two.
 */

/** Letters by which two words are taken for forms of one; short ones must be the same. */
const STEM = 5;
const stemsOf = (term: string): readonly string[] =>
  term
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, STEM));

/** @returns places of the terms, those that say the same together; terms of different lists share nothing */
export function sameEvidence(terms: readonly string[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const groupOf = new Map<string, number[]>();
  for (const [at, term] of terms.entries()) {
    const stems = stemsOf(term);
    const known = stems.map((stem) => groupOf.get(stem)).find((group) => group !== undefined);
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(at);
    for (const stem of stems) if (!groupOf.has(stem)) groupOf.set(stem, group);
  }
  return groups;
}
