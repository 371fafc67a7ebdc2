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

const paged = (path: string, page: number) => (page > 1 ? `${path}page/${page}/` : path);

/** @param year `YYYY` */
export const year = (year: string) => `/${year}/`;
/** @param month `YYYY-MM` */
export const month = (month: string) => `/${month.replace('-', '/')}/`;
/** @param date `YYYY-MM-DD` */
export const day = (date: string, page = 1) => paged(`/${date.replaceAll('-', '/')}/`, page);
export const undated = (page = 1) => paged('/undated/', page);

/** The permalink of an article: under its day, or on the undated shelf. */
export const article = (date: string | undefined, slug: string) => `${date ? day(date) : undated()}${slug}/`;

/** The days of a year that have stories, as JSON for the jump-to-date control. */
export const daysOfYear = (year: string) => `/${year}/days.json`;

/** A root-relative path as a link: below the base path. */
export const href = (path: string) => site.base + path.slice(1);

/** A root-relative path as an absolute URL, or undefined when the site's origin is not set. */
export const absolute = (path: string) => (site.origin ? site.origin + href(path) : undefined);
