/**
 * The newest day of a paper, by its articles alone: there is no clock. A date that lies years after all others is a slip of
 * the pen or a story to come; it would lead the front page, the feeds and the news sitemap for as long as it is there. Such
 * articles are published like all others, and lead nothing.
 *
 * A date is far ahead when at least two years without any article lie before it, and it stands nearly alone behind them: it
 * is the only one there, or one of at most three that are no more than a tenth of those before. Two years, since a paper may
 * rest for one. The articles before must be more than those that are far ahead: of a paper with one article of 1969 and one
 * of 2024 nobody can tell, and of one with many of 2024 the one of 1969 is the odd one.
 *
 * An edition's date, where it is set, is better evidence: nothing up to it is far ahead, and behind it everything is that
 * follows a year without any article. A date that was set long ago does not hold a paper back that has gone on since.
 */

/** Years without an article that part two times of a paper. */
const REST = 2;
const REST_AFTER_EDITION = 1;
const FEW = 3;
const SHARE = 0.1;

/** Articles that follow each other without a rest. */
interface Time {
  readonly first: string;
  last: string;
  count: number;
}

/**
 * @param dates of all articles that have one, `YYYY-MM-DD`, in any order
 * @returns the newest that is not far ahead; undefined where there is none
 */
export function newestDayOf(dates: Iterable<string>, editionDate?: string): string | undefined {
  const times = timesOf(dates, editionDate === undefined ? REST : REST_AFTER_EDITION);
  let before = times.reduce((sum, { count }) => sum + count, 0);
  let ahead = 0;
  let newest = times.length - 1;
  for (let at = newest; at > 0; at -= 1) {
    const { first, count } = times[at] as Time;
    before -= count;
    ahead += count;
    const alone = count === 1 || (count <= FEW && count <= SHARE * before);
    if (editionDate === undefined ? !alone : first <= editionDate) break;
    const { count: beside } = times[at - 1] as Time;
    if (editionDate !== undefined || beside > ahead) newest = at - 1;
  }
  return times[newest]?.last;
}

function timesOf(dates: Iterable<string>, rest: number): readonly Time[] {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  const times: Time[] = [];
  for (const [date, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const time = times.at(-1);
    if (time && date <= yearsAfter(time.last, rest)) {
      time.last = date;
      time.count += count;
    } else times.push({ first: date, last: date, count });
  }
  return times;
}

/** Of the 29 February there may be none in that year; as a text it is still in its place. */
const yearsAfter = (date: string, years: number) =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
