/**
 * Estimates the printed size of Markdown before it is parsed. A few bytes of Markdown can become many: the URL of a
 * definition is repeated in each link that refers to it, a character of a URL can take nine bytes, and a bar can create
 * a table cell.
 */
import { limits } from '../limits.ts';
import { countCells, countDelimiters, nestingOf } from './markdown-cost.ts';
import { PICTURE_BYTES, sizeOfText } from './body-size.ts';

/** Maximum number of bytes of each element, including anchors, classes and back references of footnotes. */
const OVERHEAD = {
  line: 20,
  block: 300,
  container: 70,
  delimiter: 40,
  reference: 600,
  link: 80,
  article: 300,
  cell: 80,
} as const;
/**
 * A URL is printed twice where it is its own link text, and its non-ASCII characters take three times as many bytes.
 */
const URL_FACTOR = 4;

const BLOCK_START = /^[ \t]*(?:[-+*>#|=]|\d{1,9}[.)])/;
/** A link to an article: its address is longer than the target as it is written. */
const ARTICLE_LINK = /\[\[|(?:\]\(|(?:href|src)\s*=\s*["']?)\s*<?(?!https?:|mailto:|#)/gi;
/** The end of the name of a picture. */
const PICTURE = /\.(?:jpe?g|jfif|png|gif|webp|avif)(?![\p{L}\p{N}])/giu;
const LINK = /\]\(|:\/\/|www\.|@|<|\]:/gi;

/** Maximum number of bytes that the text takes when it is printed; see body-size.ts. */
export function sizeOfMarkdown(markdown: string): number {
  let size = 0;
  let references = 0;
  let target = 0;
  let blank = true;
  let defines = false;
  const lines = markdown.split('\n');
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (!isBlank && (blank || BLOCK_START.test(line))) size += OVERHEAD.block;
    blank = isBlank;
    const links = line.match(LINK)?.length ?? 0;
    size += OVERHEAD.line + sizeOfText(line) * (links > 0 ? URL_FACTOR : 1) + links * OVERHEAD.link;
    if (links > 0 || line.includes('[[')) size += (line.match(ARTICLE_LINK)?.length ?? 0) * OVERHEAD.article;
    if (links > 0 || line.includes('[[')) size += (line.match(PICTURE)?.length ?? 0) * PICTURE_BYTES;
    size += nestingOf(line) * OVERHEAD.container + countDelimiters(line) * OVERHEAD.delimiter;
    references += line.split('[').length - 1;
    // The URL of a definition follows its label, on the same line or the next one.
    if (defines || line.includes(']:')) target = Math.max(target, longestAddress(line));
    defines = line.includes(']:');
  }
  // A longer URL does not become a link.
  const linked = Math.min(target, limits.address) * URL_FACTOR;
  return size + references * (OVERHEAD.reference + linked) + countCells(lines) * OVERHEAD.cell;
}

/** The URL of a definition may contain spaces if it is in angle brackets. */
const longestAddress = (line: string) =>
  line.includes('<') ? line.length : line.split(/\s+/).reduce((longest, { length }) => Math.max(longest, length), 0);
