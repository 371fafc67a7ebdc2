/** What scripts say, in the language of the site; set in by the bundler (astro.config.mjs). */
import type { messages } from '../messages/messages.ts';

declare const READER_WORDS: (typeof messages)['reader'];

/** BCP 47, for numbers and dates. */
declare const LOCALE: string;

export const words = READER_WORDS;
export const locale = LOCALE;
