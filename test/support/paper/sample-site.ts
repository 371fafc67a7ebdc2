/** The sample newspaper as built by test/run.ts: where it is, what its report says, one page of each kind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const built = process.env['SITE_DIR'];
if (!built || !existsSync(built))
  throw new Error('There is no built site to test: run this file with `npm test -- FILE`.');

export const siteDir = built;

/** One published article as the build report has it. */
export interface Published {
  readonly path: string;
  readonly url: string;
  readonly date: string | null;
}

const report = JSON.parse(readFileSync(`${siteDir}.report.json`, 'utf8')) as {
  readonly entries: readonly { outcome: string; path: string; url: string | null; date: string | null }[];
};

/** In order of date, then path; the undated ones last. */
export const published: readonly Published[] = report.entries
  .filter((row): row is Published & { outcome: string } => row.outcome === 'published' && row.url !== null)
  .toSorted((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : 1));

/** The HTML of a page. */
export const htmlOf = (url: string) =>
  readFileSync(join(siteDir, url, url.endsWith('.html') ? '' : 'index.html'), 'utf8');

function find(what: string, matches: (article: Published) => boolean): Published {
  const found = published.find(matches);
  if (!found) throw new Error(`The sample newspaper has no ${what}.`);
  return found;
}

/** The article that was given in the seed's own layout, with a hash for a name. */
export const seedLike = find(
  'article like the seed',
  ({ path, date }) => /^\d+_[0-9a-f]{16}\.txt$/.test(path) && date === '2022-02-07',
);
/** In a paper from right to left, an article of that direction has no attribute of its own. */
const directionOf = (html: string) =>
  (/<article\b[^>]*\bdir="?(\w+)/.exec(html) ?? /<html\b[^>]*\bdir="?(\w+)/.exec(html))?.[1];
export const rightToLeft = find('right-to-left article', ({ url }) => directionOf(htmlOf(url)) === 'rtl');
const undated = find('undated article', ({ date }) => date === null);
const longest = published.toSorted((a, b) => htmlOf(b.url).length - htmlOf(a.url).length)[0] ?? seedLike;

/** The address of one page of each kind. */
export const kinds: Readonly<Record<string, string>> = {
  home: '/',
  archive: '/archive/',
  year: '/2022/',
  month: '/2022/02/',
  day: '/2022/02/07/',
  article: seedLike.url,
  'long article': longest.url,
  'right-to-left article': rightToLeft.url,
  'undated shelf': '/undated/',
  'undated article': undated.url,
  about: '/about/',
  'list of series': '/series/',
  series: '/series/the-conclave-of-2025/',
  'story of a series': '/2025/05/08/white-smoke-for-an-american-pope/',
  corrections: '/corrections/',
  'corrected article': '/2025/05/03/2025-australia-votes/',
  feeds: '/feeds/',
  'on this day': '/on-this-day/02-07/',
  'days of the year': '/on-this-day/',
  sections: '/sections/',
  section: '/sections/science/',
  subjects: '/tags/',
  subject: '/tags/cricket/',
  names: '/names/',
  authors: '/authors/',
  author: '/authors/helen-marsh/',
  search: '/search/',
  reading: '/reading/',
  saved: '/saved/',
  offline: '/offline/',
  'not found': '/404.html',
};

/** The kinds that stand for all in the fast tests: together they use nearly every component. */
export const smokeKinds = ['home', 'article', 'right-to-left article', 'search'] as const;
