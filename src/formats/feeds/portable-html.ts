/**
 * The body of an article for use outside its page, without the attributes and links that only the page needs. The input is the
 * sanitiser's HTML, whose form is known, so regular expressions suffice: a parser gives the same results and takes ten times
 * as long (docs/decisions/009-regular-expressions-read-our-own-html.md).
 */

import { site } from '../../site.ts';
import { escapeAttribute } from '../escape-html.ts';

/** The link of a paragraph or heading to itself: an empty element that the style sheet draws. */
const SELF_LINK = /<a class="anchor"[^>]*><\/a>/g;
const TAG = /<([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g;
const ATTRIBUTE = /\s+([\w-]+)(?:="([^"]*)")?/g;
/** Attributes with a meaning outside the page. The others serve its style sheet, keyboard use and anchors. */
const MEANINGFUL = new Set(['href', 'start', 'src', 'width', 'height', 'alt', 'datetime']);

/** A link to another page of the site is absolute where the site knows its origin. */
const absolute = (href: string) => (href.startsWith('/') && site.origin ? escapeAttribute(site.origin) + href : href);

/** The body without self-links and page attributes; ids stay. */
export const withAnchors = (html: string) =>
  rewriteAttributes(html, (name, value) => (name === 'id' ? value : name === 'href' ? absolute(value) : undefined));

/**
 * The body without ids, which would not be unique among other articles. Links to an id lead to the article's page.
 * @param address the URL of the article
 */
export const feedHtml = (html: string, address: string) =>
  rewriteAttributes(html, (name, value) =>
    name !== 'href' ? undefined : value.startsWith('#') ? escapeAttribute(address) + value : absolute(value),
  );

/** @param other returns the new value of an attribute; undefined keeps meaningful attributes and removes the others */
function rewriteAttributes(html: string, other: (name: string, value: string) => string | undefined): string {
  return html.replace(SELF_LINK, '').replace(TAG, (_, tag: string, attributes: string) => {
    let start = `<${tag}`;
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      const result = other(name, value) ?? (MEANINGFUL.has(name) ? value : undefined);
      if (result !== undefined) start += ` ${name}="${result}"`;
    }
    return `${start}>`;
  });
}
