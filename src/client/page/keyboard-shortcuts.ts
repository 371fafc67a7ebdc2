/**
 * Single keys, from wherever one is. One that has a modifier is the browser's, one that is typed is text, and a dialog has
 * its own. A key without a modifier can be hit by accident, or by a program that writes what somebody says, so there is a
 * box that turns all of them off (WCAG 2.1.4; `components/ShortcutSettings.astro`).
 */
import { openSettings } from '../settings/open-dialog.ts';
import { preference } from '../settings/preferences.ts';

const link = (selector: string) => document.querySelector<HTMLElement>(selector);
const stories = () =>
  Array.from(document.querySelectorAll<HTMLElement>('main .headline a')).filter((story) => story.checkVisibility());

/** What a key does: it follows a link or presses a button that is on the page, or moves among the stories of a list. */
const deeds: Readonly<Record<string, () => HTMLElement | null | undefined>> = {
  j: () => link('.neighbours .next') ?? mark(1),
  k: () => link('.neighbours .previous') ?? mark(-1),
  o: () => stories().find((story) => story === document.activeElement),
  s: () => link('[data-tool=save]'),
  // On a day, month or year to the next of its kind; from the front page, which is a day too, to the one before; from an
  // article to its day.
  '[': () => day('prev') ?? link('.front ~ main .days .leaf'),
  ']': () => day('next'),
  t: () => link('.nameplate a'),
  '/': () => {
    const field = document.querySelector<HTMLInputElement>('form #q');
    // What is selected has the keyboard in some browsers only.
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

const day = (rel: string) =>
  link(`.date-navigation [rel=${rel}]`) ?? (link('main > .article') && link('.breadcrumb li:last-child a'));

/** Gives the keyboard to the next or previous story; at first to the one at the top of what is seen, or the one above. */
function mark(step: 1 | -1): undefined {
  const all = stories();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const below = all.findIndex((story) => story.getBoundingClientRect().top >= 0);
  const start = below < 0 ? all.length : below;
  const story = all[at >= 0 ? at + step : step > 0 ? start : start - 1];
  story?.focus({ preventScroll: true });
  (story?.closest('.story') ?? story)?.scrollIntoView({ block: 'nearest' });
}

addEventListener('keydown', (event) => {
  // A browser that fills in a form sends events of this name without a key.
  if (!(event instanceof KeyboardEvent)) return;
  const { code, ctrlKey, metaKey, altKey, target } = event;
  // Some keyboards have brackets and the slash behind this one, and no browser anything.
  const plain = event.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey);
  // Letters of another script stand for those on the same keys.
  const key = event.key > '~' && code.startsWith('Key') ? (code[3] ?? '').toLowerCase() : event.key;
  const deed = Object.hasOwn(deeds, key) && deeds[key];
  if (!deed || !plain || event.defaultPrevented || event.isComposing || preference('keys') === 'off') return;
  if (target instanceof Element && target.closest('input,select,textarea,[contenteditable]')) return;
  if (document.querySelector('dialog[open]') || (event.repeat && key !== 'j' && key !== 'k')) return;
  event.preventDefault();
  deed()?.click();
});
