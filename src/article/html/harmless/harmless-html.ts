/**
 * Filters the raw HTML of a Markdown tree. Links, emphasis, headings, lists, quotations, tables, figures and the like
 * stay as tags with `href` and `start` as their only attributes; all other markup is removed and its words stay. Tags
 * are balanced, so that a forgotten end tag cannot change the rest of the article. The sanitiser still runs last.
 */
import type { Html, Node, Parent, PhrasingContent, RootContent } from 'mdast';
import { type Chunk, filterBlock, closeContainers } from './harmless-blocks.ts';
import { pictureText } from '../unnamed-picture.ts';
import { attributeOf, FORMATTING, labelOfPicture, TAG } from './harmless-tags.ts';

/** Maximum number of formatting elements inside each other. */
const MAX_DEPTH = 8;

/**
 * Replaces every `html` node of the tree by its harmless part; a node without one is removed.
 * @returns whether the tree still contains `html` nodes
 */
export function keepHarmlessHtml(parent: Parent): boolean {
  let isLeft = false;
  if (parent.children.some(isHtml)) {
    parent.children = PHRASING.test(parent.type)
      ? inlineHtml(parent.children as PhrasingContent[], parent.type === 'link' || parent.type === 'linkReference')
      : blockHtml(parent.children as RootContent[]);
    isLeft = parent.children.some(isHtml);
  }
  for (const child of parent.children) if ('children' in child && keepHarmlessHtml(child)) isLeft = true;
  return isLeft;
}

const isHtml = (node: Node): node is Html => node.type === 'html';

const PHRASING = /^(?:paragraph|heading|emphasis|strong|delete|link|linkReference|tableCell)$/;

/** A block of HTML may open a container that a later block closes, with Markdown between them. */
function blockHtml(children: readonly RootContent[]): RootContent[] {
  const chunks = new Map<Node, Chunk>();
  const open: Parameters<typeof filterBlock>[1] = [];
  for (const child of children) if (isHtml(child)) chunks.set(child, filterBlock(child.value, open));
  closeContainers(open);
  return children.flatMap((child) => {
    const chunk = chunks.get(child);
    if (!chunk) return [child];
    const value = chunk.parts.join('').trim();
    return value === '' ? [] : [{ type: 'html', value }];
  });
}

/** Inside a paragraph, each `html` node is one tag or comment. Tags without a partner in the same paragraph are removed. */
function inlineHtml(children: readonly PhrasingContent[], inLink: boolean): PhrasingContent[] {
  const result: (PhrasingContent | undefined)[] = [];
  const open: { readonly name: string; readonly at: number }[] = [];
  const linked = () => inLink || open.some(({ name }) => name === 'a');
  for (const child of children) {
    if (!isHtml(child)) {
      result.push(...(linked() ? withoutLink(child) : [child]));
      continue;
    }
    const [, slash, tag = '', attributes = ''] = new RegExp(`^${TAG}$`, 'i').exec(child.value) ?? [];
    const name = FORMATTING.get(tag.toLowerCase());
    if (/^br$/i.test(tag)) result.push({ type: 'break' });
    else if (/^img$/i.test(tag)) result.push(...pictureOf(attributes, linked()));
    else if (name === undefined) continue;
    else if (slash) {
      const at = open.findLastIndex((opened) => opened.name === name);
      if (at < 0) continue;
      // Tags that overlap end with the outer one.
      for (const inner of open.splice(at).slice(1).reverse()) result[inner.at] = undefined;
      result.push({ type: 'html', value: `</${name}>` });
    } else if (open.length < MAX_DEPTH && !(name === 'a' && linked())) {
      open.push({ name, at: result.length });
      const href = name === 'a' ? attributeOf(attributes, 'href') : undefined;
      result.push({ type: 'html', value: href === undefined ? `<${name}>` : `<${name} href="${href}">` });
    }
  }
  for (const { at } of open) result[at] = undefined;
  return result.filter((node) => node !== undefined);
}

function pictureOf(attributes: string, inLink: boolean): PhrasingContent[] {
  const picture = labelOfPicture(attributes);
  if (!picture) return [];
  if (picture.image !== undefined) return [{ type: 'html', value: picture.image }];
  // The attributes are HTML, in which character references are still to be decoded.
  if (inLink) return [{ type: 'html', value: picture.label }];
  return [{ type: 'html', value: `<a href="${picture.src}">${picture.label}</a>` }];
}

/** The content of a link that stands inside an HTML link: an address there is a link by itself in Markdown. */
function withoutLink(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link' || node.type === 'linkReference') return node.children;
  if (node.type === 'image' || node.type === 'imageReference') return [pictureText(node.alt)];
  return [node];
}
