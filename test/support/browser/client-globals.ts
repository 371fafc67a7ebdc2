/** Sets in what the bundler does: to be imported before the scripts of the search. */
import { en } from '../../../src/i18n/translations/en.ts';
import { languages } from '../../../src/languages.ts';

const { copies, moreCopies } = en.article;
const { dateUnknown } = en;
Object.assign(globalThis, {
  SEARCH_WORDS: { ...en.searching, copies, moreCopies, dateUnknown },
  LOCALE: languages.en.locale,
});
