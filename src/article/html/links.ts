/**
 * Links of an article lead to http, https or mailto, or to a place in the article itself. What else a text brings
 * (`../page`, `//host`, `javascript:`, a template's `{{ ref }}`) leads nowhere here or where it should not: the words
 * stay, the link goes.
 */
import type { ElementContent, Parents } from 'hast';
import { limits } from '../limits.ts';

/** @returns the URL in its normal form, or undefined when it is none that a reader may be sent to */
function safeHref(href: string): string | undefined {
  if (href.length > limits.address) return undefined;
  if (/^#[\w-]+$/.test(href)) return href;
  if (!/^(?:https?:\/\/[^/\\]|mailto:)/i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  // A letter may be given its subject and text, but no further receivers and no file of the reader's (`?attach=`).
  if (url.protocol === 'mailto:' && [...url.searchParams.keys()].some((name) => !/^(?:subject|body)$/i.test(name)))
    url.search = '';
  // `https://bank.example@evil.example/` shows one host and leads to another.
  return url.username || url.password ? undefined : url.href;
}

/** Unwraps the links that lead nowhere. */
export function sanitizeLinks(parent: Parents): void {
  const mended = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    sanitizeLinks(node);
    if (node.tagName !== 'a') return [node];
    const href = node.properties['href'];
    const safe = typeof href === 'string' ? safeHref(href) : undefined;
    if (safe === undefined) return node.children;
    node.properties['href'] = safe;
    return [node];
  });
  parent.children = mended;
}
