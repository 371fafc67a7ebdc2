/**
 * The body of an article for readers outside its page. It is the sanitiser's HTML, whose form is known: what is taken out
 * here are the page's own fittings.
 */

/** A link of a paragraph or heading to itself: empty, drawn by the style sheet. */
const SELF_LINK = /<a class="anchor"[^>]*><\/a>/g;
const TAG = /<([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g;
const ATTRIBUTE = /\s+([\w-]+)(?:="([^"]*)")?/g;
/** What says something of the text: the rest is for the page's style sheet, its keyboard and its anchors. */
const MEANING = new Set(['href', 'start']);

/** The body without links to itself and without what only the page's style sheet knows; its anchors stay. */
export const withAnchors = (html: string) => fitted(html, (name, value) => (name === 'id' ? value : undefined));

/**
 * The body without anchors, which would not be unique among other articles: links to a place in the text lead to that
 * place on the article's page.
 * @param address the article's
 */
export const feedHtml = (html: string, address: string) =>
  fitted(html, (name, value) =>
    name === 'href' && value.startsWith('#') ? `${escapeAttribute(address)}${value}` : undefined,
  );

/** @param other the value of an attribute that is not taken as it is; undefined leaves it out if it has no meaning */
function fitted(html: string, other: (name: string, value: string) => string | undefined): string {
  return html.replace(SELF_LINK, '').replace(TAG, (_, tag: string, given: string) => {
    let start = `<${tag}`;
    for (const [, name = '', value = ''] of given.matchAll(ATTRIBUTE)) {
      const kept = other(name, value) ?? (MEANING.has(name) ? value : undefined);
      if (kept !== undefined) start += ` ${name}="${kept}"`;
    }
    return `${start}>`;
  });
}

export const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (text: string) => escapeHtml(text).replace(/"/g, '&quot;');
