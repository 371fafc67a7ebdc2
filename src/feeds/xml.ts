/**
 * XML as text. A string given as content or as an attribute's value is text and gets escaped; what is markup has a type of
 * its own, so that the two cannot be taken for each other.
 */

declare const markup: unique symbol;
/** Text that is markup already. */
export type Xml = string & { readonly [markup]: true };

/**
 * What XML 1.0 has no place for, escaped or not: one control character in one headline makes a whole feed ill-formed.
 * A carriage return may be there, but every parser makes a line feed of it.
 */
const UNFIT = /[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Always `>` too: `]]>` may not stand in text. */
const escapeText = (text: string) =>
  text.replace(UNFIT, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Line breaks in a value are turned into spaces by parsers unless they are spelled. */
const escapeAttribute = (text: string) =>
  escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

/** Attributes by name; those without a value are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** @param content text, or elements that get a line each */
export function element(name: string, attributes: Attributes = {}, content: string | readonly Xml[] = ''): Xml {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escapeAttribute(value)}"`;
  const inside = typeof content === 'string' ? escapeText(content) : content.map((child) => `\n${child}`).join('');
  if (inside === '') return `${start}/>` as Xml;
  return `${start}>${inside}${typeof content === 'string' ? '' : '\n'}</${name}>` as Xml;
}

/**
 * A whole document.
 * @param stylesheet the address of a style sheet by which a browser shows it
 */
export function xmlDocument(root: Xml, stylesheet?: string): string {
  const style = stylesheet && `<?xml-stylesheet type="text/css" href="${escapeAttribute(stylesheet)}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${style ?? ''}${root}\n`;
}
