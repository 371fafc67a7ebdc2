/** The quotation marks of languages, as their newspapers print them. */

/** An opening and a closing mark, with the space that belongs to each. */
export type Pair = readonly [open: string, close: string];

export interface Marks {
  readonly double: Pair;
  readonly single: Pair;
  /** Whether a space that is not broken stands within the marks, and before `;:!?`. */
  readonly spaced?: boolean;
  /** Words that are written with an apostrophe in place of their beginning. */
  readonly elisions?: ReadonlySet<string>;
}

const ENGLISH_LIKE: Pair = ['“', '”'];
const SINGLE: Pair = ['‘', '’'];
const GUILLEMETS: Pair = ['«', '»'];

const words = (list: string) => new Set(list.split(' '));

const curled: Marks = { double: ENGLISH_LIKE, single: SINGLE };
const pointed: Marks = { double: GUILLEMETS, single: SINGLE };
const low: Marks = { double: ['„', '“'], single: ['‚', '‘'] };
const lowAndHigh: Marks = { double: ['„', '”'], single: ['‚', '’'] };
const high: Marks = { double: ['”', '”'], single: ['’', '’'] };

const english: Marks = {
  ...curled,
  elisions: words('tis twas twere twill twould em cause cos til till bout round neath gainst nuff fraid n'),
};
const german: Marks = { ...low, elisions: words('s ne n nen nem ner rum rein raus rauf ran runter') };
const dutch: Marks = { ...curled, elisions: words('s t n m k r') };

/** By language; those with a region or a script come before the plain language. */
const MARKS: Readonly<Record<string, Marks>> = {
  en: english,
  de: german,
  'de-ch': { double: GUILLEMETS, single: ['‹', '›'], ...(german.elisions && { elisions: german.elisions }) },
  'de-li': { double: GUILLEMETS, single: ['‹', '›'], ...(german.elisions && { elisions: german.elisions }) },
  fr: { double: ['«\u00A0', '\u00A0»'], single: SINGLE, spaced: true },
  'fr-ch': { double: GUILLEMETS, single: ['‹', '›'] },
  es: pointed,
  ar: { double: GUILLEMETS, single: ['‹', '›'] },
  fa: { double: GUILLEMETS, single: ['‹', '›'] },
  hi: curled,
  zh: curled,
  ...Object.fromEntries(
    ['mr', 'ne', 'bn', 'ta', 'te', 'gu', 'pa', 'ur', 'id', 'ms', 'tr', 'vi', 'th', 'ko', 'cy', 'ga'].map((lang) => [
      lang,
      curled,
    ]),
  ),
  nl: dutch,
  pt: curled,
  ca: pointed,
  gl: pointed,
  it: pointed,
  no: pointed,
  nb: pointed,
  nn: pointed,
  el: pointed,
  ru: { double: GUILLEMETS, single: ['„', '“'] },
  uk: { double: GUILLEMETS, single: ['„', '“'] },
  be: { double: GUILLEMETS, single: ['„', '“'] },
  cs: low,
  sk: low,
  sl: low,
  bg: low,
  is: low,
  pl: lowAndHigh,
  ro: lowAndHigh,
  hu: lowAndHigh,
  hr: lowAndHigh,
  sv: high,
  fi: high,
};

/**
 * @param lang a BCP 47 code
 * @returns undefined for a language whose newspapers print straight marks, or none that is known
 */
export function marksOf(lang: string): Marks | undefined {
  const code = lang.toLowerCase();
  if (Object.hasOwn(MARKS, code)) return MARKS[code];
  const [language = ''] = code.split('-');
  return Object.hasOwn(MARKS, language) ? MARKS[language] : undefined;
}
