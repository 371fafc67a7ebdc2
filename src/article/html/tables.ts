/** Adapts tables: classes replace the obsolete `align` attribute, and each table gets a frame that scrolls. */
import type { Element, Parents, Root } from 'hast';
import { english } from './element-names.ts';

/** A wide table scrolls inside its frame. A scrolling element must be reachable by keyboard and have a name. */
const frame = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table'], role: 'group', ariaLabel: english.table, tabIndex: 0 },
  children: [table],
});

/** Frames the tables of a tree and replaces `align` by the classes `align-left`, `align-center` and `align-right`. */
export function wrapTables(parent: Root | Parents): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    const align = node.properties['align'];
    if (typeof align === 'string') {
      delete node.properties['align'];
      node.properties['className'] = [`align-${align}`];
    }
    wrapTables(node);
    if (node.tagName === 'table') parent.children[index] = frame(node);
  }
}
