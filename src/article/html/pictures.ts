/**
 * Pictures in a body. The parser knows how a picture is named, and not yet whether there is such a file. Until a page is rendered, a
 * picture has an internal form, `<img src="picture:NAME" alt="…">`, with the name percent-encoded. Content cannot supply this form,
 * because only place-pictures.ts makes it; and a page never contains it.
 */
import type { Picture } from '../picture.ts';
import { escapeHtml } from './article-links.ts';

const PROTOCOL = 'picture:';
/** Ends the name of a picture whose line stays as text when there is no such file. No name has it, because names are encoded. */
const LINE = '#';
const FIGURE =
  /<figure><img src="picture:([^"]*)" alt="([^"]*)">(?:<figcaption>(.*?)<\/figcaption>)?<\/figure>|<img src="picture:([^"]*)" alt="([^"]*)">/gs;
const EMPTY_GALLERY = /<figure class="gallery">\s*<\/figure>/g;

/**
 * The internal form of the source of a picture.
 * @param name as it is written @param isLine whether the name is a line of plain text
 */
export const pictureSource = (name: string, isLine = false): string =>
  PROTOCOL + encodeURIComponent(name.toWellFormed()) + (isLine ? LINE : '');

/** The name in the internal form of a source; undefined for any other source. */
export const nameOfSource = (source: unknown): string | undefined =>
  typeof source === 'string' && source.startsWith(PROTOCOL)
    ? decodeURIComponent(source.slice(PROTOCOL.length).replace(LINE, ''))
    : undefined;

/** How the pictures of a body are written: on a page, or in a feed. All words are HTML, fit for an attribute too. */
export interface PictureHtml {
  /** A picture with its caption, which may be empty. */
  readonly figure: (picture: Picture, words: { readonly alt: string; readonly caption: string }) => string;
  /** A picture within other elements. */
  readonly image: (picture: Picture, alt: string) => string;
}

/**
 * Replaces the internal form by pictures. Of a picture that is missing or refused, the caption stays as a paragraph.
 * @param html sanitised HTML of a body
 */
export function resolvePictures(
  html: string,
  pictures: readonly Picture[] = [],
  { figure, image }: PictureHtml,
): string {
  if (!html.includes('<img src="picture:')) return html;
  const byName = new Map(pictures.flatMap((picture) => picture.names.map((name) => [name, picture] as const)));
  const find = (encoded: string) => byName.get(decodeURIComponent(encoded.replace(LINE, '')));
  const written = html.replace(FIGURE, (_, inFigure?: string, alt = '', caption = '', alone = '', words = '') => {
    if (inFigure === undefined) {
      const picture = find(alone);
      return picture ? image(picture, words) : words;
    }
    const picture = find(inFigure);
    if (picture) return figure(picture, { alt, caption });
    const line = inFigure.endsWith(LINE) ? `<p>${escapeHtml(decodeURIComponent(inFigure.slice(0, -1)))}</p>` : '';
    return caption === '' ? line : `${line}<p>${caption}</p>`;
  });
  return written.replace(EMPTY_GALLERY, '');
}
