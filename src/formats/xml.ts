/**
 * Writes XML. Strings given as content or attribute values are text and are escaped. Markup has its own type, so that the two
 * cannot be confused.
 */

declare const markup: unique symbol;
/** Finished markup. */
export type Xml = string & { readonly [markup]: true };

/**
 * Characters that are escaped or removed. Markup is escaped, including `>`, because `]]>` is not allowed in text. Characters that
 * XML 1.0 does not allow even escaped are removed: a single one makes the whole feed ill-formed. Carriage returns are removed
 * too, because every parser turns them into line feeds.
 */
const SPECIAL = /[&<>]|[^\t\n -\uFFFD]/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Lone surrogates, which XML does not allow either. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

const escapeText = (text: string) =>
  (text.isWellFormed() ? text : text.replace(LONE_SURROGATE, '')).replace(
    SPECIAL,
    (character) => escapes[character] ?? '',
  );

/** Also escapes line breaks and tabs, which parsers otherwise turn into spaces in attribute values. */
const escapeAttribute = (text: string) =>
  escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

/** Attributes by name; undefined ones are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** @param content text, or child elements, each on its own line */
export function element(name: string, attributes: Attributes = {}, content: string | readonly Xml[] = ''): Xml {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escapeAttribute(value)}"`;
  const inside = typeof content === 'string' ? escapeText(content) : content.map((child) => `\n${child}`).join('');
  if (inside === '') return `${start}/>` as Xml;
  return `${start}>${inside}${typeof content === 'string' ? '' : '\n'}</${name}>` as Xml;
}

/**
 * A complete document.
 * @param stylesheet URL of the style sheet that browsers use to show it
 */
export function xmlDocument(root: Xml, stylesheet?: string): string {
  const style = stylesheet && `<?xml-stylesheet type="text/css" href="${escapeAttribute(stylesheet)}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${style ?? ''}${root}\n`;
}
