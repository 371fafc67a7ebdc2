/** Pictures in the notation of wikis: `![[photo.jpg]]`. */
import type { Element, ElementContent, Parents } from 'hast';
import { element } from '../html/element.ts';
import { isPictureName } from './picture-name.ts';

/** A picture in the notation of wikis, `![[photo.jpg|words]]`. */
const EMBEDDED = /!\[\[\s*([^[\]\n|]{1,300}?)\s*(?:\|([^[\]\n]{0,300}))?\]\]/g;
/** The same without the mark, as a paragraph of its own. */
const ALONE = /^\s*!?\[\[\s*([^[\]\n|]{1,300}?)\s*(?:\|([^[\]\n]{0,300}))?\]\]\s*$/;

/** Makes `img` elements of the pictures that are embedded in the text of paragraphs. */
export function embedWithin(parent: Parents): void {
  for (const node of parent.children) {
    if (node.type !== 'element' || node.tagName === 'pre') continue;
    if (node.tagName === 'p')
      node.children = node.children.flatMap((child) => embed(child, node.children.length === 1));
    else embedWithin(node);
  }
}

function embed(node: ElementContent, isAlone: boolean): ElementContent[] {
  if (node.type !== 'text' || !node.value.includes('[[')) return [node];
  const alone = isAlone ? ALONE.exec(node.value) : null;
  if (alone && isPictureName(alone[1] ?? '')) return [embedded(alone)];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(EMBEDDED)) {
    if (!isPictureName(match[1] ?? '')) continue;
    if (match.index > end) parts.push({ type: 'text', value: node.value.slice(end, match.index) });
    parts.push(embedded(match));
    end = match.index + match[0].length;
  }
  if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
  return parts;
}

/** The words of an embedded picture describe it, unless they are a width: `![[photo.jpg|300]]`. */
const embedded = ([, src = '', words = '']: RegExpExecArray | RegExpMatchArray): Element =>
  element('img', [], { src, alt: /^\s*\d+(?:x\d+)?\s*$/.test(words) ? '' : words.trim() });
