/** Fills the page that the worker shows in place of an unavailable page: it lists the pages that are cached. */
import { element } from '../create-element.ts';
import { list } from '../history/history.ts';
import { storyItem } from '../history/story-item.ts';
import { base } from '../local-storage.ts';
import { isPath } from '../site-path.ts';
import { sendToWorker } from './worker-client.ts';
import { cacheNameOf } from './format-cached.ts';

export async function initOfflinePage(root: HTMLElement): Promise<void> {
  const { entries = [] } = await sendToWorker({ wish: 'list' });
  const pages = new Set(entries.flatMap(({ pages }) => pages));
  const section = (title: string, items: readonly HTMLElement[]) =>
    items.length > 0
      ? [element('section', {}, element('h2', { className: 'section-title' }, title), element('ol', {}, ...items))]
      : [];
  const link = (path: string, text: string) => element('li', {}, element('a', { href: path }, text));
  const newest = entries.some(({ kind }) => kind === 'newest') ? [link(base, words.kinds.newest)] : [];
  const lists = entries
    .filter(({ kind, of }) => kind === 'list' && isPath(of, base))
    .map(({ of }) => link(of, cacheNameOf(of)));
  const stories = (name: 'read' | 'saved') =>
    list(name)
      .filter(({ url }) => pages.has(url))
      .map((story) => storyItem(story));
  const sections = [
    ...section(words.kinds.list, [...newest, ...lists]),
    ...section(words.kinds.saved, stories('saved')),
    ...section(words.kinds.read, stories('read')),
  ];
  root.replaceChildren(...(sections.length > 0 ? sections : [element('p', {}, words.nothingKept)]));
}
