/**
 * The body of one article as safe HTML, for its page. The store does not contain bodies, so that its size does not grow
 * with the length of articles. A body that was rendered when its source was parsed is read from a spool file. Otherwise
 * the source is read and rendered again.
 */
import { type LinkAddresses, resolveArticleLinks } from '../article/html/article-links.ts';
import { type PictureHtml, resolvePictures } from '../article/html/pictures.ts';
import type { Entry } from '../article/entry.ts';
import { entriesIn, momentOf, type ShownEntry, shownEntries } from '../article/live/report.ts';
import { turnReport } from '../article/live/turn-report.ts';
import { linkPart, splitBody } from '../article/html/parts.ts';
import { type Beginning, beginningOf, runInHtml } from '../article/html/beginning.ts';
import { renderArticle } from '../article/html/render.ts';
import { readStore } from '../article-store.ts';
import { readSource } from './read-source.ts';
import { recentBody } from './recent-bodies.ts';
import { readSpooledBody } from './spooled-body.ts';

/**
 * @param contentDir the content folder; a relative path is resolved against the working directory
 * @param story with `links` if its body has links to other articles
 * @param pictures how its pictures are written
 * @param turned for a live report whose entries are in the other order than in its source: writes a day, `YYYY-MM-DD`, in words
 * @throws when the source has changed since it was parsed; see `readSource`
 */
export function getBodyHtml(contentDir: string, story: ShownStory, pictures: PictureHtml, turned?: WriteDay): string {
  const { path, entry } = story;
  const html = turned ? pagesOf(contentDir, story, turned).join('') : unresolvedBody(contentDir, path, entry);
  return resolve(html, story, pictures);
}

/** The pages of the body that was divided or turned last: the pages of an article are mostly rendered one after the other. */
let divided: { readonly key: string; readonly parts: readonly string[] } | undefined;

/**
 * A part of the body of a story whose entry says that it has parts.
 * @param number from 1
 * @param addressOf see `linkPart`
 */
export function getBodyPart(
  contentDir: string,
  story: ShownStory,
  number: number,
  addressOf: (part: number) => string,
  pictures: PictureHtml,
  turned?: WriteDay,
): string {
  return resolve(linkPart(pagesOf(contentDir, story, turned), number, addressOf), story, pictures);
}

/** The entries of a live report, in the order of its pages. @param timeZone the zone of times that name none */
export const getReport = (
  contentDir: string,
  story: ShownStory,
  turned: WriteDay | undefined,
  timeZone: string,
): ShownEntry[] => shownEntries(pagesOf(contentDir, story, turned), story.entry.date, timeZone);

/** The body of each page of a story, with links and pictures in their internal forms. */
function pagesOf(contentDir: string, story: ShownStory, turned?: WriteDay): readonly string[] {
  const { path, entry } = story;
  const html = unresolvedBody(contentDir, path, entry);
  if (entry.parts === undefined && !turned) return [html];
  const key = `${entry.digest} ${turned !== undefined} ${path}`;
  if (divided?.key !== key) {
    const parts = entry.parts === undefined ? [html] : splitBody(html);
    divided = { key, parts: turned ? turn(parts, story, turned) : parts };
  }
  return divided.parts;
}

/** Turns a report, with the day above entries that have none. */
const turn = (parts: readonly string[], { entry }: ShownStory, write: WriteDay) =>
  turnReport(parts, (html) => {
    const [first] = entriesIn(html);
    const moment = first && momentOf(first, entry.date);
    return moment?.includes('T') ? write(moment.slice(0, 10)) : undefined;
  });

const resolve = (html: string, { entry, links }: ShownStory, pictures: PictureHtml) =>
  resolvePictures(resolveArticleLinks(html, links), entry.pictures, pictures);

/** Writes a day, `YYYY-MM-DD`, in words. */
type WriteDay = (date: string) => string;

/**
 * The beginning of a story, as safe HTML.
 * @param above see `beginningOf`
 */
export const getBeginning = (contentDir: string, { path, entry }: ShownStory, above: string): Beginning =>
  beginningOf(unresolvedBody(contentDir, path, entry), above);

/**
 * A body whose first words are its headline, with some of these in bold; undefined for a story with a headline of its own.
 * @param boldOpening the words of a headline that are bold
 */
export const withRunIn = (
  html: string,
  { title, origins }: WithHeadline,
  boldOpening: (headline: string) => string,
): string | undefined => (origins.title === 'first-sentence' ? runInHtml(html, title, boldOpening(title)) : undefined);

interface WithHeadline {
  readonly title: string;
  readonly origins: { readonly title?: string | undefined };
}

/** A story of the archive, which this folder does not know. */
interface ShownStory {
  readonly path: string;
  readonly entry: Pick<Entry, 'digest' | 'lang' | 'date' | 'parts' | 'pictures'>;
  readonly links?: LinkAddresses | undefined;
}

function unresolvedBody(contentDir: string, path: string, { digest, lang }: ShownStory['entry']): string {
  const { bodies, recentBodies } = readStore();
  const spooled = bodies.get(path);
  if (spooled) return readSpooledBody(spooled);
  return recentBody(
    recentBodies,
    `${digest} ${lang} ${path}`,
    () => renderArticle({ path, text: readSource(contentDir, path, digest) }, lang).html,
  );
}
