/** The page shown instead of one that cannot be had: what there is. */
import { element } from '../dom.ts';
import { list } from '../history/history.ts';
import { storyItem } from '../history/story-item.ts';
import { sendToWorker } from './worker-client.ts';
import { cacheNameOf } from './format-cached.ts';

export async function fillOfflinePage(place: HTMLElement): Promise<void> {
  const { stock = [] } = await sendToWorker({ wish: 'list' });
  const pages = new Set(stock.flatMap(({ pages }) => pages));
  const part = (title: string, items: readonly HTMLElement[]) =>
    items.length > 0
      ? [element('section', {}, element('h2', { className: 'section-title' }, title), element('ol', {}, ...items))]
      : [];
  const link = (path: string, text: string) => element('li', {}, element('a', { href: path }, text));
  const home = import.meta.env.BASE_URL;
  const newest = stock.some(({ kind }) => kind === 'newest') ? [link(home, words.kinds.newest)] : [];
  const lists = stock.filter(({ kind }) => kind === 'list').map(({ of }) => link(of, cacheNameOf(of)));
  const stories = (name: 'read' | 'saved') =>
    list(name)
      .filter(({ url }) => pages.has(url))
      .map((story) => storyItem(story));
  const parts = [
    ...part(words.kinds.list, [...newest, ...lists]),
    ...part(words.kinds.saved, stories('saved')),
    ...part(words.kinds.read, stories('read')),
  ];
  place.replaceChildren(...(parts.length > 0 ? parts : [element('p', {}, words.nothingKept)]));
  document.querySelector('[data-offline="again"]')?.addEventListener('click', () => location.reload());
}
