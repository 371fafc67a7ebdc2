/** Lets highlights follow stories that have a new address. Apart, because that is rare. */
import { save } from '../local-storage.ts';
import type { AddressChanges } from '../history/address-changes.ts';
import { highlights } from './highlights.ts';
import { followHighlights } from './stored-highlight.ts';

/** Tells this page by the event `changes`. */
export function followHighlightChanges(changes: AddressChanges): void {
  const stored = highlights();
  const followed = followHighlights(stored, changes);
  if (JSON.stringify(followed) === JSON.stringify(stored)) return;
  save('highlights', followed);
  dispatchEvent(new Event('changes'));
}
