/**
 * Links to other articles. The parser knows how a target is written, and not yet where it is. Until a page is rendered,
 * such a link has an internal form: `<a href="article:TARGET">`, with the target percent-encoded. Content cannot supply this
 * form, because links.ts accepts no such protocol; and a page never contains it.
 */
import type { Parents } from 'hast';

const PROTOCOL = 'article:';
const INTERNAL = /<a href="article:([^"]*)">(.*?)<\/a>/gs;

/** The addresses of link targets by the target as it is written; a target without one is dead. */
export type LinkAddresses = Readonly<Record<string, string>>;

/** The internal form of a link to `target`: a path as it is written, or `[[name]]` with its brackets. */
export const articleHref = (target: string): string => PROTOCOL + encodeURIComponent(target.toWellFormed());

/** The targets of all internal links in a tree, in the order of the text. */
export function targetsIn(tree: Parents): readonly string[] {
  const targets = new Set<string>();
  const collect = (parent: Parents) => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const href = node.properties['href'];
      if (typeof href === 'string' && href.startsWith(PROTOCOL))
        targets.add(decodeURIComponent(href.slice(PROTOCOL.length)));
      collect(node);
    }
  };
  collect(tree);
  return [...targets];
}

/**
 * Replaces the internal form by real links. A dead link is replaced by its text; `[[name]]` stays as it is written.
 * @param html sanitised HTML of a body
 */
export function resolveArticleLinks(html: string, addresses: LinkAddresses = {}): string {
  if (!html.includes('<a href="article:')) return html;
  return html.replace(INTERNAL, (_, encoded: string, words: string) => {
    const target = decodeURIComponent(encoded);
    if (Object.hasOwn(addresses, target)) return `<a href="${escapeHtml(addresses[target] ?? '')}">${words}</a>`;
    return target.startsWith('[[') ? escapeHtml(target) : words;
  });
}

/** Text as HTML, escaped as the serialiser of bodies does. */
export const escapeHtml = (text: string): string =>
  text.replace(/["&<>]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
