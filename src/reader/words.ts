/** What scripts say, in the language of the site; set in by the bundler (astro.config.mjs). */
import type { messages } from '../messages/messages.ts';

declare const READER_WORDS: (typeof messages)['reader'];

export const words = READER_WORDS;
