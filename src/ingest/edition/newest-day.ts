/**
 * Finds the newest day of a paper from its articles alone, without a clock. A date years after all others is a mistake
 * or a future story, and would lead the front page, the feeds and the news sitemap as long as it is there. Such
 * articles are published like all others, but they do not lead any list.
 *
 * A date is far ahead when a gap of at least two years without articles is before it and few articles are after the
 * gap: only one, or at most three that are no more than a tenth of the articles before. The gap is two years because a
 * paper may pause for one. The articles before the gap must outnumber those after it: of one article of 1969 and one of
 * 2024, neither is certainly wrong, and before many articles of 2024, the one of 1969 is the exception.
 *
 * The edition date, where it is set, is better evidence: no date up to it is far ahead, and every date after it that
 * follows a year without articles is, also that of the only article. An edition date that was set long ago does not
 * affect a paper that has continued since.
 */

/** Years without an article that end a period. */
const GAP_YEARS = 2;
const GAP_YEARS_AFTER_EDITION = 1;
const MAX_AHEAD = 3;
const MAX_SHARE_AHEAD = 0.1;

/** A period: articles without a long gap between them. */
interface Period {
  readonly first: string;
  last: string;
  count: number;
}

/**
 * @param dates of all dated articles, `YYYY-MM-DD`, in any order
 * @returns the newest date that is not far ahead; undefined when there is none
 */
export function newestDayOf(dates: Iterable<string>, editionDate?: string): string | undefined {
  const periods = periodsOf(dates, editionDate === undefined ? GAP_YEARS : GAP_YEARS_AFTER_EDITION);
  let before = periods.reduce((sum, { count }) => sum + count, 0);
  let ahead = 0;
  let newest = periods.length - 1;
  for (let at = newest; at > 0; at -= 1) {
    const { first, count } = periods[at] as Period;
    before -= count;
    ahead += count;
    const isIsolated = count === 1 || (count <= MAX_AHEAD && count <= MAX_SHARE_AHEAD * before);
    if (editionDate === undefined ? !isIsolated : first <= editionDate) break;
    const { count: previousCount } = periods[at - 1] as Period;
    if (editionDate !== undefined || previousCount > ahead) newest = at - 1;
  }
  const alone = newest === 0 && periods[0]?.count === 1 ? periods[0].last : undefined;
  if (alone !== undefined && editionDate !== undefined && alone > yearsAfter(editionDate, GAP_YEARS_AFTER_EDITION))
    return undefined;
  return periods[newest]?.last;
}

function periodsOf(dates: Iterable<string>, gapYears: number): readonly Period[] {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  const periods: Period[] = [];
  for (const [date, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const period = periods.at(-1);
    if (period && date <= yearsAfter(period.last, gapYears)) {
      period.last = date;
      period.count += count;
    } else periods.push({ first: date, last: date, count });
  }
  return periods;
}

/** Whether a date follows another after so long a time that both are not of one period. */
export const isYearsAfter = (date: string, other: string): boolean => date > yearsAfter(other, GAP_YEARS);

/** The result may be a 29 February that does not exist, but as a string it sorts correctly. */
const yearsAfter = (date: string, years: number) =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
