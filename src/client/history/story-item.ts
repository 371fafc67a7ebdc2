/** A stored story as a list item. */
import { element } from '../create-element.ts';
import { dateText } from '../format.ts';
import type { StoredStory } from './stored-story.ts';

export function storyItem({ url, title, lang, dir, date, gone }: StoredStory, ...more: readonly Node[]): HTMLLIElement {
  const headline = element('h3', { className: 'headline', lang, dir }, element('a', { href: url }, title));
  const meta = element('p', { className: 'meta' });
  if (date) meta.append(element('time', { dateTime: date }, dateText(date)));
  if (gone) meta.append(element('span', { className: 'gone' }, words.gone));
  meta.append(...more);
  return element('li', { className: 'story' }, headline, meta);
}
