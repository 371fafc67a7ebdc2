/** How a list of names is written in the language of the interface: `A, B and C`. The threads of the search index load this without any messages. */
import { languages } from '../languages.ts';
import { site } from '../site.ts';

/** In Hindi, the long style has a comma before the last item, which no paper sets; in other languages both styles are the same. */
export const listFormat = new Intl.ListFormat(languages[site.lang].locale, { style: 'short' });
