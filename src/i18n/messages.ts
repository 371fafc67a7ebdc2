/** The messages of the interface, in the language of the site. */
import { site } from '../site.ts';
import { allMessages } from './all-messages.ts';

export const messages = allMessages[site.lang];

/** The sentence under the newspaper's name: the publisher's, or else the default of the language. */
export const siteDescription = site.description ?? messages.tagline;
