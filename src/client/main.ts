/** The script of every page. The imported modules are independent of each other. */
import './page/story-age.ts';
import './page/keyboard-shortcuts.ts';
import './page/pictures-on-demand.ts';
import './read-aloud/listen-button.ts';
import './history/track-reading.ts';
import './history/mark-stories.ts';
import './settings/open-dialog.ts';
import './offline/init.ts';
import './settings/preferences.ts';

if (document.querySelector('[data-settings]'))
  void import('./settings/dialog.ts').then(({ initSettings }) => initSettings(document));

const numbers = document.querySelector<HTMLElement>('[data-parts]');
// Not awaited: a top-level await would keep the bundler from merging the modules of a page.
if (numbers && location.hash)
  void import('./page/find-part.ts').then(
    ({ findPart }) => findPart(numbers),
    () => undefined,
  );
