/** A name of a byline as those who cite want it: family name apart from the rest where that can be told. */

export interface Person {
  /** As printed, without the role behind a comma. */
  readonly name: string;
  /** Undefined where the name is not surely a person's, or it cannot be told which part is which. */
  readonly parts: { readonly last: string; readonly first: string } | undefined;
}

/** Words of names that are no person's. */
const NOBODY =
  /\b(?:agenc\w*|press|news\w*|staff|desk|bureau|team|editor\w*|report\w*|correspondent\w*|writers?|board|times|post|media|service|network|the|and|of|for|from)\b/iu;
/** One given name or initial, perhaps a second, and a family name: in longer ones a part may belong to either side. */
const PLAIN = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}\.)*) (\p{Lu}[\p{Ll}\p{M}'’-]*(?:['’-]?\p{Lu}[\p{L}\p{M}]+)*)$/u;
/** Only in these does the family name surely come last and stand apart. */
const WESTERN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{P} ]+$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

export function personOf(printed: string): Person {
  const [name = printed, behind] = printed.split(/,\s*/, 2);
  if (behind && SUFFIX.test(behind)) return { name: printed, parts: undefined };
  const match = NOBODY.test(name) || !WESTERN.test(name) ? null : PLAIN.exec(name);
  return { name, parts: match ? { first: match[1] ?? '', last: match[2] ?? '' } : undefined };
}

/** `J.-P.` for Jean-Paul. */
export const initialsOf = (first: string) =>
  first
    .split(' ')
    .map((part) =>
      part
        .split('-')
        .map((one) => (one ? `${Array.from(one)[0]}.` : ''))
        .join('-'),
    )
    .join(' ');
