/** The feeds of a section, a tag or a name. */
import type { Topic } from '../../archive/topics.ts';
import * as urls from '../../urls.ts';
import { titleWithPaper } from '../site/title-with-paper.ts';
import type { FeedSubject } from './feed.ts';

export function subjectOf({ kind, slug, name }: Pick<Topic, 'kind' | 'slug' | 'name'>): FeedSubject {
  const page = urls.topic(kind, slug);
  return { title: titleWithPaper(name), description: '', page, folder: page };
}
