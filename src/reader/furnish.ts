/** Brings the settings to life, wherever they stand: on their page or in a dialog. */
import { offerChoices } from './choices.ts';

export function furnish(place: ParentNode): void {
  offerChoices(place);
}
