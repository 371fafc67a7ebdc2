/**
 * XML as text. A string given as content or as an attribute's value is text and gets escaped; what is markup has a type of
 * its own, so that the two cannot be taken for each other.
 */

declare const markup: unique symbol;
/** Text that is markup already. */
export type Xml = string & { readonly [markup]: true };

/**
 * What is not printed as it is: markup (always `>` too: `]]>` may not stand in text), and what XML 1.0 has no place for,
 * escaped or not, which is left out: one control character in one headline makes a whole feed ill-formed. So is a carriage
 * return, of which every parser makes a line feed.
 */
const SPECIAL = /[&<>]|[^\t\n -\uFFFD]/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Halves of characters, which are the other thing that XML has no place for. */
const HALF = /\p{Surrogate}/gu;

const escapeText = (text: string) =>
  (text.isWellFormed() ? text : text.replace(HALF, '')).replace(SPECIAL, (character) => escapes[character] ?? '');

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
