/** The feeds of a section, a tag or a name. */
import type { Topic } from '../../archive/topics.ts';
import { formatMessage } from '../../i18n/format-message.ts';
import { messages } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import type { FeedSubject } from './feed.ts';

export function subjectOf({ kind, slug, name }: Pick<Topic, 'kind' | 'slug' | 'name'>): FeedSubject {
  const page = urls.topic(kind, slug);
  return {
    title: formatMessage(messages.titled, { title: name, site: site.title }),
    description: '',
    page,
    folder: page,
  };
}
