/** The script of every page: what a page does for its reader beyond being read. Each part stands alone. */
import './age.ts';
import './keys.ts';
import './listening.ts';
import './memory/article.ts';
import './memory/lists.ts';
import './opener.ts';
import './parts.ts';
import './settings.ts';

if (document.querySelector('[data-settings]')) void import('./panel.ts').then(({ furnish }) => furnish(document));
