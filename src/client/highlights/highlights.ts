/** The highlights in localStorage. */
import { isHistoryEnabled } from '../history/history.ts';
import { base, load, save } from '../local-storage.ts';
import { idOf, MAX_HIGHLIGHTS, mergeHighlights, parseHighlights, type StoredHighlight } from './stored-highlight.ts';

export const highlights = (): StoredHighlight[] => parseHighlights(load('highlights'), base);

export const areHighlightsFull = (): boolean => highlights().length >= MAX_HIGHLIGHTS;

/**
 * Stores a highlight, or another note of it. Reads the list immediately before, because other tabs may have changed it.
 * @returns whether it was stored
 */
export function keepHighlight(one: StoredHighlight): boolean {
  const others = highlights().filter((other) => idOf(other) !== idOf(one));
  return isHistoryEnabled() && others.length < MAX_HIGHLIGHTS && save('highlights', mergeHighlights([one], others));
}

export const removeHighlights = (some: readonly StoredHighlight[]): boolean => {
  const ids = new Set(some.map(idOf));
  return save(
    'highlights',
    highlights().filter((one) => !ids.has(idOf(one))),
  );
};

/** Adds highlights that were removed, as far as there is room. @returns whether they were stored */
export const restoreHighlights = (some: readonly StoredHighlight[]): boolean =>
  save('highlights', mergeHighlights(highlights(), some));
