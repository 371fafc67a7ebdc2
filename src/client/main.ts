/** The script of every page. The imported modules are independent of each other. */
import './page/story-age.ts';
import './page/keyboard-shortcuts.ts';
import './read-aloud/listen-button.ts';
import './history/track-reading.ts';
import './history/mark-stories.ts';
import './settings/open-dialog.ts';
import './offline/init.ts';
import './settings/preferences.ts';

if (document.querySelector('[data-settings]'))
  void import('./settings/dialog.ts').then(({ initSettings }) => initSettings(document));
