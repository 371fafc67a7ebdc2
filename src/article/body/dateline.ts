/** The dateline that opens an agency report: `ISLAMABAD, Feb 7 (Reuters) - `, `WASHINGTON, DC— `, `Moscow [Russia], May 2 (ANI): `. */
import { limits } from '../limits.ts';

export interface Dateline {
  /** The dateline without its dash: "ISLAMABAD, Feb 7 (Reuters)". */
  readonly text: string;
  /** The agency in brackets, if any. */
  readonly source: string | undefined;
  /** The paragraph without the dateline. */
  readonly rest: string;
}

const CAPITALS = "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]+|ST\\.)(?:[ ](?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*|de|la|do|of))*";
const TITLE_CASE = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ ]\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3}";
const ANY_PLACE = `(?:${CAPITALS}|${TITLE_CASE})`;
const REGION = `(?:,[ ]${TITLE_CASE}|,[ ][A-Z]{2}|,[ ]\\p{Lu}\\.(?:\\p{Lu}\\.)?|[ ]\\[${TITLE_CASE}\\])`;
const YEAR = '(?:,?[ ]\\d{4})?';
/**
 * A date in a dateline. English and German capitalise months. In other languages the dateline needs an agency or a
 * place in capitals.
 */
const DATE = `(?:,[ ](?:\\p{Lu}\\p{L}{2,8}\\.?[ ]\\d{1,2}|\\d{1,2}\\.?[ ]\\p{Lu}\\p{L}{2,8}\\.?)${YEAR})`;
const ANY_DATE = `(?:,[ ](?:\\p{L}{3,9}\\.?[ ]\\d{1,2}|\\d{1,2}(?:er)?\\.?[ ]\\p{L}{3,9}\\.?)${YEAR})`;
const AGENCY = '(?:[,.]?[ ][(/](\\p{L}[\\p{L}\\p{N} .&-]{1,30})[)/])';
const DASH = '(?:[ ]?—[ ]?|[ ]?–[ ]|[ ]?--?[ ]|[ ]-)';

/** A place in capitals needs only a dash; a place in small letters also needs a date or an agency. */
const PATTERNS = [
  new RegExp(`^(${CAPITALS}${REGION}?${ANY_DATE}?${AGENCY}?)${DASH}`, 'u'),
  new RegExp(`^(${ANY_PLACE}${REGION}?${DATE}${AGENCY}?)(?:${DASH}|:[ ])`, 'u'),
  new RegExp(`^(${ANY_PLACE}${REGION}?${ANY_DATE}?${AGENCY})(?:${DASH}|:[ ])`, 'u'),
  new RegExp(`^(${CAPITALS}${REGION}?${ANY_DATE}?${AGENCY})\\.?[ ]`, 'u'),
];
/** Capitals before a dash that do not name a place: governments and bodies ("EU – Russia talks …"), and labels. */
const NO_PLACE =
  /^(?:[\p{Lu}.]{1,3}|(?:\p{Lu}\.){2,3}|NATO|NASA|OPEC|UNESCO|UNICEF|ASEAN|COVID|BREAKING|UPDATED?|EXCLUSIVE|WATCH|VIDEO|LIVE|OPINION|ANALYSIS|EXPLAINER|NOTE|END)$/u;

/** An agency's signature: its initials, or a name that says "agency". "BRANDT (Otto) -" opens a death notice. */
const INITIALS = /^\p{Lu}{2,8}(?:[ /-]\p{Lu}{2,8})*$/u;
const SIGNATURE =
  /^(?:reuters|xinhua|tass|interfax|bloomberg|kyodo|yonhap|.*\b(?:agenc(?:y|ies)|news|press|service)\b.*)$/i;

/**
 * True when the text certainly is a dateline, because it names a day or an agency. Otherwise, capitals before a dash
 * can be a person or a company of the story.
 */
export const isReportDateline = ({ text, source }: Omit<Dateline, 'rest'>): boolean =>
  /\p{N}/u.test(text) || (source !== undefined && (INITIALS.test(source) || SIGNATURE.test(source)));

const ALONE = new RegExp(`^(${CAPITALS}${REGION}?(?:${DATE}${AGENCY}?|${AGENCY}))[.:]?$`, 'u');

/** @param paragraph the first paragraph of the body, with white space folded */
export function readDateline(paragraph: string): Dateline | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(paragraph);
    if (!match?.[1] || match[1].length > limits.value || NO_PLACE.test(match[1])) continue;
    const rest = paragraph.slice(match[0].length).trimStart();
    // In "NASA – the American agency – said", no sentence begins after the dash, so this is not a dateline.
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
