/**
 * The content of a feed, independent of its format. URLs are absolute if the site's origin is set. Otherwise they are relative to
 * the root, which Atom and JSON Feed allow and RSS does not.
 */
import type { Story } from '../../archive/story.ts';
import type { Licence } from '../../article/licence.ts';
import { dayMonthYear } from '../../i18n/format.ts';
import { formatMessage } from '../../i18n/format-message.ts';
import { messages, siteDescription } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { markAfter } from '../article/place-line.ts';
import { latest, EPOCH, publishedAt, updatedAt } from '../timestamps.ts';
import { limits, parted } from '../limits.ts';
import { escapeHtml } from '../escape-html.ts';
import { leadPicture } from '../pictures/files.ts';
import { portablePictures } from '../pictures/html.ts';
import { type FeedPicture, feedPictureOf, type PictureSizes } from './feed-picture.ts';
import { isTooLong, sizeInFeed } from './item-size.ts';
import { feedHtml } from './portable-html.ts';

/** The subject of a feed: the site or a topic. */
export interface FeedSubject {
  readonly title: string;
  readonly description: string;
  /** The path of the page that shows the same stories. */
  readonly page: string;
  /** The folder of its feeds, for `urls.atom`, `urls.rss` and `urls.jsonFeed`. */
  readonly folder: string;
}

export const wholeSite: FeedSubject = {
  title: site.title,
  description: siteDescription,
  page: urls.home,
  folder: urls.feeds,
};

/** A section or tag of an article. `scheme` is the identifier of its vocabulary. */
interface Category {
  readonly term: string;
  readonly scheme: string;
}

export interface FeedItem {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** Plain text; may be empty. */
  readonly summary: string;
  /** The full text as HTML; undefined if it is too long for a feed. */
  readonly html: string | undefined;
  /** RFC 3339; undefined if the source has no date. */
  readonly published: string | undefined;
  /** RFC 3339; the last change that the source names. */
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly Category[];
  /** The licence that the article names for itself; that of the feed is the paper's. */
  readonly licence: Licence | undefined;
  readonly lang: string;
  /** The picture that stands for the article; undefined where there is none, or the site does not know its origin. */
  readonly picture?: FeedPicture | undefined;
}

export interface Feed extends FeedSubject {
  readonly id: string;
  /** The last change of any item. It does not depend on the clock, so an unchanged feed has the same bytes in every build. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/**
 * The identifier of a page or an article. It does not contain the site's origin, so feed readers do not show all articles as new
 * when the site moves.
 * @param path root-relative, without the base path
 */
export const idOf = (path: string) => `tag:${site.feedAuthority}:${path}`;

/** The identifier of an article. It is that of its first address, so that a story which moves is not new to feed readers. */
export const idOfStory = ({ id, url }: Pick<Story['entry'], 'id' | 'url'>): string => idOf(id ?? url);

/**
 * The newest stories, then undated ones, up to `most` stories and the maximum bytes of a feed. The first story is always
 * included.
 * @param stories the dated ones in reading order, then the undated ones, as the archive has them
 */
export function newestOf(stories: readonly Story[], most: number): readonly Story[] {
  const undated = stories.findIndex(({ entry }) => !entry.date);
  const dated = undated < 0 ? stories : stories.slice(0, undated);
  const newest = dated.slice(-most).reverse();
  const all = undated < 0 ? newest : [...newest, ...stories.slice(undated, undated + most)].slice(0, most);
  return parted(all, sizeInFeed, { most, bytes: limits.feedBytes })[0] ?? [];
}

/**
 * @param stories in the order of the feed
 * @param bodyOf returns the safe HTML of a story's body; not called for texts that are too long for a feed
 * @param pictureSizeOf returns the bytes of the file of a picture, by its path
 */
export function feedOf(
  subject: FeedSubject,
  stories: readonly Story[],
  bodyOf: (story: Story) => string,
  pictureSizeOf: PictureSizes = () => undefined,
): Feed {
  const items = stories.map((story) => ({
    ...itemOf(story, isTooLong(story.entry) ? undefined : bodyOf(story)),
    picture: feedPictureOf(story.entry, pictureSizeOf),
  }));
  const changes = items.flatMap(({ updated, published }) => updated ?? published ?? []);
  return { ...subject, id: idOf(subject.page), updated: latest(changes) ?? EPOCH, items };
}

function itemOf({ entry }: Story, body: string | undefined): FeedItem {
  const address = urls.address(entry.url);
  return {
    id: idOfStory(entry),
    address,
    title: entry.title,
    summary: entry.summary,
    html: body === undefined ? undefined : fullText(entry, feedHtml(body, address)),
    published: publishedAt(entry),
    updated: updatedAt(entry),
    authors: entry.byline,
    categories: [
      ...(entry.section ? [{ term: entry.section, scheme: idOf(urls.topics('sections')) }] : []),
      ...entry.tags.map((term) => ({ term, scheme: idOf(urls.topics('tags')) })),
    ],
    licence: entry.licence,
    lang: entry.lang,
  };
}

/** The body with the lead picture and the dateline before it, the credit after it and the corrections where the page has them, in a `div` if its direction is right to left. */
function fullText(entry: Story['entry'], body: string): string {
  const { dateline, credit, corrections = [], dir, lang } = entry;
  const lead = leadPicture(entry);
  const figure = lead ? [portablePictures.figure(lead, { alt: '', caption: '' })] : [];
  const place = dateline && escapeHtml(dateline + markAfter(dateline, lang));
  const opened = !place ? body : body.startsWith('<p>') ? `<p>${place}${body.slice(3)}` : `<p>${place}</p>${body}`;
  const { dated, undated } = messages.corrections;
  const corrected = corrections.map(({ date, text }) => {
    const label = date ? formatMessage(dated, { date: dayMonthYear(date) }) : undated;
    return `<p><strong>${escapeHtml(label)}</strong> ${escapeHtml(text)}</p>`;
  });
  const credited = credit ? [opened, `<p><em>${escapeHtml(credit)}</em></p>`] : [opened];
  const html = (
    site.corrections === 'top' ? [...corrected, ...figure, ...credited] : [...figure, ...credited, ...corrected]
  ).join('\n');
  return dir === 'ltr' ? html : `<div dir="${dir}" lang="${escapeHtml(lang)}">${html}</div>`;
}
