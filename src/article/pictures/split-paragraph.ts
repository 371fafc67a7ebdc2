/** Gives the pictures of a paragraph a place between its parts, or after it. */
import type { Element, ElementContent } from 'hast';
import { element } from '../html/element.ts';
import { altOf, figureOf, isBlank, isFigure, isImage, isOwn, linkImages, toText } from './figures.ts';
import { isPictureName } from './picture-name.ts';

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

/**
 * A paragraph as figures and paragraphs. A picture at the beginning of a line, or at the end of a sentence and a line, has its place
 * there. One amid the words of a sentence is named by them, so its description stays there, and the picture follows the paragraph.
 */
export function splitParagraph(paragraph: Element): ElementContent[] {
  const parts: ElementContent[] = [];
  let run: ElementContent[] = [];
  let later: Element[] = [];
  const endRun = () => {
    const words = trimBlank(run);
    if (words.length > 0) {
      const part = element('p', words, parts.some(isParagraph) ? {} : paragraph.properties);
      linkImages(part);
      parts.push(part);
    }
    parts.push(...later);
    [run, later] = [[], []];
  };
  for (const [at, node] of paragraph.children.entries()) {
    const picture = pictureIn(node);
    if (!picture) run.push(node);
    else if (standsAlone(run.slice(-2).map(toText).join(''), toText(paragraph.children[at + 1]))) {
      endRun();
      parts.push(figureOf(picture));
    } else {
      run.push({ type: 'text', value: altOf(picture) });
      later.push(figureOf(picture));
    }
  }
  endRun();
  return withCaption(parts);
}

/** @param before the last words between the picture before and this one @param after the next words */
const standsAlone = (before: string, after: string) =>
  /(?:^|\n)\s*$/.test(before) || (ENDED.test(before) && /^\s*?(?:\n|$)/.test(after));
const ENDED = /[.!?…:。！？：।۔؟]["'”’»)\]]*\s*$/u;

/** Maximum length of a caption that is no caption by its markup. */
const MAX_CAPTION = 300;

/** A picture and below it words in italics, or words that are no sentence: they are its caption. */
function withCaption(parts: ElementContent[]): ElementContent[] {
  const [figure, words] = parts;
  if (parts.length !== 2 || !isFigure(figure) || figure.children.length > 1 || !words || !isParagraph(words))
    return parts;
  const [only, ...others] = words.children;
  const isEmphasised = others.length === 0 && only?.type === 'element' && only.tagName === 'em';
  const text = toText(words);
  if (text.length > MAX_CAPTION || (!isEmphasised && ENDED.test(text))) return parts;
  const caption = isEmphasised ? only.children : words.children;
  return [element('figure', [...figure.children, element('figcaption', trimBlank(caption))])];
}

const isParagraph = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'p';

/** The nodes without blank ones at both ends, and without white space at the ends of their texts. */
function trimBlank(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const shown = first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  return shown.map((node, at) => {
    if (node.type !== 'text') return node;
    const value = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === shown.length - 1 ? value.trimEnd() : value };
  });
}
