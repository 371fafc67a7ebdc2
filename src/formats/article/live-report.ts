/** The entries of a live report: as data for search engines, and the important ones for the list above the text. */
import type { LiveBlogPosting } from 'schema-dts';
import type { Story } from '../../archive/story.ts';
import type { ShownEntry } from '../../article/live/report.ts';
import * as urls from '../../urls.ts';

/** The entries of all pages of a live report. */
export interface Report {
  /** In the order of the pages. */
  readonly entries: readonly ShownEntry[];
  readonly newestFirst: boolean;
}

/** The newest entries of a page that its data for search engines has, and the most characters of their texts. */
const MAX_UPDATES = 50;
const MAX_BODY = 200;
const MAX_HEADLINE = 110;
/** The newest important entries that the list above the text has. */
const MAX_KEY = 12;

/** The address of an entry, from the root. */
export const entryPath = (url: string, { part, id }: ShownEntry): string => `${urls.articlePart(url, part)}#${id}`;

/** The newest important entries, in the order of the pages. */
export function keyEntriesOf({ entries, newestFirst }: Report): readonly ShownEntry[] {
  const important = entries.filter(({ headline }) => headline !== undefined);
  return newestFirst ? important.slice(0, MAX_KEY) : important.slice(-MAX_KEY);
}

/** The last entry in time; undefined when there is none. */
export const lastEntryOf = ({ entries, newestFirst }: Report) => (newestFirst ? entries[0] : entries.at(-1));

/**
 * The properties of a `LiveBlogPosting`.
 * @param page the number of the page, whose entries are given
 */
export function liveBlogOf(report: Report, { url, date }: Story['entry'], page: number) {
  const { entries, newestFirst } = report;
  const [first, last] = [newestFirst ? entries.at(-1) : entries[0], lastEntryOf(report)];
  const here = entries.filter(({ part }) => part === page);
  const newest = newestFirst ? here.slice(0, MAX_UPDATES) : here.slice(-MAX_UPDATES).reverse();
  // A time without a day is no point in time.
  const dated = date !== undefined && first && last;
  return {
    ...(dated && { dateModified: last.instant, coverageStartTime: first.instant, coverageEndTime: last.instant }),
    liveBlogUpdate: newest.map((entry) => ({
      '@type': 'BlogPosting' as const,
      headline: cut(entry.headline ?? entry.text, MAX_HEADLINE),
      ...(dated && { datePublished: entry.instant }),
      articleBody: cut(entry.text, MAX_BODY),
      url: urls.address(entryPath(url, entry)),
    })),
  } satisfies Partial<LiveBlogPosting>;
}

/** The text, or its beginning up to a space and an ellipsis. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most - 1);
  return `${(part.replace(/\s\S*$/, '') || part).toWellFormed()}…`;
}
