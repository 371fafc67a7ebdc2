/** The buttons beside selected words, or beside a highlight. */
import { element } from '../create-element.ts';

export interface Toolbar {
  /** Shows buttons or a message. @param range the words, beside which they are */
  readonly show: (range: Range, ...content: readonly (Node | string)[]) => void;
  readonly hide: () => void;
  readonly hasFocus: () => boolean;
}

/** Room between the words and the buttons, and at the sides of the window, in pixels. */
const GAP = 8;

/** @param text the element after which the toolbar stands, so that the Tab key leads to it from the text */
export function createToolbar(text: HTMLElement): Toolbar {
  const { lang, dir } = document.documentElement;
  const bar = element('div', { className: 'marker', hidden: true, lang, dir: dir || 'ltr' });
  bar.setAttribute('role', 'group');
  bar.ariaLabel = words.yourHighlights;
  let beside: Range | undefined;
  // Pressing a button must not undo the selection.
  bar.addEventListener('mousedown', (event) => event.preventDefault());

  /** Below the last line of the words; above the first one where there is no room. Style sheets put it elsewhere for fingers. */
  const place = () => {
    const rects = [...(beside?.getClientRects() ?? [])];
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last || bar.hidden) return;
    const { width, height } = bar.getBoundingClientRect();
    const isBelow = last.bottom + GAP + height < innerHeight;
    const top = isBelow ? last.bottom + GAP : first.top - GAP - height;
    const left = isBelow ? last.right - width : first.left;
    bar.style.setProperty('--top', `${Math.min(Math.max(GAP, top), innerHeight - height - GAP)}px`);
    bar.style.setProperty(
      '--left',
      `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`,
    );
  };
  const hide = () => {
    bar.hidden = true;
    beside = undefined;
  };
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  const hasFocus = () => bar.contains(document.activeElement);
  // Where the selection has ended with the focus on a button, nothing else hides the toolbar when the focus leaves it.
  bar.addEventListener('focusout', () =>
    setTimeout(() => {
      if (!hasFocus() && getSelection()?.isCollapsed) hide();
    }),
  );
  text.after(bar);
  return {
    show: (range, ...content) => {
      beside = range;
      bar.replaceChildren(...content);
      bar.hidden = false;
      place();
    },
    hide,
    hasFocus,
  };
}
