/**
 * All URLs of the site. Functions return root-relative paths without the base path (`/2022/02/07/`), as entries and the build
 * report contain them; `href` adds the base path.
 *
 * `page` counts from 1. The segment `page` is reserved: no article has the slug `page`.
 */
import { site } from './site.ts';

export const home = '/';
export const archive = '/archive/';
export const about = '/about/';
export const search = '/search/';
/** The reader's preferences, history, offline copies and shortcuts. */
export const reading = '/reading/';
/** The stories that the reader saved or read. */
export const saved = '/saved/';
/** Shown by the service worker in place of an unavailable page. */
export const offline = '/offline/';
/** The web app manifest. */
export const manifest = '/site.webmanifest';
/** @param name its size, or `maskable` */
export const icon = (name: string) => `/icon-${name}.png`;
/** A page of the paper's own: its imprint and the like. */
export const ownPage = (slug: string) => `/${slug}/`;
/** The folder of the search index. */
export const searchIndex = '/search/index/';
/** The page that lists the feeds, and the folder of the site's feeds. */
export const feeds = '/feeds/';

const paged = (path: string, page: number) => (page > 1 ? `${path}page/${page}/` : path);
/** @param period `YYYY`, `YYYY-MM` or `undated`; undefined for the first page of the list, or for a list without periods */
const byPeriod = (path: string, period: string | undefined, page: number) =>
  paged(period ? `${path}${period}/` : path, page);

/** @param year `YYYY` */
export const year = (year: string) => `/${year}/`;
/** @param month `YYYY-MM` */
export const month = (month: string) => `/${month.replace('-', '/')}/`;
/** @param date `YYYY-MM-DD` */
export const day = (date: string, page = 1) => paged(`/${date.replaceAll('-', '/')}/`, page);
export const undated = (page = 1) => paged('/undated/', page);

/** @param day `MM-DD`; undefined for the list of all days */
export const onThisDay = (day?: string, period?: string, page = 1) =>
  byPeriod(day ? `/on-this-day/${day}/` : '/on-this-day/', period, page);

/** Sections, tags from article headers, names found in the texts, authors, and series. */
export const topicKinds = ['sections', 'tags', 'names', 'authors', 'series'] as const;
export type TopicKind = (typeof topicKinds)[number];
/** All topics of a kind. */
export const topics = (kind: TopicKind, page = 1) => paged(`/${kind}/`, page);
export const topic = (kind: TopicKind, slug: string, period?: string, page = 1) =>
  byPeriod(`/${kind}/${slug}/`, period, page);

/** The formats in which a topic has a feed. An author and a series have one, so that one more article renders few more pages. */
export const topicFeeds = (kind: TopicKind): readonly ('atom' | 'rss' | 'json')[] =>
  kind === 'authors' || kind === 'series' ? ['atom'] : ['atom', 'rss', 'json'];

/** The corrections of all articles. */
export const corrections = (period?: string, page = 1) => byPeriod('/corrections/', period, page);

/** In a preview, the stories that the published site does not have. */
export const unpublished = (period?: string, page = 1) => byPeriod('/unpublished/', period, page);

/** The permalink of an article: below its day, or below the undated list. */
export const article = (date: string | undefined, slug: string) => `${date ? day(date) : undated()}${slug}/`;

/** A page of an article that has several. @param article its permalink @param part from 1 */
export const articlePart = (article: string, part: number) => (part > 1 ? `${article}${part}/` : article);

/** The history of an article: its versions with their differences. @param article its permalink */
export const versions = (article: string, page = 1) => paged(`${article}versions/`, page);
/**
 * A version of an article, a memento in the words of RFC 7089.
 * @param article its permalink @param at `YYYY-MM-DDTHH:MM:SSZ` @param part from 1
 */
export const version = (article: string, at: string, part = 1) =>
  articlePart(`${versions(article)}${at.replace(/\D/g, '')}/`, part);
/** The list of the versions of an article for programs, a TimeMap of RFC 7089. @param article its permalink */
export const timeMap = (article: string) => `${versions(article)}timemap.link`;

/** The source file of an article. @param article its permalink */
export const sourceOf = (article: string) => `${article}article.txt`;
/** The JSON representation of an article. @param article its permalink */
export const articleJsonOf = (article: string) => `${article}article.json`;
/** The JSON representation of a list page. @param page the path of a day or a month */
export const listOf = (page: string) => `${page}index.json`;

/** The feeds of the site, or of a topic. @param of the path of the topic */
export const atom = (of = feeds) => `${of}atom.xml`;
export const rss = (of = feeds) => `${of}rss.xml`;
export const jsonFeed = (of = feeds) => `${of}feed.json`;
/** A document of the archive of the Atom feed. @param month `YYYY-MM`, or `undated` */
export const feedArchive = (month: string, page = 1) => `/feeds/archive/${month}${page > 1 ? `-${page}` : ''}.xml`;

/** An export: the articles of a year as gzipped NDJSON, in parts. @param year `YYYY`, or `undated` */
export const exportOf = (year: string, part = 1) => `/archive/${year}${part > 1 ? `-${part}` : ''}.ndjson.gz`;

/** The social preview of a day of the year and of its articles, whatever their year; without a day, of the site. @param day `MM-DD` */
export const preview = (day?: string) => `${day ? onThisDay(day) : home}preview.png`;

/** The folder of the pictures of articles. */
export const pictures = '/pictures/';
/**
 * A file of a picture of an article. It has the same address as long as its bytes are the same.
 * @param digest SHA-256 of the original @param width pixels
 */
export const picture = (digest: string, width: number, type: string) =>
  `${pictures}${digest.slice(0, 16)}-${width}.${type === 'jpeg' ? 'jpg' : type}`;

/** The days of a year that have stories, as JSON for the jump-to-date form. */
export const daysOfYear = (year: string) => `/${year}/days.json`;

/** A root-relative path with the base path. */
export const href = (path: string) => site.base + path.slice(1);

/** The address of a link: a path of the site gets the base path, and an address elsewhere or an anchor stays. */
export const linkTo = (to: string) => (to.startsWith('/') ? href(to) : to);

/** A root-relative path as an absolute URL, or undefined when the site's origin is not set. */
export const absolute = (path: string) => (site.origin ? site.origin + href(path) : undefined);

/** The URL of a path: absolute if the site's origin is set, else the path with the base path. */
export const address = (path: string) => absolute(path) ?? href(path);
