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
import type { AddressChanges } from './history/address-changes.ts';
import { load } from './local-storage.ts';

// Highlights follow stories that have moved.
addEventListener('changes', (event) => {
  const changes = (event as CustomEvent<AddressChanges | null>).detail ?? {};
  if (Object.entries(changes).some(([from, to]) => to && to !== from) && load('highlights'))
    void import('./seldom.ts').then(
      ({ followHighlightChanges }) => followHighlightChanges(changes),
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
