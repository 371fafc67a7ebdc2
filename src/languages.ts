/** The languages of the interface. Their messages and date formats are in `i18n/translations`. */

interface LanguageInfo {
  /** Its name in the language itself. */
  readonly name: string;
  /** The locale for `Intl`: numbers, lists, and dates in client scripts. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Default first day of the week: 0 is Sunday, 1 is Monday, 6 is Saturday. */
  readonly weekStartsOn: 0 | 1 | 6;
}

/**
 * All languages use Latin digits, as newspapers on the web in Arabic and Hindi do, so a date on a page has the same digits as the
 * date in its URL. The week begins on Saturday in most Arab countries.
 */
export const languages = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', weekStartsOn: 1 },
  de: { name: 'Deutsch', locale: 'de-DE', dir: 'ltr', weekStartsOn: 1 },
  es: { name: 'español', locale: 'es-ES', dir: 'ltr', weekStartsOn: 1 },
  fr: { name: 'français', locale: 'fr-FR', dir: 'ltr', weekStartsOn: 1 },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl', weekStartsOn: 6 },
  hi: { name: 'हिन्दी', locale: 'hi-IN-u-nu-latn', dir: 'ltr', weekStartsOn: 0 },
  zh: { name: '中文', locale: 'zh-CN', dir: 'ltr', weekStartsOn: 1 },
} as const satisfies Readonly<Record<string, LanguageInfo>>;

export type Language = keyof typeof languages;

export const isLanguage = (value: string): value is Language => Object.hasOwn(languages, value);
