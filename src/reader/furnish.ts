/** Brings the settings to life, wherever they stand: on their page or in a dialog. */
import { offerChoices } from './choices.ts';
import * as memory from './memory/settings.ts';
import * as offline from './offline/settings.ts';

export function furnish(place: ParentNode): void {
  offerChoices(place);
  memory.attach(place);
  offline.attach(place);
  for (const part of place.querySelectorAll<HTMLElement>('[data-settings]')) part.dataset['ready'] = '';
}
