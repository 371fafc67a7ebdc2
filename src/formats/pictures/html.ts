/** Pictures as HTML: in the text of an article's page, and in feeds and data. */
import type { PictureHtml } from '../../article/html/pictures.ts';
import type { Picture } from '../../article/picture.ts';
import { formatMessage } from '../../i18n/format-message.ts';
import { messages } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { escapeAttribute, escapeHtml } from '../escape-html.ts';
import { fallbackFile, fallbackType, filesOfType, type FileType } from './files.ts';

/** The `srcset` of one format. */
export const srcsetOf = (picture: Picture, type: FileType): string =>
  filesOfType(picture, type)
    .map(({ path, width }) => `${urls.href(path)} ${width}w`)
    .join(', ');

/** The formats above the one that every browser knows. */
export const betterTypes = (picture: Picture): readonly FileType[] =>
  (['avif', 'webp'] as const).filter((type) => type !== fallbackType(picture));

/** How wide pictures are shown, for the `sizes` attribute: across the page, or across the text. */
export const sizes = { page: '(min-width: 60rem) 52rem, 100vw', text: '(min-width: 45rem) 42rem, 100vw' } as const;

/** The caption and the credit of a picture as one line of HTML; empty when it has neither. @param caption safe HTML */
export function captionHtml({ credit, caption: own }: Picture, caption: string): string {
  const said = caption || escapeHtml(own ?? '');
  const made = credit === undefined ? '' : escapeHtml(formatMessage(messages.picture.credit, { credit }));
  return [said, made && `<span class="credit">${made}</span>`].filter(Boolean).join(' ');
}

const figureOf = (image: string, caption: string) =>
  `<figure class="picture">${image}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;

function pageImage(picture: Picture, alt: string): string {
  const { path, width, height } = fallbackFile(picture);
  const shown = ` sizes="${sizes.text}"`;
  const sources = betterTypes(picture).map(
    (type) => `<source type="image/${type}" srcset="${srcsetOf(picture, type)}"${shown}>`,
  );
  const img = `<img src="${urls.href(path)}" srcset="${srcsetOf(picture, fallbackType(picture))}"${shown} width="${width}" height="${height}" loading="lazy" decoding="async" alt="${alt || escapeAttribute(picture.alt)}">`;
  return `<picture>${sources.join('')}${img}</picture>`;
}

/** Pictures in the text of an article's page. */
export const pagePictures: PictureHtml = {
  figure: (picture, { alt, caption }) => figureOf(pageImage(picture, alt), captionHtml(picture, caption)),
  image: pageImage,
};

function portableImage(picture: Picture, written: string): string {
  const { path, width, height } = fallbackFile(picture);
  const alt = written || escapeAttribute(picture.alt);
  return site.origin
    ? `<img src="${escapeAttribute(urls.address(path))}" width="${width}" height="${height}" alt="${alt}">`
    : `<a href="${urls.href(path)}">${alt || urls.href(path)}</a>`;
}

/** Pictures outside the site: one file with its whole address, or a link where the site does not know its own. */
export const portablePictures: PictureHtml = {
  figure: (picture, { alt, caption }) => {
    const words = captionHtml({ ...picture, credit: undefined }, caption);
    const made = picture.credit === undefined ? '' : escapeHtml(formatMessage(messages.picture.credit, { credit: picture.credit }));
    const said = [words, made].filter(Boolean).join(' ');
    return `<figure>${portableImage(picture, alt)}${said && `<figcaption>${said}</figcaption>`}</figure>`;
  },
  image: portableImage,
};
