/** Brings the settings to life, wherever they stand: on their page or in a dialog. */
import { offerChoices } from './preference-controls.ts';
import { attach as attachMemory } from '../history/history-settings.ts';
import { attach as attachOffline } from '../offline/offline-settings.ts';

export function furnish(place: ParentNode): void {
  offerChoices(place);
  attachMemory(place);
  attachOffline(place);
  for (const part of place.querySelectorAll<HTMLElement>('[data-settings]')) part.dataset['ready'] = '';
}
