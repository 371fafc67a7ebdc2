/**
 * Detects the language of a text in Latin letters by its wording, for sources that do not name it. Returns a language
 * only when it is certain.
 */
import { francAll } from 'franc';

/**
 * The languages that are distinguished, by their ISO 639-3 codes as used by franc. All are written in Latin letters.
 */
const LANGUAGES: Readonly<Record<string, string>> = {
  afr: 'af',
  cat: 'ca',
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  eng: 'en',
  est: 'et',
  fin: 'fi',
  fra: 'fr',
  hrv: 'hr',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  lit: 'lt',
  lvs: 'lv',
  nld: 'nl',
  nob: 'nb',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  slk: 'sk',
  slv: 'sl',
  spa: 'es',
  swe: 'sv',
  swh: 'sw',
  tgl: 'tl',
  tur: 'tr',
  vie: 'vi',
};
const options = { only: Object.keys(LANGUAGES) };

/** Number of characters that are examined, and minimum number of letters. */
const SAMPLE = 600;
const MIN_LETTERS = 120;
/** If the usual language scores at least this, it is assumed. The best language has the score 1. */
const MIN_SCORE = 0.97;

/** The most frequent words of the languages of the interface. A text with many of them is recognised without franc. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in that is was for on with as by at from his it he be are has had have which'.split(' ')),
  de: new Set(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an aus er'.split(' '),
  ),
  es: new Set('de la que el en y los se del las un por con una su para al como más pero sus le ha lo'.split(' ')),
  fr: new Set(
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il avec'.split(' '),
  ),
};
/** Minimum share of frequent words. It is about a third in the own language, and rarely a tenth in another. */
const MIN_COMMON_SHARE = 0.2;

/**
 * @param site the language to assume when nothing is known
 * @returns a BCP 47 language, or undefined when the text is short, ambiguous, or in the usual language
 */
export function detectLanguage(text: string, site: string): string | undefined {
  // "en-GB" is a kind of "en".
  const usual = site.split('-')[0] ?? site;
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = sample.match(/\p{Script=Latin}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const isElsewhere = !Object.values(LANGUAGES).includes(usual);
  if (letters >= MIN_LETTERS) {
    const common = COMMON[usual];
    if (common && words.filter((word) => common.has(word)).length >= words.length * MIN_COMMON_SHARE) return undefined;
    const scores = francAll(sample, options);
    const ofUsual = scores.find(([language]) => LANGUAGES[language] === usual)?.[1] ?? 0;
    if (ofUsual < MIN_SCORE) return LANGUAGES[scores[0]?.[0] ?? ''];
  }
  // The language is unknown, but its script is Latin and its direction left to right.
  return isElsewhere && letters > 0 ? 'und-Latn' : undefined;
}
