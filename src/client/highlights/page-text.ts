/** The text of a page as highlights are found in it, and its ranges in the document. The document is only read. */
import type { Place } from './quote.ts';
import { tokensOf } from './tokens.ts';

export interface PageText {
  /** Without soft hyphens, with single spaces, and with one between two blocks. */
  readonly text: string;
  readonly rangeOf: (place: Place) => Range;
  /** The place of a range, of whole words; undefined if there is no word in it. */
  readonly placeOf: (range: Range) => Place | undefined;
}

const BLOCKS = 'p,li,h2,h3,h4,h5,h6,pre,td,th,dt,dd,figcaption,div';
/** Elements that scripts put into the text, in place of a picture. */
const ADDED = '.offer';
/** More than the letters of any word. */
const REACH = 100;

export function readPageText(root: Element): PageText {
  const nodes: Node[] = [];
  const offsets: number[] = [];
  let text = '';
  const add = (letter: string, node: Node, offset: number) => {
    const space = letter.trim() === '';
    if (letter === '\u00AD' || (space && (!text || text.endsWith(' ')))) return;
    text += space ? ' ' : letter;
    nodes.push(node);
    offsets.push(offset);
  };
  let block: Element | null | undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(ADDED)) continue;
    const around = node.parentElement?.closest(BLOCKS);
    if (around !== block) add(' ', node, 0);
    block = around;
    const letters = node.nodeValue ?? '';
    for (let offset = 0; offset < letters.length; offset += 1) add(letters[offset] ?? '', node, offset);
  }

  /** The first letter that is not before a point, by halves. @param compare how a letter is to the point: -1 before it */
  const firstFrom = (compare: (node: Node, offset: number) => number) => {
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const node = nodes[middle];
      if (node && compare(node, offsets[middle] ?? 0) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    text,
    rangeOf: ({ start, end }) => {
      const range = document.createRange();
      range.setStart(nodes[start] ?? root, offsets[start] ?? 0);
      range.setEnd(nodes[end - 1] ?? root, (offsets[end - 1] ?? -1) + 1);
      return range;
    },
    placeOf: (range) => {
      const start = firstFrom((node, offset) => range.comparePoint(node, offset));
      const end = firstFrom((node, offset) => range.comparePoint(node, offset + 1) - 1);
      const from = Math.max(0, start - REACH);
      const words = tokensOf(text.slice(from, end + REACH)).filter(
        ({ at, length }) => from + at < end && from + at + length > start,
      );
      const [first, last] = [words[0], words.at(-1)];
      return first && last && { start: from + first.at, end: from + last.at + last.length };
    },
  };
}
