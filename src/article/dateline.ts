/** The dateline that opens an agency report: `ISLAMABAD, Feb 7 (Reuters) - `, `WASHINGTON, DC— `, `Moscow [Russia], May 2 (ANI): `. */

export interface Dateline {
  /** As printed, without the dash: "ISLAMABAD, Feb 7 (Reuters)". */
  readonly text: string;
  /** The agency in brackets, if any. */
  readonly source: string | undefined;
  /** The paragraph without it. */
  readonly rest: string;
}

const CAPITALS = "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]+|ST\\.)(?:[ ](?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*|de|la|do|of))*";
const TITLE_CASE = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ ]\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3}";
const REGION = `(?:,[ ]${TITLE_CASE}|,[ ][A-Z]{2}|,[ ]\\p{Lu}\\.(?:\\p{Lu}\\.)?|[ ]\\[${TITLE_CASE}\\])?`;
const DATE = '(?:,[ ](?:[A-Z][a-z]{2,8}\\.?[ ]\\d{1,2}|\\d{1,2}[ ][A-Z][a-z]{2,8}\\.?)(?:,?[ ]\\d{4})?)';
const AGENCY = '(?:,?[ ]\\(([\\p{L}][\\p{L}\\p{N} ./&-]{1,30})\\))';
const DASH = '(?:[ ]?[—–][ ]?|[ ]?--?[ ]|[ ]-)';

/** A place in capitals is enough with a dash; one in small letters needs a date or an agency beside it. */
const PATTERNS = [
  new RegExp(`^(${CAPITALS}${REGION}${DATE}?${AGENCY}?)${DASH}`, 'u'),
  new RegExp(`^((?:${CAPITALS}|${TITLE_CASE})${REGION}${DATE}${AGENCY}?)(?:${DASH}|:[ ])`, 'u'),
  new RegExp(`^((?:${CAPITALS}|${TITLE_CASE})${REGION}${DATE}?${AGENCY})(?:${DASH}|:[ ]|[ ])`, 'u'),
];

/** @param paragraph the first paragraph of the body, white space folded */
export function readDateline(paragraph: string): Dateline | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(paragraph);
    if (!match?.[1]) continue;
    const rest = paragraph.slice(match[0].length).trimStart();
    // "NASA – the American agency – said": what follows a dateline begins a sentence.
    if (!/^["'“‘«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) || rest.length < 20) continue;
    return { text: match[1], source: match[2]?.trim(), rest };
  }
  return undefined;
}
