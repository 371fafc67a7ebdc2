/** In place of each picture: the words that describe it, and a button that loads it. The caption stays below. */
import { button, element } from '../create-element.ts';

/** Makes an offer for every picture of the page that is not shown and has none. */
export function offerPictures(): void {
  for (const picture of document.querySelectorAll<HTMLElement>('figure picture:not([data-shown])')) {
    const image = picture.querySelector('img');
    if (image && picture.previousElementSibling?.className !== 'offer') picture.before(offerOf(picture, image));
  }
}

let count = 0;

function offerOf(picture: HTMLElement, image: HTMLImageElement): HTMLElement {
  const { lang, dir } = document.documentElement;
  count += 1;
  const said = element('span', { id: `offer-${count}` }, image.alt);
  const offer = element('span', { className: 'offer' }, said);
  const show = button(words.showPicture, () => {
    picture.dataset['shown'] = '';
    // The button goes, so the picture gets the focus; a screen reader says its words.
    image.tabIndex = -1;
    offer.remove();
    image.focus({ preventScroll: true });
  });
  Object.assign(show, { lang, dir: dir || 'ltr' });
  show.setAttribute('aria-describedby', said.id);
  offer.append(show);
  return offer;
}
