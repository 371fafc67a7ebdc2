/** The title of a page or feed, as windows and feed readers show it: with the name of the paper, in the form of the language. */
import { formatMessage } from '../../i18n/format-message.ts';
import { messages } from '../../i18n/messages.ts';
import { site } from '../../site.ts';

export const titleWithPaper = (title: string): string => formatMessage(messages.titled, { title, site: site.title });
