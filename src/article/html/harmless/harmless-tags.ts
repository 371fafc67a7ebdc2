/** The HTML tags that an article may contain in Markdown, by what is done with them, and their attributes. */

import { isPictureName } from '../../pictures/picture-name.ts';
import { UNNAMED_PICTURE } from '../unnamed-picture.ts';

/** A start or end tag: its slash, name and attributes. A quoted value may contain `>`, and never `<`. */
export const TAG = `<(/?)([a-z][a-z\\d-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`;

/** Formatting inside a line, with the element that is printed for it. */
export const FORMATTING: ReadonlyMap<string, string> = new Map([
  ...['a', 'strong', 'em', 'del', 'code', 'sup', 'sub'].map((name) => [name, name] as const),
  ['b', 'strong'],
  ['i', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
]);

/** Elements that contain blocks. Each must be closed, because it would take in the rest of the article. */
export const CONTAINERS: ReadonlySet<string> = new Set(['blockquote', 'ul', 'ol', 'table', 'figure', 'pre']);

/** Blocks that end by themselves where the next one begins. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'figcaption', 'caption', 'hr', 'br'],
  ...['thead', 'tbody', 'tr', 'th', 'td'],
]);

/** Elements without a meaning for an article that stand inside a line: their words join those around them. */
export const INLINE: ReadonlySet<string> = new Set([
  ...['span', 'font', 'u', 'ins', 'small', 'big', 'mark', 'abbr', 'acronym', 'cite', 'q', 'dfn', 'kbd', 'samp', 'var'],
  ...['time', 'data', 'bdi', 'bdo', 'label', 'nobr', 'wbr', 'ruby', 'rb', 'tt'],
]);

/** Whether a tag is kept, so that no warning is due. */
export const isHarmless = (name: string): boolean =>
  FORMATTING.has(name) || CONTAINERS.has(name) || BLOCKS.has(name) || name === 'img' || name === 'tfoot';

/** The value of an attribute, written for double quotes, with its character references; undefined when it is absent. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, found = '', double, single, bare] of attributes.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g,
  ))
    if (found.toLowerCase() === name) return (double ?? single ?? bare ?? '').trim().replaceAll('"', '&quot;');
  return undefined;
}

/** Where a picture is and the words that stand for it, both as HTML. */
interface LabelledPicture {
  readonly src: string;
  /** The description, in which an author can write no tag, because values contain no `<`. */
  readonly label: string;
  /** A picture of the paper as an element; undefined for one of another site. */
  readonly image: string | undefined;
}

/** @returns undefined for a picture that nobody is meant to see */
export function labelOfPicture(attributes: string): LabelledPicture | undefined {
  const isDot = ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attributeOf(attributes, name) ?? ''));
  const src = attributeOf(attributes, 'src');
  if (!src || isDot) return undefined;
  const alt = attributeOf(attributes, 'alt')?.replace(/\s+/g, ' ') ?? '';
  const image = isPictureName(src) ? `<img src="${src}" alt="${alt}">` : undefined;
  return { src, label: alt || UNNAMED_PICTURE, image };
}
