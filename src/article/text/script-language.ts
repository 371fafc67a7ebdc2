/** Language and direction of a text by its script, for sources that do not name a language. Latin script tells none. */

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];
/**
 * The share of the letters that makes a language, where it is not half of them: an ideograph says as much as several
 * letters, and Japanese is told by its kana, of which a text with many kanji has only a third.
 */
const SHARE: Readonly<Record<string, number>> = { ja: 0.1, zh: 0.25 };
const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ps|sd|ug|yi|dv|ckb|syr|arc|nqo)(?:-|$)|-(?:Arab|Hebr|Thaa|Nkoo|Syrc)(?:-|$)/i;

/** How much of a text is looked at. */
const SAMPLE = 4000;

/** @returns a BCP 47 language, or undefined when the script is Latin or mixed */
export function languageByScript(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  if (!/[^\p{ASCII}\p{Script=Latin}\p{Script=Common}]/u.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, lang] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    if (count > letters * (SHARE[lang] ?? 0.5)) return refine(lang, sample);
  }
  return undefined;
}

/** Letters that only one of several languages of a script uses. */
function refine(lang: string, sample: string): string {
  if (lang === 'ar') return /[ٹڈڑےں]/u.test(sample) ? 'ur' : /[پچژگ]/u.test(sample) ? 'fa' : 'ar';
  if (lang === 'ru') return /[іїєґ]/iu.test(sample) ? 'uk' : 'ru';
  return lang;
}

/** Direction of a text in this language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}

/** @returns the language in its canonical spelling (`en-GB`), or undefined when it is not BCP 47 */
export function canonicalLanguage(value: string): string | undefined {
  // BCP 47 says that 35 characters must do; private subtags go on without an end.
  if (value.length > 35) return undefined;
  try {
    const lang = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0];
    return lang && /^[a-z]{2,3}(?:-|$)/.test(lang) ? lang : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Words of a text: runs of letters and digits; of Chinese and Japanese, which set no spaces, two characters count as one
 * word, about what is read in the same time.
 */
export function countWords(text: string): number {
  const ideographs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const spaced =
    ideographs === 0 ? text : text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, ' ');
  const words = spaced.split(/[\s—–/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words + Math.ceil(ideographs / 2);
}
