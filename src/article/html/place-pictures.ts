/**
 * Makes figures of the pictures in a tree. A picture that stands in a paragraph with words gets its place between the parts of the
 * paragraph; several pictures in a row are a gallery. A picture of another site becomes a link to it, and so does one in a heading or
 * in a table.
 */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { isPictureName } from '../pictures/picture-name.ts';
import type { WrittenPicture } from '../pictures/written-picture.ts';
import { oneLine } from '../header/fields.ts';
import { nameOfSource, pictureSource } from './pictures.ts';

/** Elements whose pictures are figures. */
const HOLDS_FIGURES = /^(?:blockquote|li|section|div)$/;

/** @param tree a tree whose `img` elements have the sources that the author wrote */
export function placePictures(tree: Root): void {
  embedWithin(tree);
  placeWithin(tree);
}

/** A picture in the notation of wikis, `![[photo.jpg|words]]`. */
const EMBEDDED = /!\[\[\s*([^[\]\n|]{1,300}?)\s*(?:\|([^[\]\n]{0,300}))?\]\]/g;
/** The same without the mark, as a paragraph of its own. */
const ALONE = /^\s*!?\[\[\s*([^[\]\n|]{1,300}?)\s*(?:\|([^[\]\n]{0,300}))?\]\]\s*$/;

/** Makes `img` elements of the pictures that are embedded in the text of paragraphs. */
function embedWithin(parent: Parents): void {
  for (const node of parent.children) {
    if (node.type !== 'element' || node.tagName === 'pre') continue;
    if (node.tagName === 'p') node.children = node.children.flatMap((child) => embed(child, node.children.length === 1));
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

type Image = Element & { readonly tagName: 'img' };
const isImage = (node: ElementContent | undefined): node is Image =>
  node?.type === 'element' && node.tagName === 'img';
const containsImage = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(containsImage));
const sourceOf = ({ properties }: Element) => String(properties['src'] ?? '');
const isOwn = (image: Element) => isPictureName(sourceOf(image));
const isBlank = (node: ElementContent) =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br');

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** A picture in its internal form. */
const imageOf = (image: Element): Element =>
  element('img', [], {
    src: pictureSource(sourceOf(image), image.properties['dataLine'] === true),
    alt: altOf(image),
    // Only for picturesIn: the sanitiser removes it.
    ...given('dataCredit', String(image.properties['dataCredit'] ?? '')),
  });
const altOf = ({ properties }: Element) => String(properties['alt'] ?? '').trim();

/** The title of a picture in Markdown is its caption. */
function figureOf(image: Element, caption?: ElementContent[]): Element {
  const title = String(image.properties['title'] ?? '').trim();
  const words = caption ?? (title === '' ? [] : [{ type: 'text' as const, value: title }]);
  return element('figure', [imageOf(image), ...(words.length > 0 ? [element('figcaption', words)] : [])]);
}

const linkOf = (image: Element): ElementContent =>
  element('a', [{ type: 'text', value: altOf(image) || 'Picture' }], { href: sourceOf(image) });

/** Makes links of all pictures below a node; words of those that are in a link. */
function linkImages(parent: Element, inLink = parent.tagName === 'a'): void {
  parent.children = parent.children.map((node): ElementContent => {
    if (isImage(node)) return inLink ? { type: 'text', value: altOf(node) || 'Picture' } : linkOf(node);
    if (node.type === 'element') linkImages(node, inLink || node.tagName === 'a');
    return node;
  });
}

/** The picture that a node is: an image of our own, or a link around one. A link to a picture shows that picture. */
function pictureIn(node: ElementContent): Element | undefined {
  if (isImage(node)) return isOwn(node) ? node : undefined;
  if (node.type !== 'element' || node.tagName !== 'a') return undefined;
  const shown = node.children.filter((child) => !isBlank(child));
  const [image] = shown;
  if (shown.length !== 1 || !image || !isImage(image)) return undefined;
  const target = String(node.properties['href'] ?? '');
  if (isPictureName(target)) return { ...image, properties: { ...image.properties, src: target } };
  return isOwn(image) ? image : undefined;
}

/** A paragraph as figures and paragraphs. */
function splitParagraph(paragraph: Element): ElementContent[] {
  const parts: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    const words = trimBlank(run);
    if (words.length > 0) {
      const part = element('p', words, parts.some(isParagraph) ? {} : paragraph.properties);
      linkImages(part);
      parts.push(part);
    }
    run = [];
  };
  for (const node of paragraph.children) {
    const picture = pictureIn(node);
    if (!picture) {
      run.push(node);
      continue;
    }
    endRun();
    parts.push(figureOf(picture));
  }
  endRun();
  return parts;
}

const isParagraph = (node: ElementContent) => node.type === 'element' && node.tagName === 'p';

function trimBlank(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}

/** A figure of raw HTML: its pictures, each with the caption if there is one picture only. */
function readFigure(figure: Element): Element {
  const caption = figure.children.find((node) => node.type === 'element' && node.tagName === 'figcaption') as
    | Element
    | undefined;
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

const isFigure = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && node.tagName === 'figure' && node.children.length > 0 && isImage(node.children[0] as Element);

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

const given = (key: string, value: string) => (value === '' ? {} : { [key]: value });
const toText = (node: ElementContent | RootContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(toText).join('') : '';
