/** Marks in lists what was read, and on the front page what was not there in the visit before. Nothing moves by it. */
import { save, load } from '../local-storage.ts';
import { element } from '../dom.ts';
import { base, isOn, list } from './history.ts';
import { recordVisit, visitOf } from './last-visit.ts';

const links = () => document.querySelectorAll<HTMLAnchorElement>('main :is(.story, .threads, .neighbours) a[href]');

function markRead(): void {
  const read = new Set(isOn() ? list('read').map(({ url }) => url) : []);
  for (const link of links()) {
    const isMarked = link.classList.contains('read');
    if (isMarked === read.has(link.pathname)) continue;
    link.classList.toggle('read');
    if (isMarked) link.querySelector('.vh')?.remove();
    else link.append(element('span', { className: 'vh', lang: document.documentElement.lang }, ` (${words.read})`));
  }
}

function markNew(): void {
  const stories = [...document.querySelectorAll('main .story')].flatMap((story) => {
    const link = story.querySelector<HTMLAnchorElement>('.headline a');
    return link ? [{ story, url: link.pathname }] : [];
  });
  const { visit, fresh } = recordVisit(
    visitOf(load('visit'), base),
    Date.now(),
    stories.map(({ url }) => url),
  );
  save('visit', visit);
  for (const { story, url } of stories) {
    if (!fresh.includes(url)) continue;
    const mark = element('span', { className: 'new', lang: document.documentElement.lang }, words.new);
    story.prepend(mark);
  }
}

if (isOn()) {
  markRead();
  if (location.pathname === base) markNew();
  // Another tab has read something, or this page was left and is shown again.
  addEventListener('storage', markRead);
  addEventListener('pageshow', markRead);
  // The search shows other stories.
  addEventListener('stories', markRead);
}
