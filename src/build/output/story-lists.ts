/**
 * The JSON of each day and of the undated list, without Astro: with whole articles, or with their headlines where each article
 * has a file of its own.
 */
import { getArchive, withLinks } from '../../archive/current-archive.ts';
import type { Story } from '../../archive/story.ts';
import { type Page, pagesOf } from '../../archive/pagination.ts';
import { digestOf } from '../../digest.ts';
import { MOST_ASSOCIATIONS } from '../../formats/article/associations.ts';
import { ninjsOf } from '../../formats/article/ninjs.ts';
import { sourcePlaceOf } from '../../formats/article/source-place.ts';
import { jsonOf, jsonText } from '../../formats/json.ts';
import { limits, parted } from '../../formats/limits.ts';
import { dayListOf, listed, pageAt } from '../../formats/site/story-lists.ts';
import { readSource, readSourceBytes } from '../../ingest/read-source.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { articleDataOf } from './article-data.ts';

/** A file with the articles of a day, or of the undated list. */
export interface StoryList {
  /** Path of the file in the site. */
  readonly path: string;
  readonly date: string | undefined;
  readonly page: Page<Story>;
  /** Changes whenever the text of the file does. */
  readonly key: string;
}

/** The story lists of the site in the order of their days, the undated ones last; none when `TWINS=none`. */
export function storyLists(): StoryList[] {
  if (site.articleData === 'none') return [];
  const { days, undated } = getArchive();
  return [...days, { date: undefined, stories: undated }].flatMap(({ date, stories }) =>
    listPagesOf(stories).map((page) => ({
      path: urls.listOf(pageAt(date, page.number)).slice(1),
      date,
      page,
      key: digestOf([page.number, page.of, page.total, page.items.map(withLinks)]),
    })),
  );
}

/** Whole articles fill a page by their bytes, headlines by their number. */
export function listPagesOf(stories: readonly Story[]): readonly Page<Story>[] {
  if (site.articleData === 'article') return pagesOf(stories);
  const parts = parted(stories, mostBytesOf, { most: limits.inList, bytes: limits.listBytes }, roughBytesOf);
  return parts.map((items, at) => ({ number: at + 1, of: parts.length, total: stories.length, items }));
}

/** More bytes than the names of the fields, the digest and the origins of an article take in JSON. */
const FIELDS = 4_000;
/** More bytes than an item of a list takes beside its text, and a picture beside its words and the origin of its files. */
const ITEM = 200;
const PICTURE = 1_500;

/** A number that is never less than `mostBytesOf`, and found in a hundredth of the time. */
export function roughBytesOf({ entry }: Story): number {
  const {
    title,
    summary,
    byline,
    tags,
    section = '',
    dateline = '',
    credit = '',
    source = '',
    url,
    id = '',
    size,
    bytes,
    licence = site.licence,
    pictures: all = [],
  } = entry;
  const pictures = all.slice(0, MOST_ASSOCIATIONS);
  const words = pictures.reduce(
    (sum, { alt, caption = '', credit = '' }) => sum + alt.length + caption.length + credit.length,
    0,
  );
  const inPictures = ESCAPED * words + pictures.length * (PICTURE + 4 * (site.origin ?? '').length);
  const rights = [licence?.name ?? '', licence?.name ?? '', licence?.url ?? ''];
  const once = [title, summary, section, section, dateline, credit, source, id, ...rights];
  const length = [...once, ...byline, ...byline, ...tags, ...tags].reduce(
    (sum, text) => sum + text.length,
    4 * url.length,
  );
  const items = 2 * (byline.length + tags.length) + 2;
  return FIELDS + inPictures + ITEM * items + ESCAPED * (length + bytes) + 4 * (site.origin ?? '').length + size;
}

/** A character of a source takes at most six bytes in JSON: `\u0001`. */
const ESCAPED = 6;
export function mostBytesOf(story: Story): number {
  const { entry } = story;
  const source = sourcePlaceOf(entry, site.articleData) === 'list' ? ESCAPED * entry.bytes : 0;
  return Buffer.byteLength(jsonOf(ninjsOf(story, ''))) + entry.size + source;
}

/** The text of the file. @throws when a source has changed since it was parsed */
export const storyListText = (contentDir: string, { date, page }: StoryList): string =>
  jsonText(dayListOf(date, page, site.articleData === 'day' ? (story) => wholeStory(contentDir, story) : listed));

function wholeStory(contentDir: string, story: Story) {
  const { path, entry } = story;
  const isHere = sourcePlaceOf(entry, site.articleData) === 'list';
  return {
    ...articleDataOf(contentDir, story),
    source: isHere ? sourceText(contentDir, path, entry.digest) : undefined,
  };
}

/** The text of a source with all its bytes where they are UTF-8, so that its digest can be checked; else as it was decoded. */
function sourceText(contentDir: string, path: string, digest: string): string {
  const bytes = Buffer.from(readSourceBytes(contentDir, path, digest));
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : readSource(contentDir, path, digest);
}
