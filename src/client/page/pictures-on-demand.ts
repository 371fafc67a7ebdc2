/**
 * Watches whether the reader wants to save data. The inline head script has decided it for the page as it was loaded, and
 * `styles/pictures/pictures-on-demand.css` hides the pictures; this offers them one by one.
 */
import { offerPictures } from './offer-pictures.ts';
import { savesData } from './saves-data.ts';

const root = document.documentElement;

function offer(): void {
  const pictures = document.querySelectorAll<HTMLElement>('figure picture');
  if (!savesData() || pictures.length === 0) return;
  // A picture that has been loaded stays: hiding it saves nothing.
  for (const picture of pictures) if (picture.querySelector('img')?.naturalWidth) picture.dataset['shown'] = '';
  offerPictures();
}

offer();
new MutationObserver(offer).observe(root, { attributeFilter: ['data-pictures'] });
