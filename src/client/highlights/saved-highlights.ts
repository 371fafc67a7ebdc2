/** The highlights of all stories, on the page of what the reader has kept. */
import { button, element } from '../create-element.ts';
import { labelled } from '../format.ts';
import { storyItem } from '../history/story-item.ts';
import { deleteHighlight } from './change-highlights.ts';
import { exportButtons } from './export-buttons.ts';
import { highlights } from './highlights.ts';
import type { StoredHighlight } from './stored-highlight.ts';

/** @param page the element with the lists @param say shows a message, and what can be done then */
export function initSavedHighlights(page: HTMLElement, say: (text: string, ...more: readonly Node[]) => void) {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-saved="${name}"]`);
  part('highlights-files')?.replaceChildren(...exportButtons(highlights, () => say(words.notKept)));

  const itemOf = (one: StoredHighlight) => {
    const { exact, note, lang, dir } = one;
    const removeButton = button(words.clear, () => deleteHighlight(one, show, say).focus());
    removeButton.ariaLabel = labelled(words.clear, exact.slice(0, 60));
    const item = storyItem(one, removeButton);
    const quote = element('blockquote', { lang, dir }, exact);
    item.firstElementChild?.after(quote, ...(note ? [element('p', { className: 'written', dir: 'auto' }, note)] : []));
    return item;
  };
  const show = () => {
    const all = highlights();
    part('highlights')?.replaceChildren(...all.map(itemOf));
    part('highlights-none')?.toggleAttribute('hidden', all.length > 0);
    part('highlights-files')?.toggleAttribute('hidden', all.length === 0);
  };
  return show;
}
