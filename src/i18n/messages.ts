/** What the interface says, in the language of the site. */
import { site } from '../site.ts';
import { all } from './all-messages.ts';

export const messages = all[site.lang];
