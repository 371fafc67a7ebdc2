/** Elements of pictures in a tree. */
import type { Element, ElementContent, RootContent } from 'hast';
import { element } from '../html/element.ts';
import { pictureSource } from '../html/pictures.ts';
import { unnamedPicture } from '../html/unnamed-picture.ts';
import { isPictureName } from './picture-name.ts';

type Image = Element & { readonly tagName: 'img' };
export const isImage = (node: ElementContent | undefined): node is Image =>
  node?.type === 'element' && node.tagName === 'img';
export const containsImage = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(containsImage));
const sourceOf = ({ properties }: Element) => String(properties['src'] ?? '');
export const isOwn = (image: Element) => isPictureName(sourceOf(image));
export const isBlank = (node: ElementContent) =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br');

/** A picture in its internal form. */
const imageOf = (image: Element): Element =>
  element('img', [], {
    src: pictureSource(sourceOf(image), image.properties['dataLine'] === true),
    alt: altOf(image),
    // Only for picturesIn: the sanitiser removes it.
    ...given('dataCredit', String(image.properties['dataCredit'] ?? '')),
  });
export const altOf = ({ properties }: Element) => String(properties['alt'] ?? '').trim();

/** The title of a picture in Markdown is its caption. */
export function figureOf(image: Element, caption?: ElementContent[]): Element {
  const title = String(image.properties['title'] ?? '').trim();
  const words = caption ?? (title === '' ? [] : [{ type: 'text' as const, value: title }]);
  return element('figure', [imageOf(image), ...(words.length > 0 ? [element('figcaption', words)] : [])]);
}

/** The words that stand for a picture. */
const wordsOf = (image: Element): ElementContent =>
  altOf(image) === '' ? unnamedPicture() : { type: 'text', value: altOf(image) };

export const linkOf = (image: Element): ElementContent => element('a', [wordsOf(image)], { href: sourceOf(image) });

/** Makes links of all pictures below a node; words of those that are in a link. */
export function linkImages(parent: Element, inLink = parent.tagName === 'a'): void {
  parent.children = parent.children.map((node): ElementContent => {
    if (isImage(node)) return inLink ? wordsOf(node) : linkOf(node);
    if (node.type === 'element') linkImages(node, inLink || node.tagName === 'a');
    return node;
  });
}

export const isFigure = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' &&
  node.tagName === 'figure' &&
  node.children.length > 0 &&
  isImage(node.children[0] as Element);

export const given = (key: string, value: string) => (value === '' ? {} : { [key]: value });
/** The words of a node; a line break is `\n`. */
export function toText(node: ElementContent | RootContent | undefined): string {
  if (node?.type === 'text') return node.value;
  if (node?.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(toText).join('');
}
