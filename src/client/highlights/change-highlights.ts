/** Stores and deletes highlights. Apart from `highlights.ts`, because only those who highlight need it. */
import { formatMessage } from '../../i18n/format-message.ts';
import { button } from '../create-element.ts';
import { number } from '../format.ts';
import { isHistoryEnabled } from '../history/history.ts';
import { save } from '../local-storage.ts';
import { highlights, restoreHighlights } from './highlights.ts';
import { idOf, MAX_HIGHLIGHTS, mergeHighlights, type StoredHighlight } from './stored-highlight.ts';

const withoutHighlight = (one: StoredHighlight) => highlights().filter((other) => idOf(other) !== idOf(one));

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
  const others = withoutHighlight(one);
  return isHistoryEnabled() && others.length < MAX_HIGHLIGHTS && save('highlights', mergeHighlights([one], others));
}

/**
 * Deletes a highlight, and lets the reader take that back.
 * @param show shows the highlights that are there now @param say shows a message, and what can be done then
 * @returns the button that restores the highlight
 */
export function deleteHighlight(
  one: StoredHighlight,
  show: () => void,
  say: (text: string, ...more: readonly Node[]) => void,
): HTMLButtonElement {
  save('highlights', withoutHighlight(one));
  show();
  const undo = button(words.undo, () => {
    say(restoreHighlights([one]) ? words.undone : whyNotStored());
    show();
  });
  say(words.highlightDeleted, undo);
  return undo;
}
