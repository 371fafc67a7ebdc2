/** What has to be said of a text's language and direction: only what differs from what is around it. */
import { languages } from '../languages.ts';
import { site } from '../site.ts';

interface Text {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const { dir } = languages[site.lang];

/** Of a text among the interface's words. */
export const langOf = (text: Text) => (text.lang === site.lang ? undefined : text.lang);
export const dirOf = (text: Text) => (text.dir === dir ? undefined : text.dir);
/** Of the interface's words within a text. */
export const ownLang = (around: Text) => (around.lang === site.lang ? undefined : site.lang);
export const ownDir = (around: Text) => (around.dir === dir ? undefined : dir);
