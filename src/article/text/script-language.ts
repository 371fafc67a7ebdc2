/**
 * Language and direction of a text by its script, for sources that do not name a language. Latin script does not
 * determine one.
 */

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
 * Minimum share of letters that determines the language, where it is not one half: an ideograph says as much as several
 * letters, and kana identify Japanese although they are only a third of a text with many kanji.
 */
const MIN_SHARE: Readonly<Record<string, number>> = { ja: 0.1, zh: 0.25 };
const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ps|sd|ug|yi|dv|ckb|syr|arc|nqo)(?:-|$)|-(?:Arab|Hebr|Thaa|Nkoo|Syrc)(?:-|$)/i;

/** Number of characters that are examined. */
const SAMPLE = 4000;

/** @returns a BCP 47 language, or undefined when the script is Latin or mixed */
export function languageByScript(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  if (!/[^\p{ASCII}\p{Script=Latin}\p{Script=Common}]/u.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, lang] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    if (count > letters * (MIN_SHARE[lang] ?? 0.5)) return refine(lang, sample);
  }
  return undefined;
}

/** Distinguishes languages of one script by letters that only one of them uses. */
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
  // BCP 47 says that 35 characters suffice; private subtags have no limit.
  if (value.length > 35) return undefined;
  try {
    const lang = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0];
    return lang && /^[a-z]{2,3}(?:-|$)/.test(lang) ? lang : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Counts the words of a text: runs of letters and digits. In Chinese and Japanese, which have no spaces, two characters
 * count as one word, because they take about the same time to read.
 */
export function countWords(text: string): number {
  const ideographs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const spaced =
    ideographs === 0 ? text : text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, ' ');
  const words = spaced.split(/[\s—–/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words + Math.ceil(ideographs / 2);
}
