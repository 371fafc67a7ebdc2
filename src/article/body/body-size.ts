/**
 * Estimates the printed size of a body from its text, and cuts a text that would become too large. The size is the
 * maximum number of bytes that the body takes as HTML in its page, in XML or in JSON: `&` has one byte in a source, six
 * in a page and ten in a feed.
 */
import type { Block } from '../article.ts';
import { plainLinks } from '../html/plain-links.ts';
import { cutBetweenWords } from '../text/sentences.ts';

/** Maximum number of bytes of the elements around a text, including their anchors. */
const OVERHEAD = { paragraph: 170, heading: 260, item: 30, block: 50, table: 200, cell: 35, link: 60 } as const;
/** Bytes of the addresses and attributes of a picture, and of the words that its file has; few have more. */
export const PICTURE_BYTES = 2_500;
/** Maximum number of bytes of the address of another article. */
const ARTICLE_ADDRESS = 300;
/** Number of characters before the limit in which the cut looks for the end of a word. */
const WORD_SEARCH = 200;

/** Maximum bytes of an ASCII character after escaping, where it takes more than one. */
const ESCAPED: Readonly<Record<string, number>> = { '&': 10, '<': 10, '>': 4, '"': 6, '\\': 2, '\n': 12, '\t': 5 };
const ofAscii = Uint8Array.from({ length: 128 }, (_, code) => ESCAPED[String.fromCharCode(code)] ?? 1);

/** Maximum number of bytes of one UTF-16 code unit; each half of a surrogate pair counts as two. */
function sizeOfUnit(code: number): number {
  if (code < 0x80) return ofAscii[code] as number;
  return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
}

/** Maximum number of bytes of a text when it is printed. */
export function sizeOfText(text: string): number {
  let size = 0;
  for (let at = 0; at < text.length; at += 1) size += sizeOfUnit(text.charCodeAt(at));
  return size;
}

/** Maximum number of bytes that the links of a text add: their elements and addresses. */
function sizeOfLinks(text: string): number {
  let size = 0;
  for (const { href } of plainLinks(text)) {
    if (href === undefined) continue;
    size += OVERHEAD.link + (/^(?:https?|mailto):/.test(href) ? sizeOfText(href) : ARTICLE_ADDRESS);
  }
  return size;
}

/** Maximum number of bytes of a text of plain text with its links. */
const sizeOfLinked = (text: string) => sizeOfText(text) + sizeOfLinks(text);

/** The blocks that fit into the limit. */
export interface BlockCut {
  readonly blocks: readonly Block[];
  /** Maximum number of bytes of these blocks when they are printed. */
  readonly size: number;
  /** True when blocks or words were left out. */
  readonly cut: boolean;
}

/**
 * Returns the first blocks that fit into `most` printed bytes. The last block may be cut between words.
 * @param around the bytes of further elements around a block
 */
export function cutBlocks(
  blocks: readonly Block[],
  most: number,
  around: (block: Block) => number = () => 0,
): BlockCut {
  let size = 0;
  for (const [at, block] of blocks.entries()) {
    const own = sizeOfBlock(block) + around(block);
    if (size + own <= most) {
      size += own;
      continue;
    }
    const part = beginningOf(block, most - size);
    return { blocks: [...blocks.slice(0, at), ...(part ? [part] : [])], size: most, cut: true };
  }
  return { blocks, size, cut: false };
}

function sizeOfBlock(block: Block): number {
  switch (block.type) {
    case 'rule':
      return OVERHEAD.block;
    case 'picture':
      return PICTURE_BYTES + sizeOfText(`${block.name}${block.alt}${block.caption}${block.credit}`);
    case 'list':
      return OVERHEAD.block + sum(block.items, OVERHEAD.item);
    case 'quotation':
      return OVERHEAD.block + sum(block.paragraphs, OVERHEAD.paragraph);
    case 'table':
      return block.rows.reduce((size, cells) => size + sizeOfRow(cells), OVERHEAD.table as number);
    default:
      return OVERHEAD[block.type] + sizeOfLinked(block.text);
  }
}

const sizeOfRow = (cells: readonly string[]) => OVERHEAD.item + sum(cells, OVERHEAD.cell);
const sum = (texts: readonly string[], overhead: number) =>
  texts.reduce((size, text) => size + overhead + sizeOfLinked(text), 0);

/**
 * The part of a block that fits; undefined when nothing fits. A heading is never cut, because that would change its
 * meaning.
 */
function beginningOf(block: Block, room: number): Block | undefined {
  if (block.type === 'paragraph') {
    const text = cutText(block.text, room - OVERHEAD.paragraph);
    return text === '' ? undefined : { ...block, text };
  }
  if (block.type === 'list') {
    const items = cutTexts(block.items, room - OVERHEAD.block, OVERHEAD.item);
    return items.length > 0 ? { ...block, items } : undefined;
  }
  if (block.type === 'quotation') {
    const paragraphs = cutTexts(block.paragraphs, room - OVERHEAD.block, OVERHEAD.paragraph);
    return paragraphs.length > 0 ? { ...block, paragraphs } : undefined;
  }
  if (block.type === 'table') {
    let size: number = OVERHEAD.table;
    const end = block.rows.findIndex((cells) => {
      size += sizeOfRow(cells);
      return size > room;
    });
    return end > 0 ? { ...block, rows: block.rows.slice(0, end) } : undefined;
  }
  return undefined;
}

function cutTexts(texts: readonly string[], room: number, overhead: number): string[] {
  const kept: string[] = [];
  let remaining = room;
  for (const text of texts) {
    const shown = cutText(text, remaining - overhead);
    if (shown === '') break;
    kept.push(shown);
    if (shown !== text) break;
    remaining -= overhead + sizeOfLinked(text);
  }
  return kept;
}

/** The text, or its beginning with an ellipsis. */
function cutText(text: string, room: number): string {
  let remaining = room - sizeOfLinks(text);
  for (let at = 0; at < text.length; at += 1) {
    remaining -= sizeOfUnit(text.charCodeAt(at));
    if (remaining >= 0) continue;
    const from = Math.max(0, at - WORD_SEARCH);
    // Reserve one code unit for each byte of the ellipsis and its space.
    const shown = text.slice(0, from) + cutBetweenWords(text.slice(from, at + WORD_SEARCH), Math.max(0, at - 4 - from));
    return shown === '' ? '' : `${shown} …`;
  }
  return text;
}
