/**
 * Every URL of the site is spelled here, once. Functions return root-relative paths without the base path
 * (`/2022/02/07/`), the form in which entries and the build report keep them; `href` makes them links.
 *
 * `page` counts from 1. The segment `page` is reserved: no article's slug is ever `page`.
 */
import { site } from './site.ts';

export const home = '/';
export const archive = '/archive/';
export const about = '/about/';
export const search = '/search/';
/** How the reader likes pages set, what is kept on the device, the keys. */
export const reading = '/reading/';
/** What the reader saved and read. */
export const saved = '/saved/';
/** Shown by the service worker in the place of a page that cannot be had. */
export const offline = '/offline/';
/** What a device needs to know to install the site. */
export const manifest = '/site.webmanifest';
/** @param name its size, or `maskable` */
export const icon = (name: string) => `/icon-${name}.png`;
/** Where the index lies that the search asks. */
export const searchIndex = '/search/index/';
/** What there is to subscribe to, for people. */
export const feeds = '/feeds/';

const paged = (path: string, page: number) => (page > 1 ? `${path}page/${page}/` : path);
/** A part of a list by time (`YYYY`, `YYYY-MM` or `undated`); without one, the list's first page. */
const spanned = (path: string, span: string | undefined, page: number) =>
  span ? paged(`${path}${span}/`, page) : path;

/** @param year `YYYY` */
export const year = (year: string) => `/${year}/`;
/** @param month `YYYY-MM` */
export const month = (month: string) => `/${month.replace('-', '/')}/`;
/** @param date `YYYY-MM-DD` */
export const day = (date: string, page = 1) => paged(`/${date.replaceAll('-', '/')}/`, page);
export const undated = (page = 1) => paged('/undated/', page);

/** @param day `MM-DD`, or undefined for the list of all of them */
export const onThisDay = (day?: string, span?: string, page = 1) =>
  spanned(day ? `/on-this-day/${day}/` : '/on-this-day/', span, page);

/** What stories have in common: their section, a tag of their header, a name found in their text. */
export type TopicKind = 'sections' | 'tags' | 'names';
/** All topics of a kind. */
export const topics = (kind: TopicKind, page = 1) => paged(`/${kind}/`, page);
export const topic = (kind: TopicKind, slug: string, span?: string, page = 1) =>
  spanned(`/${kind}/${slug}/`, span, page);

/** The permalink of an article: under its day, or on the undated shelf. */
export const article = (date: string | undefined, slug: string) => `${date ? day(date) : undated()}${slug}/`;

/** @param article its permalink */
export const sourceOf = (article: string) => `${article}article.txt`;
/** @param article its permalink */
export const twinOf = (article: string) => `${article}article.json`;
/** @param page the path of a day or a month */
export const listOf = (page: string) => `${page}index.json`;

/** The three feeds of the site, or of a topic whose path is given. */
export const atom = (of = feeds) => `${of}atom.xml`;
export const rss = (of = feeds) => `${of}rss.xml`;
export const jsonFeed = (of = feeds) => `${of}feed.json`;
/** A month in the archive of the feed. @param month `YYYY-MM` */
export const feedArchive = (month: string, page = 1) => `/feeds/archive/${month}${page > 1 ? `-${page}` : ''}.xml`;

/** The articles of a year as gzipped NDJSON, in parts. @param year `YYYY`, or `undated` */
export const bulk = (year: string, part = 1) => `/archive/${year}${part > 1 ? `-${part}` : ''}.ndjson.gz`;

/** The picture shown with a link to a day or to an article of it; without a date, the site's. */
export const preview = (date?: string) => `${date ? day(date) : home}preview.png`;

/** The days of a year that have stories, as JSON for the jump-to-date control. */
export const daysOfYear = (year: string) => `/${year}/days.json`;

/** A root-relative path as a link: below the base path. */
export const href = (path: string) => site.base + path.slice(1);

/** A root-relative path as an absolute URL, or undefined when the site's origin is not set. */
export const absolute = (path: string) => (site.origin ? site.origin + href(path) : undefined);

/** What to print as the address of a path: absolute where the origin is known, else the best there is. */
export const address = (path: string) => absolute(path) ?? href(path);
