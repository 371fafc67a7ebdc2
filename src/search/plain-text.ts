/** The text of HTML, for the index and for the excerpts of results. Pure; the browser uses it too. */

/** Elements that separate words. */
const blockTag =
  /<\/?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|table|tr|td|th|hr|br|div|section|figure|figcaption|caption)\b/i;
const tag = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
/** White space that is not one plain space: most is, and need not be replaced. */
const otherSpace = /[^\S ]\s*| \s+/g;
const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** The text of HTML as our renderer writes it. A parser gives the same text and takes five times as long (docs/decisions/009). */
export const plainTextOf = (html: string): string =>
  html
    .replace(tag, (found) => (blockTag.test(found) ? '\n' : ''))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return namedCharacters[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .replace(otherSpace, ' ')
    .trim();
