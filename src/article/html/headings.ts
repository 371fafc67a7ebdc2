/**
 * Renumbers the headings of a body: they start at the second level, below the headline, and skip no level, also inside
 * quotations and lists. Empty headings are removed.
 */
import type { ElementContent, Parents } from 'hast';

const HEADING = /^h[1-6]$/;

/** @param open the levels, as written, of the headings above the present place */
export function levelHeadings(parent: Parents, open: number[] = []): void {
  parent.children = (parent.children as ElementContent[]).filter((node) => !isHeading(node) || hasWords(node));
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    if (!isHeading(node)) {
      levelHeadings(node, open);
      continue;
    }
    const depth = Number(node.tagName.slice(1));
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    node.tagName = `h${Math.min(6, open.length + 1)}`;
  }
}

const isHeading = (node: ElementContent) => node.type === 'element' && HEADING.test(node.tagName);

const hasWords = (node: ElementContent): boolean =>
  node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && node.children.some(hasWords);
