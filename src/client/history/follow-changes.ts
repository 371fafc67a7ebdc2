/** Lets the reading history follow pages that have a new address or are gone. */
import { base, save } from '../local-storage.ts';
import { isPermalink } from '../site-path.ts';
import type { AddressChanges } from './address-changes.ts';
import { isHistoryEnabled, lastVisit, list, positions } from './history.ts';
import { followVisit } from './last-visit.ts';
import { followPositions } from './reading-position.ts';
import { followStories } from './stored-story.ts';

/**
 * Tells this page by the event `changes`, whose detail are the changes.
 * @param changes addresses that are no permalinks of this site are ignored
 */
export function followChanges(changes: AddressChanges): void {
  const valid = Object.fromEntries(
    Object.entries(changes).filter(([from, to]) => isPermalink(from, base) && (to === '' || isPermalink(to, base))),
  );
  if (!isHistoryEnabled() || Object.keys(valid).length === 0) return;
  for (const name of ['read', 'saved'] as const) replace(name, list(name), (stories) => followStories(stories, valid));
  replace('places', positions(), (places) => followPositions(places, valid));
  const visit = lastVisit();
  if (visit) replace('visit', visit, (one) => followVisit(one, valid));
  dispatchEvent(new CustomEvent('changes', { detail: valid }));
}

/** Stores a changed item; other tabs are told only of a change. */
function replace<Item>(name: 'read' | 'saved' | 'places' | 'visit', item: Item, change: (item: Item) => Item): void {
  const changed = change(item);
  if (JSON.stringify(changed) !== JSON.stringify(item)) save(name, changed);
}
