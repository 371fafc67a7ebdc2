/** The `lang` and `dir` attributes of a text; undefined where they equal those of the surrounding text. */
import { languages } from '../languages.ts';
import { site } from '../site.ts';

export interface Text {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const { dir } = languages[site.lang];

/** For a text within the interface. */
export const langOf = (text: Text) => (text.lang === site.lang ? undefined : text.lang);
export const dirOf = (text: Text) => (text.dir === dir ? undefined : text.dir);
/** For the interface's words within a text. */
export const ownLang = (around: Text) => (around.lang === site.lang ? undefined : site.lang);
export const ownDir = (around: Text) => (around.dir === dir ? undefined : dir);
