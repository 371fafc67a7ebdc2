/** An article's page: when it counts as read, where its reading is broken off, and whether it is saved. */
import { save, load } from '../local-storage.ts';
import { sendToWorker, mayKeepUnasked } from '../offline/worker-client.ts';
import { add, base, isOn, list, remove, works } from './history.ts';
import { isRead, placed, placesOf } from './reading-position.ts';
import { showResumeBar } from './resume-bar.ts';
import type { StoredStory } from './stored-story.ts';

const article = document.querySelector<HTMLElement>('.article');
const text = article?.querySelector('.text');
const url = location.pathname;

const storyHere = (): StoredStory => ({
  url,
  title: article?.querySelector('h1')?.textContent ?? '',
  lang: article?.lang || document.documentElement.lang,
  dir: article?.dir === 'rtl' ? 'rtl' : 'ltr',
  date: article?.querySelector<HTMLTimeElement>('.leaf time')?.dateTime ?? '',
  at: Date.now(),
});

function followReading(text: Element): void {
  const paragraphs = [...text.querySelectorAll('.body > [id]')];
  let seconds = 0;
  let furthest = 0;
  let done = false;
  const look = () => {
    const { top, height } = text.getBoundingClientRect();
    furthest = Math.max(furthest, height > 0 ? Math.min(1, (innerHeight - top + 1) / height) : 1);
  };
  const placeNow = () => paragraphs.findLast((one) => one.getBoundingClientRect().top <= innerHeight / 4)?.id;
  const keepPlace = () => {
    const id = placeNow();
    // Who is at the beginning has not broken off here, but may have before.
    if (!isOn() || (!done && (!id || id === paragraphs[0]?.id))) return;
    save('places', placed(placesOf(load('places'), base), url, furthest >= 1 ? undefined : id));
  };
  addEventListener('scroll', look, { passive: true });
  addEventListener('pagehide', keepPlace);
  document.addEventListener('visibilitychange', () => document.hidden && keepPlace());
  setInterval(() => {
    if (document.hidden || done) return;
    seconds += 1;
    look();
    if (!isRead({ seconds, part: furthest })) return;
    done = true;
    if (add('read', storyHere()) && mayKeepUnasked()) void sendToWorker({ wish: 'keep', kind: 'read', path: url });
  }, 1000);
}

function offerSaving(tool: HTMLButtonElement): void {
  const show = () => tool.setAttribute('aria-pressed', String(list('saved').some((story) => story.url === url)));
  tool.hidden = !isOn() || !works();
  show();
  tool.addEventListener('click', () => {
    const isSaved = tool.getAttribute('aria-pressed') === 'true';
    if (isSaved) remove('saved', url);
    else add('saved', storyHere());
    void sendToWorker({ wish: isSaved ? 'drop' : 'keep', kind: 'saved', path: url }, !isSaved);
    show();
  });
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}

const tool = document.querySelector<HTMLButtonElement>('[data-tool="save"]');
if (tool) offerSaving(tool);
if (text && isOn()) {
  const place = placesOf(load('places'), base).find((one) => one.url === url);
  if (place) showResumeBar(place.id);
  followReading(text);
}
