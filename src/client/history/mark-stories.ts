/** Marks read stories in lists, and new stories on the front page. The marks do not shift the layout. */
import { base, onStoredChange, save } from '../local-storage.ts';
import { element } from '../create-element.ts';
import { isHistoryEnabled, lastVisit, list } from './history.ts';
import { recordVisit } from './last-visit.ts';

/** The links to stories. */
const LINKS = 'main :is(.story, .threads, .neighbours) a[href]';

function markRead(): void {
  const read = new Set(isHistoryEnabled() ? list('read').map(({ url }) => url) : []);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) {
    const isMarked = link.classList.contains('read');
    if (isMarked === read.has(link.pathname)) continue;
    link.classList.toggle('read');
    if (isMarked) link.querySelector('.vh')?.remove();
    else link.append(element('span', { className: 'vh', lang: document.documentElement.lang }, ` ${words.read}`));
  }
  const end = document.querySelector<HTMLElement>('[data-left]');
  if (end && (end.firstChild || document.querySelector('.read')))
    void import('./edition-end.ts').then(
      ({ showEditionEnd }) => showEditionEnd(end),
      () => {},
    );
}

function markNew(): void {
  const stories = [...document.querySelectorAll('main .story')].flatMap((story) => {
    const link = story.querySelector<HTMLAnchorElement>('.headline a');
    return link ? [{ story, url: link.pathname }] : [];
  });
  const { visit, fresh } = recordVisit(
    lastVisit(),
    Date.now(),
    stories.map(({ url }) => url),
  );
  save('visit', visit);
  for (const { story, url } of stories) {
    if (fresh.includes(url))
      story.prepend(element('span', { className: 'new', lang: document.documentElement.lang }, words.new));
  }
}

if (isHistoryEnabled()) {
  markRead();
  if (location.pathname === base) markNew();
  onStoredChange(markRead);
  // The search page replaced its results.
  addEventListener('stories', markRead);
}
