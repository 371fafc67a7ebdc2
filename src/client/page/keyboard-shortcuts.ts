/**
 * Single-key shortcuts. They are ignored with a modifier, while the reader types, and while a dialog is open. Single keys can
 * be pressed by accident or by dictation software, so a setting turns all of them off (WCAG 2.1.4;
 * `components/device/ShortcutSettings.astro`).
 */
import { openSettings } from '../settings/open-dialog.ts';
import { preference } from '../settings/preferences.ts';

const link = (selector: string) => document.querySelector<HTMLElement>(selector);
const stories = () =>
  Array.from(document.querySelectorAll<HTMLElement>('main .headline a')).filter((story) => story.checkVisibility());

/** The shortcuts by key. Each returns the link or button to click, or acts by itself and returns nothing. */
const shortcuts: Readonly<Record<string, () => HTMLElement | null | undefined>> = {
  j: () => link('.neighbours .next') ?? focusStory(1),
  k: () => link('.neighbours .previous') ?? focusStory(-1),
  // From an article to the stories of its day.
  n: () => (isStory() ? dayOf() : focusStory(1, ':not(.read, .front-below a)')),
  o: () => stories().find((story) => story === document.activeElement),
  s: () => link('[data-tool=save]'),
  // To the buttons beside selected words, or to the list of highlights.
  h: () => {
    link(':is(.marker:not([hidden]) button, .highlights summary)')?.focus();
    return undefined;
  },
  // From a day, month or year to the previous or next one; from the front page, which shows the newest day, to the day before;
  // from an article to its day.
  '[': () => day('prev') ?? link('.front ~ main .days .leaf'),
  ']': () => day('next'),
  t: () => link('.nameplate a'),
  '/': () => {
    const field = document.querySelector<HTMLInputElement>('form #q');
    // Selecting the text moves the focus only in some browsers.
    field?.focus();
    field?.select();
    if (!field) location.assign(`${document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]')?.href}#q`);
    return undefined;
  },
  '?': () => {
    void openSettings('keys');
    return undefined;
  },
};

const day = (rel: string) => link(`.date-navigation [rel=${rel}]`) ?? (isStory() && dayOf());
const dayOf = () => link('.breadcrumb li:last-child a');
const isStory = () => link('main > .article');

/**
 * Focuses the next or previous story. Without a focused story it starts focused the first one on the screen, or the one above it.
 * @param which a selector for the stories that count; after the last of them comes the line at the end of an edition
 */
function focusStory(step: 1 | -1, which?: string): undefined {
  const all = stories().filter((story) => !which || story.matches(which));
  const focused = all.indexOf(document.activeElement as HTMLElement);
  const below = all.findIndex((story) => story.getBoundingClientRect().top >= 0);
  const start = below < 0 ? all.length : below;
  const story =
    all[focused >= 0 ? focused + step : step > 0 ? start : start - 1] ??
    (which ? link('.edition-end:not(:empty)') : null);
  story?.focus({ preventScroll: true });
  (story?.closest('.story') ?? story)?.scrollIntoView({ block: 'nearest' });
}

addEventListener('keydown', (event) => {
  // A browser that autofills a form sends `keydown` events that are not keyboard events.
  if (!(event instanceof KeyboardEvent)) return;
  const { code, ctrlKey, metaKey, altKey, target } = event;
  // Some keyboards need AltGr for brackets and the slash; browsers have no shortcuts of their own with it.
  const plain = event.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey);
  // With a keyboard layout of another script, use the Latin letter of the same key.
  const key = event.key > '~' && code.startsWith('Key') ? (code[3] ?? '').toLowerCase() : event.key;
  const shortcut = Object.hasOwn(shortcuts, key) && shortcuts[key];
  if (!shortcut || !plain || event.defaultPrevented || event.isComposing || preference('keys') === 'off') return;
  if (target instanceof Element && target.closest('input,select,textarea,[contenteditable]')) return;
  if (document.querySelector('dialog[open]') || (event.repeat && key !== 'j' && key !== 'k')) return;
  event.preventDefault();
  shortcut()?.click();
});
