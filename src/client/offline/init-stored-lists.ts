/** What shows a reader what the device keeps, or keeps more: the pages of it, and the buttons of days and months. */
import { fillSavedPage as fillSaved } from '../history/saved-page.ts';
import { initSaveOfflineButton } from './save-offline-button.ts';
import { fillOfflinePage as fillOffline } from './offline-page.ts';

/** @param place the part of the page that is for it */
export async function initStoredLists(place: HTMLElement): Promise<void> {
  if (place.dataset['keep']) return initSaveOfflineButton(place);
  if (place.dataset['saved']) fillSaved(place);
  else await fillOffline(place);
  place.dataset['ready'] = '';
}
