/** What shows a reader what the device keeps, or keeps more: the pages of it, and the buttons of days and months. */
import { fillPage as fillSaved } from '../history/saved-page.ts';
import { attach } from './save-offline-button.ts';
import { fillPage as fillOffline } from './offline-page.ts';

/** @param place the part of the page that is for it */
export async function fill(place: HTMLElement): Promise<void> {
  if (place.dataset['keep']) return attach(place);
  if (place.dataset['saved']) fillSaved(place);
  else await fillOffline(place);
  place.dataset['ready'] = '';
}
