/**
 * Makes figures of the pictures in a tree. A picture that stands in a paragraph with words gets its place between the parts of the
 * paragraph; several pictures in a row are a gallery. A picture of another site becomes a link to it, and so does one in a heading or
 * in a table.
 */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { oneLine } from '../header/fields.ts';
import { element } from '../html/element.ts';
import { nameOfSource } from '../html/pictures.ts';
import { embedWithin } from './embedded-pictures.ts';
import {
  altOf,
  containsImage,
  figureOf,
  given,
  isBlank,
  isFigure,
  isImage,
  isOwn,
  linkImages,
  linkOf,
  toText,
} from './figures.ts';
import { splitParagraph } from './split-paragraph.ts';
import type { WrittenPicture } from './written-picture.ts';

/** Elements whose pictures are figures. */
const HOLDS_FIGURES = /^(?:blockquote|li|section|div)$/;

/** @param tree a tree whose `img` elements have the sources that the author wrote */
export function placePictures(tree: Root): void {
  embedWithin(tree);
  placeWithin(tree);
}

function placeWithin(parent: Parents): void {
  const children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || !containsImage(node)) return [node];
    if (isImage(node)) return isOwn(node) ? [figureOf(node)] : [linkOf(node)];
    if (node.tagName === 'p') return splitParagraph(node);
    if (node.tagName === 'figure') return [readFigure(node)];
    if (HOLDS_FIGURES.test(node.tagName)) placeWithin(node);
    else linkImages(node);
    return [node];
  });
  parent.children = withGalleries(children) as RootContent[];
}

/** A figure of raw HTML: its pictures, each with the caption if there is one picture only. */
function readFigure(figure: Element): Element {
  const caption = figure.children.find((node) => node.type === 'element' && node.tagName === 'figcaption') as
    Element | undefined;
  const inner = element('p', figure.children.filter((node) => node !== caption).flatMap(unwrapped));
  const parts = splitParagraph(inner);
  const [only] = parts;
  if (caption) linkImages(caption);
  if (parts.length === 1 && isFigure(only)) {
    const own = caption ? caption.children : [];
    return own.length > 0 ? element('figure', [only.children[0] as Element, element('figcaption', own)]) : only;
  }
  if (parts.length > 1 && parts.every(isFigure))
    return element('figure', [...parts, ...(caption ? [caption] : [])], { className: ['gallery'] });
  linkImages(figure);
  return figure;
}

const unwrapped = (node: ElementContent): ElementContent[] =>
  node.type === 'element' && node.tagName === 'p' ? node.children : [node];

/** Joins figures that follow each other to a gallery. */
function withGalleries(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let row: Element[] = [];
  const endRow = () => {
    if (row.length > 1) result.push(element('figure', row, { className: ['gallery'] }));
    else result.push(...row);
    row = [];
  };
  for (const node of nodes) {
    if (isFigure(node)) {
      row.push(node);
      continue;
    }
    if (row.length > 0 && isBlank(node)) continue;
    endRow();
    result.push(node);
  }
  endRow();
  return result;
}

/** The pictures of a tree that placePictures has processed, in the order of the text. */
export function picturesIn(tree: Parents): readonly Omit<WrittenPicture, 'line'>[] {
  const found: Omit<WrittenPicture, 'line'>[] = [];
  const collect = (parent: Parents) => {
    const caption = parent.children.find((node) => node.type === 'element' && node.tagName === 'figcaption');
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const name = node.tagName === 'img' ? nameOfSource(node.properties['src']) : undefined;
      if (name === undefined) collect(node);
      else
        found.push({
          name,
          ...given('alt', altOf(node)),
          ...given('caption', caption ? oneLine(toText(caption)) : ''),
          ...given('credit', String(node.properties['dataCredit'] ?? '')),
        });
    }
  };
  collect(tree);
  return found;
}
