/** The languages the interface is there in. What else there is to a language, its words and dates, is in the file of its name. */

interface Speech {
  /** How it calls itself. */
  readonly name: string;
  /** The locale of numbers, lists and the dates of scripts. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** First day of the week where the publisher names none: 0 is Sunday, 1 is Monday, 6 is Saturday. */
  readonly weekStartsOn: 0 | 1 | 6;
}

/**
 * Digits are those of the addresses, the date fields and most texts in every language: so do the papers on the web in Arabic
 * and Hindi, and a date on the page is the date in its address. The week begins on Saturday in most Arab countries.
 */
export const languages = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', weekStartsOn: 1 },
  de: { name: 'Deutsch', locale: 'de-DE', dir: 'ltr', weekStartsOn: 1 },
  es: { name: 'español', locale: 'es-ES', dir: 'ltr', weekStartsOn: 1 },
  fr: { name: 'français', locale: 'fr-FR', dir: 'ltr', weekStartsOn: 1 },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl', weekStartsOn: 6 },
  hi: { name: 'हिन्दी', locale: 'hi-IN-u-nu-latn', dir: 'ltr', weekStartsOn: 0 },
  zh: { name: '中文', locale: 'zh-CN', dir: 'ltr', weekStartsOn: 1 },
} as const satisfies Readonly<Record<string, Speech>>;

export type Language = keyof typeof languages;

export const isLanguage = (value: string): value is Language => Object.hasOwn(languages, value);
