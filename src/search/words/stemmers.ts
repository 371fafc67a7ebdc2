/** The rules that take the endings off words, by language. The browser loads those of the languages in use. */

export type Stemmer = (word: string) => string;

interface StemmerModule {
  readonly stemmer: Stemmer;
}

const modules: Readonly<Record<string, () => Promise<StemmerModule>>> = {
  ar: () => import('@orama/stemmers/arabic'),
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  hy: () => import('@orama/stemmers/armenian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  ne: () => import('@orama/stemmers/nepali'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sr: () => import('@orama/stemmers/serbian'),
  sv: () => import('@orama/stemmers/swedish'),
  ta: () => import('@orama/stemmers/tamil'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
};

const otherNames: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', hr: 'sr', bs: 'sr', ms: 'id' };

/** The language whose rules apply; undefined for a language without rules. @param lang BCP 47 */
export function stemLanguageOf(lang: string): string | undefined {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const name = otherNames[primary] ?? primary;
  return Object.hasOwn(modules, name) ? name : undefined;
}

const unchanged: Stemmer = (word) => word;
const digit = /\d/;

/**
 * Takes folded words. A word with a digit, a single letter, and a word whose ending is all of it stay as they are.
 * @param language as from `stemLanguageOf`
 */
export async function loadStemmer(language: string | undefined): Promise<Stemmer> {
  const load = language === undefined ? undefined : modules[language];
  if (!load) return unchanged;
  const { stemmer } = await load();
  return (word) => (word.length < 3 || digit.test(word) ? word : stemmer(word) || word);
}
