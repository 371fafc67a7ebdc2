/**
 * Permanent anchors. A sub-heading's comes from its words; a paragraph's is a fingerprint of its opening, so that it
 * stays when paragraphs are added before it or the rest of it is corrected. Ids that content brought are replaced or
 * dropped: an id in content could take the place of one of ours.
 */
import type { Element, ElementContent, Parents, Root } from 'hast';
import { fnv1a } from '../text/fnv.ts';
import { limits } from '../limits.ts';
import { slugify } from '../derive/slug.ts';

/** As much of a paragraph as makes it itself. */
const OPENING = 60;
const MAX_HEADING_SLUG = 40;

/** Gives headings and paragraphs their ids and links to themselves, footnotes plain ids, and mends links between them. */
export function addAnchors(tree: Root): void {
  const taken = new Map<string, number>();
  const renamed = new Map<string, string>();
  walk(tree, (node, parent) => {
    const old = typeof node.properties['id'] === 'string' ? node.properties['id'] : undefined;
    delete node.properties['id'];
    if (isAnchoredParagraph(node, parent) && taken.size > limits.anchors) return;
    const id = newId(node, parent, old);
    if (id === undefined) return;
    const own = distinct(id, taken);
    node.properties['id'] = own;
    if (old !== undefined) renamed.set(old, own);
    if (own.startsWith('h-')) node.children.push(selfLink(own, { ariaLabel: 'Link to this section' }));
    // A link a paragraph would make the keyboard stop at every one: these are for the pointer.
    if (own.startsWith('p-')) node.children.push(selfLink(own, { tabIndex: -1, ariaHidden: 'true' }));
  });
  walk(tree, (node) => {
    // The class remark-rehype gives to the way back from a footnote would be left empty by the sanitiser.
    if ('dataFootnoteBackref' in node.properties) delete node.properties['className'];
    const href = node.properties['href'];
    if (typeof href !== 'string' || !href.startsWith('#')) return;
    const target = renamed.get(decode(href.slice(1)));
    const heading = `h-${slugify(decode(href.slice(1)), MAX_HEADING_SLUG)}`;
    if (target !== undefined) node.properties['href'] = `#${target}`;
    else if (!taken.has(href.slice(1)) && taken.has(heading)) node.properties['href'] = `#${heading}`;
    else if (!taken.has(href.slice(1))) delete node.properties['href'];
  });
}

function newId(node: Element, parent: Parents, old: string | undefined): string | undefined {
  if (/^h[2-6]$/.test(node.tagName)) {
    const words = textOf(node);
    return `h-${slugify(words, MAX_HEADING_SLUG) || fnv1a(words)}`;
  }
  if (isAnchoredParagraph(node, parent)) return `p-${fnv1a(openingOf(textOf(node)))}`;
  // What is left with an id are footnotes and the references to them, by remark-rehype.
  if (old?.startsWith('fnref-')) return 'ref';
  return old?.startsWith('fn-') ? 'note' : undefined;
}

/** Composed before it is cut, so that the encoding of a letter does not decide where. */
const openingOf = (text: string) =>
  text
    .slice(0, 4 * OPENING)
    .normalize('NFC')
    .slice(0, OPENING)
    .toLowerCase();

/** One of the article itself or of a quotation; not the lines of a list or a footnote. */
const isAnchoredParagraph = (node: Element, parent: Parents) =>
  node.tagName === 'p' && (parent.type === 'root' || (parent.type === 'element' && parent.tagName === 'blockquote'));

/** The id, with the first free number behind it if it is taken; `taken` holds each id with the number tried last. */
function distinct(id: string, taken: Map<string, number>): string {
  const numbered = id === 'ref' || id === 'note';
  let own = numbered ? `${id}-1` : id;
  let number = taken.get(id) ?? 1;
  while (taken.has(own)) own = `${id}-${++number}`;
  taken.set(id, number);
  taken.set(own, taken.get(own) ?? 1);
  return own;
}

function selfLink(id: string, properties: Element['properties']): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['anchor'], href: `#${id}`, ...properties },
    children: [],
  };
}

function walk(parent: Parents, visit: (node: Element, parent: Parents) => void): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    visit(node, parent);
    walk(node, visit);
  }
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
