/** Splits a byline name into family name and given names for citations, if it is clear which is which. */

export interface Person {
  /** As printed, without a role after a comma. */
  readonly name: string;
  /** Undefined if the name may not be a person's, or if it is unclear which part is which. */
  readonly parts: { readonly last: string; readonly first: string } | undefined;
}

/** Words in names that are not a person's. */
const NOT_A_PERSON =
  /\b(?:agenc\w*|press|news\w*|staff|desk|bureau|team|editor\w*|report\w*|correspondent\w*|writers?|board|times|post|media|service|network|the|and|of|for|from)\b/iu;
/** A given name, optional initials, and a family name. In longer names a middle part may belong to either. */
const PLAIN = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}\.)*) (\p{Lu}[\p{Ll}\p{M}'’-]*(?:['’-]?\p{Lu}[\p{L}\p{M}]+)*)$/u;
/** Scripts in which the family name comes last, after a space. */
const WESTERN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{P} ]+$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

export function personOf(printed: string): Person {
  const [name = printed, suffix] = printed.split(/,\s*/, 2);
  if (suffix && SUFFIX.test(suffix)) return { name: printed, parts: undefined };
  const match = NOT_A_PERSON.test(name) || !WESTERN.test(name) ? null : PLAIN.exec(name);
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
