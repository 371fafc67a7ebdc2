/** Initialises the pages that list stored stories, and the save buttons of days and months. Only such pages load this file. */
import { initSavedPage } from '../history/saved-page.ts';
import { initSaveOfflineButton } from './save-offline-button.ts';
import { initOfflinePage } from './offline-page.ts';

/** @param root the element that the page provides for it */
export async function initStoredLists(root: HTMLElement): Promise<void> {
  if (root.dataset['keep']) return initSaveOfflineButton(root);
  if (root.dataset['saved']) initSavedPage(root);
  else await initOfflinePage(root);
  root.dataset['ready'] = '';
}
