/** The highlights in localStorage. */
import { formatMessage } from '../../i18n/format-message.ts';
import { number } from '../format.ts';
import { isHistoryEnabled } from '../history/history.ts';
import { base, load, save } from '../local-storage.ts';
import {
  addHighlights,
  idOf,
  MAX_HIGHLIGHTS,
  mergeHighlights,
  parseHighlights,
  type StoredHighlight,
} from './stored-highlight.ts';

export const highlights = (): StoredHighlight[] => parseHighlights(load('highlights'), base);

/** The reason for which a highlight was not stored, for the reader. */
export const whyNotStored = (): string =>
  highlights().length >= MAX_HIGHLIGHTS
    ? formatMessage(words.highlightsFull, { most: number(MAX_HIGHLIGHTS) })
    : words.noRoom;

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

/** Adds highlights that were removed, as far as there is room. @returns whether all of them were stored */
export const restoreHighlights = (some: readonly StoredHighlight[]): boolean => {
  const { list, noRoom } = addHighlights(highlights(), some);
  return save('highlights', list) && noRoom === 0;
};
