/** Spells the dateline of a scanned text as other texts have it: "HARTWELL. Oct. 13 (NW).—" is "HARTWELL, Oct. 13 (NW) —". */

const PLACE = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?: \\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,3}";
const STATE = '\\p{Lu}\\p{L}{1,5}\\.?|\\p{Lu}\\.\\s?\\p{Lu}\\.|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const DAY = `${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}`;
const DATELINE = new RegExp(
  `^(${PLACE}?)(?:[.,]\\s*((?!${MONTH}\\s\\d)(?:${STATE})))?(?:[.,]{1,2}\\s*(${DAY}))?[.,]?\\s*[—–-]{0,2}\\s*(?:[(/]+([\\p{L}. ]{2,24})[)/]+)?[.,]?\\s*[—–-]{1,3}\\s*(?=["“'‘]?\\p{Lu}|\\p{N})`,
  'u',
);
/** A dash before the first word of a text is an ornament. */
const ORNAMENT = /^[—–•*·-]{1,3}\s*(?=["“'‘]?[\p{Lu}\p{N}])/u;

/** @param paragraph the first paragraph of a scanned text, on one line */
export function normaliseDateline(paragraph: string): string {
  const [found, place = '', state, day, agency] = DATELINE.exec(paragraph) ?? [];
  if (found === undefined || (day === undefined && agency === undefined)) return paragraph.replace(ORNAMENT, '');
  const written = [place.replace(/[.,]$/, ''), state, day].filter(Boolean).join(', ');
  return `${written}${agency === undefined ? '' : ` (${agency})`} — ${paragraph.slice(found.length)}`;
}
