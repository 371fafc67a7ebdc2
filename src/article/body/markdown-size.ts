/**
 * How large Markdown becomes, told before it is parsed. A few bytes of it can become many: one address of a definition stands in
 * each link that names it, a letter of an address takes nine bytes, a bar can make a cell.
 */
import { limits } from '../limits.ts';
import { countCells, countMarks, nestingOf } from './markdown-cost.ts';
import { sizeOfText } from './body-size.ts';

/** The most bytes that elements take, with their anchors, their classes and the ways back from footnotes. */
const AROUND = { line: 20, block: 300, container: 70, mark: 40, reference: 600, link: 80, cell: 80 } as const;
/** An address is printed twice where it is its own text, and what is not ASCII in it takes three times as much. */
const ADDRESS = 4;

const BLOCK_START = /^[ \t]*(?:[-+*>#|=]|\d{1,9}[.)])/;
const LINK = /\]\(|:\/\/|www\.|@|<|\]:/gi;

/** The most bytes that the text takes when it is printed; see `size.ts`. */
export function sizeOfMarkdown(markdown: string): number {
  let size = 0;
  let references = 0;
  let target = 0;
  let blank = true;
  let defines = false;
  const lines = markdown.split('\n');
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (!isBlank && (blank || BLOCK_START.test(line))) size += AROUND.block;
    blank = isBlank;
    const links = line.match(LINK)?.length ?? 0;
    size += AROUND.line + sizeOfText(line) * (links > 0 ? ADDRESS : 1) + links * AROUND.link;
    size += nestingOf(line) * AROUND.container + countMarks(line) * AROUND.mark;
    references += line.split('[').length - 1;
    // A definition's address stands behind its label or on the next line.
    if (defines || line.includes(']:')) target = Math.max(target, longestAddress(line));
    defines = line.includes(']:');
  }
  // An address that is longer makes no link.
  const linked = Math.min(target, limits.address) * ADDRESS;
  return size + references * (AROUND.reference + linked) + countCells(lines) * AROUND.cell;
}

/** In angle brackets an address may hold spaces. */
const longestAddress = (line: string) =>
  line.includes('<') ? line.length : line.split(/\s+/).reduce((longest, { length }) => Math.max(longest, length), 0);
