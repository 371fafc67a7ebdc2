/** Brings the settings to life, wherever they stand: on their page or in a dialog. */
import { initPreferenceControls } from './preference-controls.ts';
import { initHistorySettings as attachMemory } from '../history/history-settings.ts';
import { initOfflineSettings as attachOffline } from '../offline/offline-settings.ts';

export function initSettings(place: ParentNode): void {
  initPreferenceControls(place);
  attachMemory(place);
  attachOffline(place);
  for (const part of place.querySelectorAll<HTMLElement>('[data-settings]')) part.dataset['ready'] = '';
}
