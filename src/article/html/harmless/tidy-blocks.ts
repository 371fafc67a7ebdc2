/** Tidies the blocks that raw HTML leaves: text outside a paragraph gets one, and empty elements are removed. */
import type { ElementContent, Parents, Root } from 'hast';

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'br']);
const NEVER_EMPTY = new Set(['p', 'blockquote', 'ul', 'ol', 'table', 'figure', 'pre', 'figcaption', 'caption']);

/** @param parent a tree whose raw HTML has been parsed */
export function tidyBlocks(parent: Root | Parents): void {
  for (const child of parent.children) if (child.type === 'element') tidyBlocks(child);
  const children = (parent.children as ElementContent[]).filter((node) => !isEmpty(node));
  const holdsParagraphs = parent.type === 'root' || (parent.type === 'element' && parent.tagName === 'blockquote');
  parent.children = holdsParagraphs ? withParagraphs(children) : children;
}

const isText = (node: ElementContent) => node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));

const isBlank = (node: ElementContent) =>
  node.type === 'text'
    ? node.value.trim() === ''
    : node.type === 'comment' || (node.type === 'element' && node.tagName === 'br');

const isEmpty = (node: ElementContent) =>
  node.type === 'element' && NEVER_EMPTY.has(node.tagName) && node.children.every(isBlank);

function withParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    const [first, last] = [run.findIndex((node) => !isBlank(node)), run.findLastIndex((node) => !isBlank(node))];
    const children = first < 0 ? [] : run.slice(first, last + 1);
    if (children.length > 0) result.push({ type: 'element', tagName: 'p', properties: {}, children });
    else result.push(...run.filter((node) => node.type === 'text'));
    run = [];
  };
  for (const node of children) {
    if (isText(node)) {
      run.push(node);
      continue;
    }
    endRun();
    result.push(node);
  }
  endRun();
  return result;
}
