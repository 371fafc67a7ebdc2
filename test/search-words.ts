/** Sets in what the bundler does: to be imported before the scripts of the search. */
import { en } from '../src/messages/en.ts';
import { languages } from '../src/messages/languages.ts';

Object.assign(globalThis, { SEARCH_WORDS: en.searching, LOCALE: languages.en.locale });
