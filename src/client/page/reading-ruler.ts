/**
 * The reading ruler: a band behind the line that is read. It follows the pointer, and the arrow keys move it by a line. The text is not
 * changed. `styles/device/reading-ruler.css` draws it, and shows it only while the reader has chosen it.
 */
import { element } from '../create-element.ts';
import { lineAt } from './line-at.ts';

/** The reader's settings. Not by way of `settings/preferences.ts`, which loads this. */
const chosen = document.documentElement.dataset;
const text = document.querySelector<HTMLElement>('.text');
const band = element('div', { className: 'ruler', ariaHidden: 'true' });
/** The place of the pointer or of the line of the keys, from the top of the window. */
let place = innerHeight / 3;

/** The part of the window in which the keys move the band; beyond it they move the text. */
const UPPER = 0.2;
const LOWER = 0.7;

/** The line at a height of the window: that of the paragraph there, else one like it in no paragraph; never outside the text. */
function lineOf(height: number) {
  const around = (text ?? band).getBoundingClientRect();
  const y = Math.min(Math.max(height, around.top), around.bottom - 1);
  const blocks = [...(text?.querySelectorAll<HTMLElement>(':is(p, li, h2, h3, h4, h5, h6, pre)') ?? [])];
  const found = blocks.findLast((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return top <= y && y < bottom;
  });
  const lineHeight = Number.parseFloat(getComputedStyle(found ?? text ?? band).lineHeight) || 24;
  return lineAt(y, lineHeight, found?.getBoundingClientRect());
}

function show(): void {
  if (!text || !chosen['ruler']) return;
  const { left, width } = text.getBoundingClientRect();
  const { top, height } = lineOf(place);
  Object.assign(band.style, { left: `${left}px`, width: `${width}px`, height: `${height}px`, translate: `0 ${top}px` });
}

function follow({ clientY }: PointerEvent): void {
  place = clientY;
  show();
}

/**
 * Moves the band by a line. @param step 1 is down
 * @returns false where there is no other line, or none in the window: the key is the browser's then
 */
function move(step: 1 | -1): boolean {
  const { top, height } = lineOf(place);
  const middle = top + height / 2;
  if (middle < 0 || middle > innerHeight) return false;
  let next = lineOf(middle + step * height);
  // Between two paragraphs there is no line.
  if (!next.isText) next = lineOf(middle + step * 2 * height);
  const to = next.top + next.height / 2;
  if (Math.abs(to - middle) < 1) return false;
  const beyond = step > 0 ? Math.max(0, to - LOWER * innerHeight) : Math.min(0, to - UPPER * innerHeight);
  const before = scrollY;
  if (beyond) scrollBy({ top: beyond, behavior: 'instant' });
  place = to - (scrollY - before);
  show();
  return true;
}

addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
  const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!step || ctrlKey || metaKey || altKey || shiftKey || event.defaultPrevented) return;
  if (!chosen['ruler'] || chosen['keys'] === 'off' || document.querySelector('dialog[open]')) return;
  if (target instanceof Element && target.closest('input,select,textarea,[contenteditable],.table')) return;
  if (move(step)) event.preventDefault();
});
addEventListener('pointermove', follow);
addEventListener('pointerdown', follow);
addEventListener('scroll', show, { passive: true });
addEventListener('resize', show);
// A setting has changed: the sizes of the text, or the ruler itself.
new MutationObserver(show).observe(document.documentElement, { attributes: true });
// Pages without an article have nothing to read line by line.
if (text) document.body.append(band);
show();
