/**
 * Makes the entries of a live report of the blocks of a tree: `<div class="entry" id="t-1405">` with the time, as it is written, in a
 * paragraph of its own. The order of the text stays; report.ts can turn it for a page.
 */
import type { Element, ElementContent, Root } from 'hast';
import { endsSentence } from '../body/wrapped-lines.ts';
import { element } from '../html/element.ts';
import { readDayLine } from './day-line.ts';
import { type EntryTime, readEntryTime } from './entry-time.ts';
import { type EntryGroup, numberEntries, type NumberedEntry } from './number-entries.ts';

/** An entry and its blocks. */
interface TreeEntry extends NumberedEntry {
  readonly time: EntryTime;
  readonly blocks: ElementContent[];
}

interface TreeGroup extends EntryGroup<TreeEntry> {
  /** The date, or a heading above several entries. */
  readonly head: Element | undefined;
}

const UNNUMBERED = { id: '', day: 1, date: undefined };
const HEADING = /^h[2-6]$/;
/** Maximum number of characters of a headline that no mark shows. */
const MAX_HEADLINE = 100;
/** Number of characters in which the time at the beginning of a block is. */
const START = 80;

/** @param tree the blocks of a live report, without anchors */
export function placeEntries(tree: Root): void {
  const nodes = (tree.children as ElementContent[]).flatMap(itemsAsBlocks);
  const before: ElementContent[] = [];
  const groups: TreeGroup[] = [];
  const after = nodes.filter(isFootnotes);
  const blocks = nodes.filter((node) => !isFootnotes(node));
  for (const [at, node] of blocks.entries()) {
    const time = timeOf(node);
    // Between two elements of Markdown there is a line break.
    const next = isElement(blocks[at + 1]) ? blocks[at + 1] : blocks[at + 2];
    const current = groups.at(-1);
    if (time) {
      if (!current) groups.push({ head: undefined, day: undefined, entries: [] });
      groups
        .at(-1)
        ?.entries.push({ time, clock: time.clock, blocks: withoutTime(node as Element, time), ...UNNUMBERED });
    } else if (isHeadOfEntries(node, next)) groups.push({ head: asHeading(node), day: dayOf(node), entries: [] });
    else if (current?.entries.length) current.entries.at(-1)?.blocks.push(node);
    else before.push(node);
  }
  numberEntries(groups);
  tree.children = [
    ...before,
    ...groups.flatMap(({ head, entries }) => [
      ...(head ? [head] : []),
      ...entries.map((entry) => toElement(entry, head)),
    ]),
    ...after,
  ];
}

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element';
const isFootnotes = (node: ElementContent) => isElement(node) && node.properties['dataFootnotes'] !== undefined;

/** The items of a list as blocks, when each begins with a time. */
function itemsAsBlocks(node: ElementContent): ElementContent[] {
  if (!isElement(node) || node.tagName !== 'ul') return [node];
  const items = node.children.filter(isElement);
  if (items.length === 0 || items.some((item) => readEntryTime(startOf(item)) === undefined)) return [node];
  return items.flatMap(({ children }) => {
    const isBlock = children.some((child) => isElement(child) && child.tagName === 'p');
    return isBlock ? children : [element('p', children)];
  });
}

function timeOf(node: ElementContent): EntryTime | undefined {
  if (!isElement(node) || !(node.tagName === 'p' || HEADING.test(node.tagName))) return undefined;
  return readEntryTime(startOf(node));
}

/** Whether a block is above entries: a heading, or a date on a line of its own. */
const isHeadOfEntries = (node: ElementContent, next: ElementContent | undefined): node is Element =>
  isElement(node) &&
  next !== undefined &&
  timeOf(next) !== undefined &&
  (HEADING.test(node.tagName) || (node.tagName === 'p' && dayOf(node) !== undefined));

const dayOf = (node: Element) => readDayLine(startOf(node));
const asHeading = (node: Element) => (node.tagName === 'p' ? element('h2', node.children) : node);

function toElement({ id, time, date, blocks }: TreeEntry, head: Element | undefined): Element {
  const dateTime = date === undefined ? time.clock : `${date}T${time.clock}`;
  const shown = element('time', [{ type: 'text', value: time.written }], { dateTime: dateTime + (time.offset ?? '') });
  const children = blocks.filter((block) => !(isElement(block) && block.tagName === 'hr'));
  const [first, second] = children.filter(isElement);
  // A line alone is the text of its entry, not a heading without a text.
  if (first && !second && HEADING.test(first.tagName)) first.tagName = 'p';
  if (first && second && isHeadline(first, second))
    first.tagName = head ? `h${Math.min(6, Number(head.tagName[1]) + 1)}` : 'h2';
  return element(
    'div',
    [element('p', [element('a', [shown], { href: `#${id}` })], { className: ['at'] }), ...children],
    { className: ['entry'], id },
  );
}

/** A line without a full stop above a sentence is a headline, unless a bold one stands there as it is. */
const isHeadline = (first: Element, second: Element) =>
  first.tagName === 'p' &&
  second.tagName === 'p' &&
  first.children.every(({ type }) => type === 'text') &&
  startOf(first, MAX_HEADLINE + 1).length <= MAX_HEADLINE &&
  !endsSentence(startOf(first, MAX_HEADLINE)) &&
  isText(startOf(second, MAX_HEADLINE + 1));

const isText = (text: string) => text.length > MAX_HEADLINE || endsSentence(text);

/** The block without the time at its beginning; nothing when it has no other words. */
function withoutTime(node: Element, { length }: EntryTime): Element[] {
  dropStart(node, length);
  return startOf(node).trim() === '' && !hasPicture(node) ? [] : [node];
}

const hasPicture = (node: ElementContent): boolean =>
  isElement(node) && (node.tagName === 'img' || node.children.some(hasPicture));

/** Removes the first characters of the text of an element, and what is empty or white at its beginning then. */
function dropStart(node: Element, count: number): number {
  let left = count;
  while (node.children.length > 0) {
    const [first] = node.children as [ElementContent];
    if (first.type === 'text') {
      const cut = Math.min(left, first.value.length);
      left -= cut;
      first.value = first.value.slice(cut);
      if (left === 0) first.value = first.value.trimStart();
      if (first.value !== '') return 0;
    } else if (isElement(first) && first.tagName === 'br') left = Math.max(0, left - 1);
    else if (isElement(first)) {
      if (first.tagName === 'img') return 0;
      left = dropStart(first, left);
      if (first.children.length > 0) return 0;
    }
    node.children.shift();
  }
  return left;
}

/** The beginning of the text of a block. A line break is a space. */
function startOf(node: ElementContent, most = START): string {
  if (node.type === 'text') return node.value.slice(0, most);
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return '\n';
  let text = '';
  for (const child of node.children) {
    if (text.length >= most) break;
    text += startOf(child, most - text.length);
  }
  return text;
}
