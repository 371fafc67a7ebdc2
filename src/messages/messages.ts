/** What the interface says, in the language of the site. */
import { en } from './en.ts';

export const messages = en;
