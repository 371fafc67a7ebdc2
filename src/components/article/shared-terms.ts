/** Says in words why two stories belong together, from the terms that both have. */

/** Adjectives of peoples and countries, which have capitals in English and say little. */
const DEMONYM =
  /^(?:\p{L}+(?:ian|ean|ish|ese)|Argentine|Czech|Dutch|French|German|Greek|Iraqi|Israeli|Kuwaiti|Pakistani|Qatari|Roman|Saudi|Swiss|Thai|Yemeni)s?$/u;
const MOST = 2;

/**
 * @param reasons names as they are written, and words in small letters
 * @returns at most two names, or at most two words where there are no names
 */
export function sharedTerms(reasons: readonly string[]): {
  readonly terms: readonly string[];
  readonly named: boolean;
} {
  const names = reasons.filter((term) => /\p{Lu}/u.test(term) && !DEMONYM.test(term));
  return { terms: (names.length > 0 ? names : reasons).slice(0, MOST), named: names.length > 0 };
}
