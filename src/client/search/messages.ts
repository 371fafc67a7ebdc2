/** What the search says, in the language of the site; set in by the bundler, apart from the words that every page loads. */
import type { messages } from '../../i18n/messages.ts';

declare const SEARCH_WORDS: (typeof messages)['searching'];

export const searchMessages = SEARCH_WORDS;
export const locale = LOCALE;
