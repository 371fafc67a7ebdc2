/** Language of a text in Latin letters by its wording, for sources that name none. Only what is beyond doubt is said. */
import { francAll } from 'franc';

/** The languages that are told apart, by ISO 639-3 as the library names them. All are written in Latin letters. */
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

/** How much of a text is looked at, and how many letters it must have. */
const SAMPLE = 600;
const LEAST = 120;
/** How near the usual language may come to the best one, whose score is 1. */
const NEAR = 0.97;

/** The commonest words of the languages of the interface: a text that is full of them needs no library to be known. */
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
/** The share of a text's words that are of the commonest: a third in their own language, seldom a tenth in another. */
const SHARE = 0.2;

/**
 * @param usual the language that a text has where nothing is known
 * @returns a BCP 47 language, or undefined when the text is short, in doubt, or in the usual language
 */
export function detectLanguage(text: string, usual: string): string | undefined {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = sample.match(/\p{Script=Latin}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const isElsewhere = !Object.values(LANGUAGES).includes(usual);
  if (letters >= LEAST) {
    const common = COMMON[usual];
    if (common && words.filter((word) => common.has(word)).length >= words.length * SHARE) return undefined;
    const scores = francAll(sample, options);
    const ofUsual = scores.find(([language]) => LANGUAGES[language] === usual)?.[1] ?? 0;
    if (ofUsual < NEAR) return LANGUAGES[scores[0]?.[0] ?? ''];
  }
  // Whatever it is, it is not a language of another script, and not read from right to left.
  return isElsewhere && letters > 0 ? 'und-Latn' : undefined;
}
