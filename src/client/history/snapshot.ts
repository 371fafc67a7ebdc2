/** The whole history at one time, to undo a deletion. Apart from `history.ts`, because few pages need it. */
import { highlights, restoreHighlights } from '../highlights/highlights.ts';
import type { StoredHighlight } from '../highlights/stored-highlight.ts';
import { base, save } from '../local-storage.ts';
import { lastVisit, list, positions } from './history.ts';
import type { Visit } from './last-visit.ts';
import { parsePositions, type ReadingPosition } from './reading-position.ts';
import { mergeStories, type StoredStory } from './stored-story.ts';

export interface History {
  readonly read: readonly StoredStory[];
  readonly saved: readonly StoredStory[];
  readonly highlights: readonly StoredHighlight[];
  readonly places: readonly ReadingPosition[];
  readonly visit: Visit | undefined;
}

export const snapshot = (): History => ({
  read: list('read'),
  saved: list('saved'),
  highlights: highlights(),
  places: positions(),
  visit: lastVisit(),
});

/**
 * Adds a snapshot to the history. Newer entries stay: another tab may have written it.
 * @returns whether all of it was stored
 */
export function restore({ read, saved, highlights, places, visit }: History): boolean {
  const stored = [
    save('saved', mergeStories(list('saved'), saved)),
    highlights.length === 0 || restoreHighlights(highlights),
    save('read', mergeStories(list('read'), read)),
    save('places', parsePositions([...positions(), ...places], base)),
    save('visit', lastVisit() ?? visit),
  ];
  return stored.every(Boolean);
}
