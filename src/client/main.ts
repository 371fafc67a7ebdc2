/** The script of every page. The imported modules are independent of each other. */
import './page/story-age.ts';
import './page/keyboard-shortcuts.ts';
import './read-aloud/listen-button.ts';
import './history/track-reading.ts';
import './history/mark-stories.ts';
import './highlights/start.ts';
import './settings/open-dialog.ts';
import './offline/init.ts';
import './settings/preferences.ts';
import { base, hasFormerItems, keyOf } from './local-storage.ts';

// Few devices have items of an earlier version, and each has them once. If the script cannot be had, the next page tries again.
if (hasFormerItems())
  void import('./seldom.ts').then(
    ({ takeFormerItems }) => {
      takeFormerItems(localStorage, base, keyOf);
      dispatchEvent(new Event('changes'));
    },
    () => undefined,
  );

// Stories have moved, and some may have highlights.
addEventListener('moves', (event) => {
  void import('./seldom.ts').then(
    ({ followHighlightChanges }) => followHighlightChanges((event as CustomEvent<Record<string, string>>).detail),
    () => undefined,
  );
});

// A transition between pages that is cut short, because the reader goes on at once, is no error.
const ignoreAbort = ({ viewTransition }: PageSwapEvent | PageRevealEvent) => void viewTransition?.ready.catch(() => {});
window.onpageswap = ignoreAbort;
window.onpagereveal = ignoreAbort;

// Soft hyphens are for the page alone.
document.oncopy = ({ clipboardData }) => {
  const text = `${getSelection()}`;
  const copied = text.replaceAll('\u00AD', '');
  if (copied === text) return true;
  clipboardData?.setData('text/plain', copied);
  return false;
};

if (document.querySelector('[data-settings]'))
  void import('./seldom.ts').then(({ initSettings }) => initSettings(document));

if (document.querySelector('figure picture'))
  import('./page/pictures-on-demand.ts').catch(() => {
    // Neither words nor a button could be shown, so the pictures are.
    document.documentElement.dataset['pictures'] = 'shown';
  });

const numbers = document.querySelector<HTMLElement>('[data-parts]');
// Not awaited: a top-level await would keep the bundler from merging the modules of a page.
if (numbers && location.hash)
  void import('./page/find-part.ts').then(
    ({ findPart }) => findPart(numbers),
    () => undefined,
  );
