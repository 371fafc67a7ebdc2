/**
 * The word that stands for a picture without a description where the picture itself is not shown: "Picture". It is in an element of
 * its own, so that `element-names.ts` finds it and writes it in the language of the article. The sanitiser removes the element and
 * keeps the word. Content cannot supply this element, since raw HTML loses its `span` elements.
 */
import type { Element } from 'hast';
import type { Text } from 'mdast';
import { element } from './element.ts';
import { english } from './element-names.ts';

const properties = { dataPicture: '' } as const;

/** The word in a tree of HTML. */
export const unnamedPicture = (): Element =>
  element('span', [{ type: 'text', value: english.picture }], { ...properties });

/** The description of a picture in a tree of Markdown, or the word where it has none. */
export function pictureText(alt: string | null | undefined): Text {
  const words = alt?.trim() ?? '';
  if (words !== '') return { type: 'text', value: words };
  return { type: 'text', value: english.picture, data: { hName: 'span', hProperties: { ...properties } } };
}

/** The word in raw HTML. */
export const UNNAMED_PICTURE = `<span data-picture>${english.picture}</span>`;
