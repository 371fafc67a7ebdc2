/** Tables as pages need them: alignment by class, since the attribute is no longer HTML, in a frame that scrolls by itself. */
import type { Element, Parents, Root } from 'hast';

/** What is wider than the page scrolls, and what scrolls must be reached by the keyboard and have a name. */
const frame = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table'], role: 'group', ariaLabel: 'Table', tabIndex: 0 },
  children: [table],
});

/** Frames the tables of a tree and turns `align` into the classes `align-left`, `align-center` and `align-right`. */
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
