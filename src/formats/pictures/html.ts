/** Pictures as HTML: in the text of an article's page, and in feeds and data. */
import type { PictureHtml } from '../../article/html/pictures.ts';
import type { Picture } from '../../article/picture.ts';
import { formatMessage } from '../../i18n/format-message.ts';
import { ownDir, ownLang, type Text } from '../../i18n/lang-attributes.ts';
import { messages } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { escapeAttribute, escapeHtml } from '../escape-html.ts';
import { betterTypes, fallbackFile, fallbackType, isUpright, ratioOf, sizes, srcsetOf } from './files.ts';

interface Credit {
  readonly words: string;
  /** Whether a word of the interface is added, so that the words are in the language of the interface. */
  readonly isLabelled: boolean;
}

/** "Photograph: A. Name", or the credit alone where it says so itself; undefined where there is none. */
export function creditOf({ credit }: Picture): Credit | undefined {
  if (credit === undefined) return undefined;
  const isLabelled = !SAYS_WHAT.test(credit);
  return { words: isLabelled ? formatMessage(messages.picture.credit, { credit }) : credit, isLabelled };
}

/** "Photo: A. Name", "© A. Name", "Illustration by A. Name" */
const SAYS_WHAT = /^[^:：]{1,30}[:：]|^[©(]|\b(?:photo|picture|image|illustration|graphic|map|courtesy)\w*\b/iu;

/**
 * The caption and the credit of a picture as one line of HTML; empty when it has neither.
 * @param caption safe HTML @param write writes the credit, whose words are safe HTML
 */
function captionHtml(picture: Picture, caption: string, write = ({ words }: Credit) => words): string {
  const credit = creditOf(picture);
  const written = credit && write({ ...credit, words: escapeHtml(credit.words) });
  return [caption || escapeHtml(picture.caption ?? ''), written].filter(Boolean).join(' ');
}

function pageImage(picture: Picture, alt: string): string {
  const { path, width, height } = fallbackFile(picture);
  const shown = ` sizes="${sizes.text}"`;
  const sources = betterTypes(picture).map(
    (type) => `<source type="image/${type}" srcset="${srcsetOf(picture, type)}"${shown}>`,
  );
  const img = `<img src="${urls.href(path)}" srcset="${srcsetOf(picture, fallbackType(picture))}"${shown} width="${width}" height="${height}" loading="lazy" decoding="async" data-colour="${picture.colour}" data-ratio="${ratioOf(picture)}" alt="${alt || escapeAttribute(picture.alt)}">`;
  return `<picture>${sources.join('')}${img}</picture>`;
}

/** Pictures in the text of an article's page. @param text the article */
export function pagePictures(text: Text): PictureHtml {
  const attributes = Object.entries({ lang: ownLang(text), dir: ownDir(text) })
    .map(([name, value]) => (value ? ` ${name}="${value}"` : ''))
    .join('');
  const creditHtml = ({ words, isLabelled }: Credit) =>
    `<span class="credit"${isLabelled ? attributes : ''}>${words}</span>`;
  return {
    figure: (picture, { alt, caption }) => {
      const said = captionHtml(picture, caption, creditHtml);
      return `<figure class="picture${isUpright(picture) ? ' upright' : ''}">${pageImage(picture, alt)}${said && `<figcaption>${said}</figcaption>`}</figure>`;
    },
    image: pageImage,
  };
}

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
    const said = captionHtml(picture, caption);
    return `<figure>${portableImage(picture, alt)}${said && `<figcaption>${said}</figcaption>`}</figure>`;
  },
  image: portableImage,
};
