/** The list of the highlights of a page, below its text: what the marks in the text mean to those who do not see them. */
import css from '../../styles/device/highlight-list.css?inline';
import { labelled, number } from '../format.ts';
import { button, element } from '../create-element.ts';
import { adoptStyles } from './adopt-styles.ts';
import { exportButtons } from './export-buttons.ts';
import type { StoredHighlight } from './stored-highlight.ts';

/** A highlight of the page, and where it is; undefined if it is not in the present text. */
export interface Shown {
  readonly highlight: StoredHighlight;
  readonly range: Range | undefined;
}

export interface HighlightList {
  readonly show: (all: readonly Shown[]) => void;
  /** Says something to the reader, on the screen and to screen readers. */
  readonly say: (text: string, ...more: readonly Node[]) => void;
}

adoptStyles(css);

/** @param text the element of the text @param edit opens the note of a highlight @param remove deletes it */
export function createList(
  text: HTMLElement,
  edit: (highlight: StoredHighlight) => void,
  remove: (highlight: StoredHighlight) => void,
): HighlightList {
  const { lang, dir } = document.documentElement;
  const status = element('p', { className: 'said' });
  status.setAttribute('role', 'status');
  const summary = element('summary', {});
  const items = element('ol', {});
  let shown: readonly Shown[] = [];
  const tools = element('p', { className: 'tools' });
  tools.append(
    ...exportButtons(
      () => shown.map(({ highlight }) => highlight),
      () => say(words.notKept),
    ),
  );
  const details = element('details', { hidden: true }, summary, items, tools);
  const section = element('section', { className: 'highlights', lang, dir: dir || 'ltr' }, details, status);
  section.ariaLabel = words.yourHighlights;
  text.after(section);

  const say = (said: string, ...more: readonly Node[]) => status.replaceChildren(said, ' ', ...more);
  const itemOf = ({ highlight, range }: Shown) => {
    const { exact, note, ...story } = highlight;
    const quote = range
      ? button(exact, () => range.startContainer.parentElement?.scrollIntoView({ block: 'center' }))
      : exact;
    const item = element('li', {}, element('blockquote', { lang: story.lang, dir: story.dir }, quote));
    if (!range) item.append(element('p', { className: 'lost' }, words.notFound));
    if (note) item.append(element('p', { className: 'written', dir: 'auto' }, note));
    const actions = [
      button(note ? words.editNote : words.note, () => edit(highlight)),
      button(words.clear, () => remove(highlight)),
    ];
    for (const action of actions) action.ariaLabel = labelled(action.textContent, exact.slice(0, 60));
    item.append(element('p', { className: 'tools' }, ...actions));
    return item;
  };
  return {
    say,
    show: (all) => {
      shown = all;
      details.hidden = all.length === 0;
      summary.textContent = labelled(words.yourHighlights, number(all.length));
      items.replaceChildren(...all.map(itemOf));
    },
  };
}
