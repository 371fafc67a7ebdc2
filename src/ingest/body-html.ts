/**
 * The body of one article as safe HTML, for its page. The store does not contain bodies, so that its size does not grow
 * with the length of articles. A body that was rendered when its source was parsed is read from a spool file. Otherwise
 * the source is read and rendered again.
 */
import { type LinkAddresses, resolveArticleLinks } from '../article/html/article-links.ts';
import { type PictureHtml, resolvePictures } from '../article/html/pictures.ts';
import type { Picture } from '../article/picture.ts';
import { linkPart, splitBody } from '../article/html/parts.ts';
import { type Beginning, beginningOf, runInHtml } from '../article/html/beginning.ts';
import { renderArticle } from '../article/html/render.ts';
import { readStore } from '../article-store.ts';
import { readSource } from './read-source.ts';
import { readSpooledBody } from './spooled-body.ts';

/** Recently rendered bodies. The feeds request those of the same newest stories, one feed after the other. */
const lately = new Map<string, string>();
/**
 * Limits of that cache: as many bodies as a feed and its archive contain, mostly a few kB each, and a total length in
 * characters.
 */
const LATELY = 128;
const LATELY_LENGTH = 16_000_000;
let latelyLength = 0;

/**
 * @param contentDir the content folder; a relative path is resolved against the working directory
 * @param story with `links` if its body has links to other articles
 * @param pictures how its pictures are written
 * @throws when the source has changed since it was parsed; see `readSource`
 */
export const getBodyHtml = (contentDir: string, { path, entry, links }: ShownStory, pictures: PictureHtml): string =>
  resolvePictures(resolveArticleLinks(unresolvedBody(contentDir, path, entry.digest), links), entry.pictures, pictures);

/** The parts of the body that was divided last: the pages of an article are mostly rendered one after the other. */
let divided: { readonly key: string; readonly parts: readonly string[] } | undefined;

/**
 * A part of the body of a story whose entry says that it has parts.
 * @param number from 1
 * @param addressOf see `linkPart`
 */
export function getBodyPart(
  contentDir: string,
  { path, entry, links }: ShownStory,
  number: number,
  addressOf: (part: number) => string,
  pictures: PictureHtml,
): string {
  const key = `${entry.digest} ${path}`;
  if (divided?.key !== key) divided = { key, parts: splitBody(unresolvedBody(contentDir, path, entry.digest)) };
  const html = resolveArticleLinks(linkPart(divided.parts, number, addressOf), links);
  return resolvePictures(html, entry.pictures, pictures);
}

/**
 * The beginning of a story, as safe HTML.
 * @param above see `beginningOf`
 */
export const getBeginning = (contentDir: string, { path, entry }: ShownStory, above: string): Beginning =>
  beginningOf(unresolvedBody(contentDir, path, entry.digest), above);

/** A body whose first words are its headline, with these in bold; undefined for a story with a headline of its own. */
export const withRunIn = (html: string, { title, origins }: WithHeadline): string | undefined =>
  origins.title === 'first-sentence' ? runInHtml(html, title) : undefined;

interface WithHeadline {
  readonly title: string;
  readonly origins: { readonly title?: string | undefined };
}

/** A story of the archive, which this folder does not know. */
interface ShownStory {
  readonly path: string;
  readonly entry: { readonly digest: string; readonly pictures?: readonly Picture[] | undefined };
  readonly links?: LinkAddresses | undefined;
}

function unresolvedBody(contentDir: string, path: string, digest: string): string {
  const spooled = readStore().bodies.get(path);
  if (spooled) return readSpooledBody(spooled);
  const key = `${digest} ${path}`;
  const known = lately.get(key);
  const html = known ?? renderArticle({ path, text: readSource(contentDir, path, digest) }).html;
  // Move to the end, so that the first element is the least recently used.
  lately.delete(key);
  lately.set(key, html);
  latelyLength += html.length - (known?.length ?? 0);
  for (const [oldest, { length }] of lately) {
    if (lately.size <= LATELY && latelyLength <= LATELY_LENGTH) break;
    lately.delete(oldest);
    latelyLength -= length;
  }
  return html;
}
