/**
 * Restricts the links of an article to http, https and mailto, to anchors of the same article, and to other articles.
 * Where a link to an article leads is known only when all files are read, so it gets an internal form
 * (article-links.ts). Any other target (`javascript:`, `ftp:`, `{{ ref }}`) is invalid or unsafe: its text is kept and
 * its link removed.
 */
import type { ElementContent, Parents } from 'hast';
import { limits } from '../limits.ts';
import { articleHref } from './article-links.ts';

/** @returns the normalised URL, or undefined when it is not a safe target */
export function safeHref(written: string): string | undefined {
  if (written.length > limits.address) return undefined;
  if (/^#[\w-]+$/.test(written)) return written;
  const href = withProtocol(written);
  if (!/^(?:https?:\/\/[^/\\]|mailto:)/i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  // A mailto link may set subject and body, but not add recipients or attach a file of the reader (`?attach=`).
  if (url.protocol === 'mailto:' && [...url.searchParams.keys()].some((name) => !/^(?:subject|body)$/i.test(name)))
    url.search = '';
  // `https://bank.example@evil.example/` shows one host and leads to another.
  return url.username || url.password ? undefined : url.href;
}

/** Adds a missing protocol. Pages of the web that leave the protocol to their own page are served by https today. */
function withProtocol(written: string): string {
  if (/^\/\/[^/\\]/.test(written)) return `https:${written}`;
  if (/^www\./i.test(written)) return `http://${written}`;
  return /^[^\s/:@#?]+@[^\s/:@#?]+\.[^\s/:@#?]+$/.test(written) ? `mailto:${written}` : written;
}

/** Whether a target has the form of a path: no protocol, no host, no fragment alone. */
const isPath = (target: string) =>
  target.length <= limits.address && /^(?!\/\/|#|\\)[^\p{Cc}{}]+$/u.test(target) && !/^[a-z][a-z\d+.-]*:/i.test(target);

/** Replaces unsafe links by their text. A link inside another one, and one without content, are removed too. */
export function sanitizeLinks(parent: Parents, isInLink = false): void {
  const mended = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const isLink = node.tagName === 'a';
    sanitizeLinks(node, isInLink || isLink);
    if (!isLink) return [node];
    const href = node.properties['href'];
    const isSelfLink = Array.isArray(node.properties['className']);
    if (typeof href !== 'string' || isInLink || (node.children.length === 0 && !isSelfLink)) return node.children;
    const safe = safeHref(href) ?? (isPath(href) ? articleHref(href) : undefined);
    if (safe === undefined) return node.children;
    node.properties['href'] = safe;
    return [node];
  });
  parent.children = mended;
}
