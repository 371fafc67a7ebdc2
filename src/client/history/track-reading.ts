/** On article pages: decides when the article counts as read, stores the reading position, and handles the save button. */
import { element } from '../create-element.ts';
import { onStoredChange, save } from '../local-storage.ts';
import { sendToWorker, mayCacheUnasked } from '../offline/worker-client.ts';
import { followChanges } from './follow-changes.ts';
import { add, isHistoryEnabled, isListFull, list, positions, remove, isStorageAvailable } from './history.ts';
import { isRead, withPosition } from './reading-position.ts';
import { showResumeBar } from './resume-bar.ts';
import type { StoredStory } from './stored-story.ts';
import { savesData } from '../page/saves-data.ts';

// An old version is not the story: it is neither kept nor counted as read.
const article = document.querySelector<HTMLElement>('.article:not(.version)');
const text = article?.querySelector('.text');
/** Saved and read is the whole article, which may have several pages. */
export const url = document.querySelector<HTMLElement>('[data-first]')?.dataset['first'] ?? location.pathname;
const page = location.pathname;

/** The story of this page, as it is stored. */
export const storyHere = (): StoredStory => ({
  url,
  title: article?.querySelector('h1')?.textContent.replaceAll('\u00AD', '') ?? '',
  lang: article?.lang || document.documentElement.lang,
  // In a paper of its own direction an article has no attribute.
  dir: (article?.dir || document.documentElement.dir) === 'rtl' ? 'rtl' : 'ltr',
  date: article?.querySelector<HTMLTimeElement>('.leaf time')?.dateTime ?? '',
  at: Date.now(),
});

function trackReading(text: Element): void {
  const paragraphs = [...text.querySelectorAll('.body > [id]')];
  let seconds = 0;
  let furthest = 0;
  let done = false;
  const measure = () => {
    const { top, height } = text.getBoundingClientRect();
    furthest = Math.max(furthest, (innerHeight - top + 1) / (height || 1));
  };
  const currentParagraph = () => paragraphs.findLast((one) => one.getBoundingClientRect().top <= innerHeight / 4)?.id;
  const savePosition = () => {
    const id = currentParagraph();
    // A reader at the beginning has no position here, but one from an earlier visit must stay.
    if (!isHistoryEnabled() || (!done && (!id || id === paragraphs[0]?.id))) return;
    save('places', withPosition(positions(), page, furthest >= 1 ? undefined : id));
  };
  addEventListener('scroll', measure, { passive: true });
  addEventListener('pagehide', savePosition);
  document.addEventListener('visibilitychange', () => document.hidden && savePosition());
  setInterval(() => {
    if (document.hidden || done) return;
    seconds += 1;
    measure();
    if (!isRead({ seconds, part: furthest })) return;
    done = true;
    if (add('read', storyHere()) && mayCacheUnasked()) void sendToWorker({ wish: 'keep', kind: 'read', path: url });
  }, 1000);
}

function initSaveButton(tool: HTMLButtonElement): void {
  const show = () => {
    tool.ariaPressed = String(list('saved').some((story) => story.url === url));
  };
  tool.hidden = !isHistoryEnabled() || !isStorageAvailable();
  show();
  // Empty until something is said: a status is read out only if it was on the page before.
  const status = element('span', { className: 'said', role: 'status' });
  tool.parentElement?.append(status);
  tool.addEventListener('click', () => {
    const isSaved = tool.ariaPressed === 'true';
    const isStored = isSaved ? remove('saved', url) : add('saved', storyHere());
    show();
    status.textContent = isStored ? '' : isListFull('saved') ? words.listFull : words.noRoom;
    const wish = isSaved ? 'drop' : 'keep';
    if (isStored) void sendToWorker({ wish, kind: 'saved', path: url, pictures: !savesData() }, !isSaved);
  });
  onStoredChange(show);
}

const { responseStatus } = (performance.getEntriesByType('navigation')[0] ?? {}) as PerformanceNavigationTiming;
if (responseStatus === 404 || responseStatus === 410) followChanges({ [page]: '' });
// A story that is here again is not gone any more.
else if (article && responseStatus === 200) followChanges({ [url]: url });

const tool = document.querySelector<HTMLButtonElement>('[data-tool="save"]');
if (tool) initSaveButton(tool);
if (text && isHistoryEnabled()) {
  const position = positions().find((one) => one.url === page);
  if (position) showResumeBar(position.id);
  trackReading(text);
}
