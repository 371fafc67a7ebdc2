/** What has to be said of a text's language: only what differs from the page around it, which is the interface's. */
import { site } from '../site.ts';

interface Text {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export const langOf = (text: Text) => (text.lang === site.lang ? undefined : text.lang);
export const dirOf = (text: Text) => (text.dir === 'ltr' ? undefined : text.dir);
