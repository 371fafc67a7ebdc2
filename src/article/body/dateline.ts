/** The dateline that opens an agency report: `ISLAMABAD, Feb 7 (Reuters) - `, `WASHINGTON, DC— `, `Moscow [Russia], May 2 (ANI): `. */
import { limits } from '../limits.ts';

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
const ANY_PLACE = `(?:${CAPITALS}|${TITLE_CASE})`;
const REGION = `(?:,[ ]${TITLE_CASE}|,[ ][A-Z]{2}|,[ ]\\p{Lu}\\.(?:\\p{Lu}\\.)?|[ ]\\[${TITLE_CASE}\\])`;
const YEAR = '(?:,?[ ]\\d{4})?';
/** Months are capitalised in English and German; in other languages an agency or a place in capitals must stand by. */
const DATE = `(?:,[ ](?:\\p{Lu}\\p{L}{2,8}\\.?[ ]\\d{1,2}|\\d{1,2}\\.?[ ]\\p{Lu}\\p{L}{2,8}\\.?)${YEAR})`;
const ANY_DATE = `(?:,[ ](?:\\p{L}{3,9}\\.?[ ]\\d{1,2}|\\d{1,2}(?:er)?\\.?[ ]\\p{L}{3,9}\\.?)${YEAR})`;
const AGENCY = '(?:[,.]?[ ][(/](\\p{L}[\\p{L}\\p{N} .&-]{1,30})[)/])';
const DASH = '(?:[ ]?—[ ]?|[ ]?–[ ]|[ ]?--?[ ]|[ ]-)';

/** A place in capitals is enough with a dash; one in small letters needs a date or an agency beside it. */
const PATTERNS = [
  new RegExp(`^(${CAPITALS}${REGION}?${ANY_DATE}?${AGENCY}?)${DASH}`, 'u'),
  new RegExp(`^(${ANY_PLACE}${REGION}?${DATE}${AGENCY}?)(?:${DASH}|:[ ])`, 'u'),
  new RegExp(`^(${ANY_PLACE}${REGION}?${ANY_DATE}?${AGENCY})(?:${DASH}|:[ ])`, 'u'),
  new RegExp(`^(${CAPITALS}${REGION}?${ANY_DATE}?${AGENCY})\\.?[ ]`, 'u'),
];
/** Capitals before a dash that name no place: powers and bodies ("EU – Russia talks …"), and labels. */
const NO_PLACE =
  /^(?:[\p{Lu}.]{1,3}|(?:\p{Lu}\.){2,3}|NATO|NASA|OPEC|UNESCO|UNICEF|ASEAN|COVID|BREAKING|UPDATED?|EXCLUSIVE|WATCH|VIDEO|LIVE|OPINION|ANALYSIS|EXPLAINER|NOTE|END)$/u;

/** An agency as it signs: its initials, or a name that says what it is. "BRANDT (Otto) -" opens a notice of a death. */
const INITIALS = /^\p{Lu}{2,8}(?:[ /-]\p{Lu}{2,8})*$/u;
const SIGNATURE =
  /^(?:reuters|xinhua|tass|interfax|bloomberg|kyodo|yonhap|.*\b(?:agenc(?:y|ies)|news|press|service)\b.*)$/i;

/**
 * True when a dateline is certain to be one: it names a day, or an agency. Without them, capitals before a dash can be a
 * person or a firm, which the story is about.
 */
export const isReportDateline = ({ text, source }: Omit<Dateline, 'rest'>): boolean =>
  /\p{N}/u.test(text) || (source !== undefined && (INITIALS.test(source) || SIGNATURE.test(source)));

const ALONE = new RegExp(`^(${CAPITALS}${REGION}?(?:${DATE}${AGENCY}?|${AGENCY}))[.:]?$`, 'u');

/** @param paragraph the first paragraph of the body, white space folded */
export function readDateline(paragraph: string): Dateline | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(paragraph);
    if (!match?.[1] || match[1].length > limits.value || NO_PLACE.test(match[1])) continue;
    const rest = paragraph.slice(match[0].length).trimStart();
    // "NASA – the American agency – said": what follows a dateline begins a sentence.
    if (!/^["'“‘«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) || rest.length < 20) continue;
    return { text: match[1], source: match[2]?.trim(), rest };
  }
  return undefined;
}

/** @param line the first line of the body, if it stands alone: "NARVA, Feb 7 (Reuters)" */
export function readDatelineAlone(line: string): Omit<Dateline, 'rest'> | undefined {
  const [, text, ...agency] = ALONE.exec(line.replace(/\s*[–—-]+$/, '')) ?? [];
  return text === undefined ? undefined : { text, source: agency.find(Boolean)?.trim() };
}
