/**
 * Watches whether the reader wants to save data. The inline head script has decided it for the page as it was loaded, and
 * `styles/pictures-on-demand.css` hides the pictures; this offers them one by one.
 */
const root = document.documentElement;

function offer(): void {
  if ((root.dataset['pictures'] ?? root.dataset['saver']) !== 'demand' || !document.querySelector('figure picture'))
    return;
  void import('./offer-pictures.ts').then(
    ({ offerPictures }) => offerPictures(),
    // Neither words nor a button could be shown, so the pictures are.
    () => {
      root.dataset['pictures'] = 'shown';
    },
  );
}

offer();
new MutationObserver(offer).observe(root, { attributeFilter: ['data-pictures'] });
