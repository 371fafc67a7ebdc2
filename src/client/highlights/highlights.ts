/** The highlights in localStorage. */
import { addEntries } from '../history/import-entries.ts';
import { base, load, save } from '../local-storage.ts';
import { highlightKind, parseHighlights, type StoredHighlight } from './stored-highlight.ts';

export const highlights = (): StoredHighlight[] => parseHighlights(load('highlights'), base);

/** Adds highlights that were removed, as far as there is room. @returns whether all of them were stored */
export const restoreHighlights = (some: readonly StoredHighlight[]): boolean => {
  const { list, noRoom } = addEntries(highlightKind, highlights(), some);
  return save('highlights', list) && noRoom === 0;
};
