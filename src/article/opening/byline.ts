/** Reads the byline: the names of the authors. */

/** After a comma, a part that contains one of these words is the role of the person before it, not another person. */
const ROLE =
  /\b(?:correspondent|editor|reporter|writer|staff|bureau|desk|columnist|analyst|critic|photographer|producer|agency|agencies|chief|in\s+\p{Lu})/iu;
/** The word "by" in the languages whose newspapers print it in bylines. */
const BYLINE = /^(?:by|von|par|por|di|door|av|af)\s+(.{2,100})$/i;
const NAME =
  /^(?:(?:[dl]['’])?(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|d[aeiou]s?|del|della|der|den|van|von|bin|ibn|al|el|la|le|ten|ter|zu|y|e|of|the|and|&|in|for|,)$/u;

/**
 * @param line a separate line near the headline
 * @returns the names, or undefined when the line is not a byline
 */
export function readByline(line: string): string[] | undefined {
  const match = BYLINE.exec(line.trim());
  const names = match?.[1]?.replace(/\s+/g, ' ');
  if (!names || /[!?:;"“”]/.test(names) || (/\.$/.test(names) && !/\b(?:jr|sr|\p{Lu})\.$/iu.test(names)))
    return undefined;
  const words = names.replace(/,/g, ' ,').split(' ');
  if (words.length > 16 || !words.every((word) => NAME.test(word) || ROLE.test(word))) return undefined;
  return splitNames(names);
}

/**
 * @param text names as one text: "Jane Doe and John Roe", "Jane Doe, Science Correspondent", "Doe; Roe"
 * @returns one text per person, with the person's role, without repeats
 */
export function splitNames(text: string): string[] {
  const parts = text
    .replace(/^by:?\s+/i, '')
    .split(/\s*;\s*|\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/i)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const names: string[] = [];
  for (const part of parts) {
    const previous = names.at(-1);
    if (previous !== undefined && (ROLE.test(part) || /^(?:Jr|Sr|II|III|IV|MD|PhD)\.?$/.test(part)))
      names[names.length - 1] = `${previous}, ${part}`;
    else names.push(part);
  }
  return [...new Set(names)];
}
