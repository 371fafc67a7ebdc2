/**
 * What is in a feed, whatever its format. Addresses are absolute where the site's origin is set and else begin at the
 * root, which Atom and JSON Feed allow and RSS does not.
 */
import type { Story } from '../archive/archive.ts';
import { site } from '../site.ts';
import * as urls from '../urls.ts';
import { latest, NEVER, publishedAt, updatedAt } from './instants.ts';
import { escapeHtml, portable } from './portable.ts';

/**
 * Articles in the site's feeds: with their full text some 250 kB, which a reader that asks once a day can take. Who has
 * been away longer follows the archive.
 */
export const IN_SITE_FEED = 50;
/** Articles in a topic's feeds: there are thousands of topics, and each article stands in the feeds of all of its own. */
export const IN_TOPIC_FEED = 10;

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
  description: site.description,
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
  /** The full text as HTML. */
  readonly html: string;
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
 * The newest stories first, then those without a date as far as there is room.
 * @param stories the dated ones in reading order, then the undated ones, as the archive has them
 */
export function newestOf(stories: readonly Story[], most: number): readonly Story[] {
  const undated = stories.findIndex(({ entry }) => !entry.date);
  const dated = undated < 0 ? stories : stories.slice(0, undated);
  const newest = dated.slice(-most).reverse();
  return undated < 0 ? newest : [...newest, ...stories.slice(undated)].slice(0, most);
}

/**
 * @param stories in the order in which they will stand
 * @param bodyOf the safe HTML of a story's body
 */
export function feedOf(subject: FeedSubject, stories: readonly Story[], bodyOf: (story: Story) => string): Feed {
  const items = stories.map((story) => itemOf(story, bodyOf(story)));
  const changes = items.flatMap(({ updated, published }) => updated ?? published ?? []);
  return { ...subject, id: idOf(subject.page), updated: latest(changes) ?? NEVER, items };
}

function itemOf({ entry }: Story, body: string): FeedItem {
  const address = urls.address(entry.url);
  return {
    id: idOf(entry.url),
    address,
    title: entry.title,
    summary: entry.summary,
    html: fullText(entry, portable(body, address)),
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
