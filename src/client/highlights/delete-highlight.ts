/** Deletes a highlight, and lets the reader take that back. */
import { button } from '../create-element.ts';
import { removeHighlights, restoreHighlights, whyNotStored } from './highlights.ts';
import type { StoredHighlight } from './stored-highlight.ts';

/**
 * @param show shows the highlights that are there now @param say shows a message, and what can be done then
 * @returns the button that restores the highlight
 */
export function deleteHighlight(
  one: StoredHighlight,
  show: () => void,
  say: (text: string, ...more: readonly Node[]) => void,
): HTMLButtonElement {
  removeHighlights([one]);
  show();
  const undo = button(words.undo, () => {
    say(restoreHighlights([one]) ? words.undone : whyNotStored());
    show();
  });
  say(words.highlightDeleted, undo);
  return undo;
}
