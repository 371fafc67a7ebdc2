/**
 * Restricts the links of an article to http, https and mailto, and to anchors of the same article. Any other target
 * (`../page`, `//host`, `javascript:`, `{{ ref }}`) is invalid or unsafe: its text is kept and its link removed.
 */
import type { ElementContent, Parents } from 'hast';
import { limits } from '../limits.ts';

/** @returns the normalised URL, or undefined when it is not a safe target */
function safeHref(href: string): string | undefined {
  if (href.length > limits.address) return undefined;
  if (/^#[\w-]+$/.test(href)) return href;
  if (!/^(?:https?:\/\/[^/\\]|mailto:)/i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  // A mailto link may set subject and body, but not add recipients or attach a file of the reader (`?attach=`).
  if (url.protocol === 'mailto:' && [...url.searchParams.keys()].some((name) => !/^(?:subject|body)$/i.test(name)))
    url.search = '';
  // `https://bank.example@evil.example/` shows one host and leads to another.
  return url.username || url.password ? undefined : url.href;
}

/** Replaces unsafe links by their text. */
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
