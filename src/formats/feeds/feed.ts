/**
 * What is in a feed, whatever its format. Addresses are absolute where the site's origin is set and else begin at the
 * root, which Atom and JSON Feed allow and RSS does not.
 */
import type { Story } from '../../archive/archive.ts';
import { siteDescription } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { latest, EPOCH, publishedAt, updatedAt } from '../timestamps.ts';
import { limits, parted, sizeWritten } from '../limits.ts';
import { escapeHtml, feedHtml } from './portable-html.ts';

/** What a feed is about. */
export interface FeedSubject {
  readonly title: string;
  readonly description: string;
  /** The page that shows the same to people. */
  readonly page: string;
  /** The path under which its feeds lie, as `urls.atom` and its like want it. */
  readonly folder: string;
}

export const wholeSite: FeedSubject = {
  title: site.title,
  description: siteDescription,
  page: urls.home,
  folder: urls.feeds,
};

/** A subject of an article in a vocabulary, which is known by an identifier. */
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
  /** The full text as HTML; undefined where it is too long for a feed. */
  readonly html: string | undefined;
  /** By RFC 3339; undefined where the source has no date. */
  readonly published: string | undefined;
  /** The same of the last change that the source names. */
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly Category[];
  readonly lang: string;
}

export interface Feed extends FeedSubject {
  readonly id: string;
  /** When the newest item was changed: there is no clock in it, so a feed without news keeps its bytes. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/**
 * The identifier of a page or an article. It is made of what the site never changes, so a reader does not take all
 * articles for new when the site gets another address.
 * @param path root-relative, without the base path
 */
export const idOf = (path: string) => `tag:${site.feedAuthority}:${path}`;

/**
 * The newest stories first, then those without a date, as far as there is room: at most `most`, and not more bytes than a feed
 * may have. The first is always there.
 * @param stories the dated ones in reading order, then the undated ones, as the archive has them
 */
export function newestOf(stories: readonly Story[], most: number): readonly Story[] {
  const undated = stories.findIndex(({ entry }) => !entry.date);
  const dated = undated < 0 ? stories : stories.slice(0, undated);
  const newest = dated.slice(-most).reverse();
  const all = undated < 0 ? newest : [...newest, ...stories.slice(undated, undated + most)].slice(0, most);
  return parted(all, sizeInFeed, { most, bytes: limits.feedBytes })[0] ?? [];
}

/** The most that elements, identifiers and dates take of an item, and of one name or subject of it. */
const AROUND_ITEM = 1000;
const AROUND_NAME = 200;

/** The most bytes that a story takes in a feed, whatever its format. */
export function sizeInFeed({ entry }: Story): number {
  const { title, summary, byline, section, tags, dateline, credit, url, size } = entry;
  const names = [...byline, ...tags, section ?? ''];
  const around =
    AROUND_ITEM + 3 * sizeWritten(urls.address(url)) + names.length * (AROUND_NAME + site.feedAuthority.length);
  // The dateline and the credit stand in the HTML of the text, so they are escaped twice.
  const inText = isTooLong(entry) ? 0 : size + 2 * sizeWritten(`${dateline ?? ''}${credit ?? ''}`);
  // A summary may stand for the text as well.
  return [title, summary, summary, ...names].reduce((sum, text) => sum + sizeWritten(text), around) + inText;
}

const isTooLong = ({ size }: Story['entry']) => size > limits.fullTextBytes;

/**
 * @param stories in the order in which they will stand
 * @param bodyOf the safe HTML of a story's body; not asked for a text that is too long for a feed
 */
export function feedOf(subject: FeedSubject, stories: readonly Story[], bodyOf: (story: Story) => string): Feed {
  const items = stories.map((story) => itemOf(story, isTooLong(story.entry) ? undefined : bodyOf(story)));
  const changes = items.flatMap(({ updated, published }) => updated ?? published ?? []);
  return { ...subject, id: idOf(subject.page), updated: latest(changes) ?? EPOCH, items };
}

function itemOf({ entry }: Story, body: string | undefined): FeedItem {
  const address = urls.address(entry.url);
  return {
    id: idOf(entry.url),
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
    lang: entry.lang,
  };
}

/** The body with what the page prints before and after it, and its direction where that is not the usual one. */
function fullText({ dateline, credit, dir, lang }: Story['entry'], body: string): string {
  const place = dateline && `${escapeHtml(dateline)} — `;
  const begun = !place ? body : body.startsWith('<p>') ? `<p>${place}${body.slice(3)}` : `<p>${place}</p>${body}`;
  const html = credit ? `${begun}\n<p><em>${escapeHtml(credit)}</em></p>` : begun;
  return dir === 'ltr' ? html : `<div dir="${dir}" lang="${escapeHtml(lang)}">${html}</div>`;
}
