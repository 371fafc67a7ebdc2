/** What is said to the reader, in the interface's language. */
import { formatMessage, createFormatters } from '../../i18n/format-message.ts';
import type { SearchParams } from './search-params.ts';
import type { ShardListed } from './pagefind.ts';
import { PER_PAGE, type SearchResult } from './search.ts';
import { locale, searchMessages } from './messages.ts';
import { dateRangeOf } from './date-range.ts';

const { number, counted } = createFormatters(locale);
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** `7 February 2022` */
export const dayOf = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));

/** How many there are, which are shown, and what was searched for them: the first thing a screen reader says. */
export function summary(asked: SearchParams, { hits, covered, left }: SearchResult): string {
  const whole = hits.filter((hit) => hit.whole).length;
  const some = hits.length - whole;
  const found =
    whole > 0 ? counted(searchMessages.found, whole) : some > 0 ? searchMessages.noneWhole : searchMessages.none;
  const sentence =
    some > 0
      ? formatMessage(searchMessages.both, { found, some: counted(searchMessages.some, some) })
      : formatMessage(searchMessages.alone, { found });
  const pages = pagesOf(hits.length);
  const page = formatMessage(searchMessages.page, { page: number(asked.page), pages: number(pages) });
  return [sentence, pages > 1 ? page : '', coverage(asked, covered, left)].filter(Boolean).join(' ');
}

/** `Searched back to 1 October 2025; older stories were not searched yet.` */
function coverage(asked: SearchParams, covered: readonly ShardListed[], left: readonly ShardListed[]): string {
  const { from, to } = dateRangeOf(asked);
  const count = covered.reduce((sum, shard) => sum + shard.stories, 0);
  if (left.length === 0) {
    if (from === undefined && to === undefined) return counted(searchMessages.all, count);
    const bounds = { from: from ? dayOf(from) : '', to: to ? dayOf(to) : '' };
    return formatMessage(from && to ? searchMessages.between : from ? searchMessages.from : searchMessages.to, bounds);
  }
  const oldest = covered.findLast((shard) => shard.from)?.from;
  const since = from !== undefined && oldest !== undefined && oldest < from ? from : oldest;
  return since ? formatMessage(searchMessages.backTo, { date: dayOf(since) }) : counted(searchMessages.part, count);
}

export const pagesOf = (hits: number): number => Math.max(1, Math.ceil(hits / PER_PAGE));

/** What to do when nothing is found: what applies to this search. */
export function advice(asked: SearchParams, left: readonly ShardListed[]): string[] {
  const narrowed = asked.from || asked.to || asked.year || asked.section || asked.tag;
  return [
    left.length > 0 ? searchMessages.older : '',
    narrowed ? searchMessages.widen : '',
    /["“”„«»「」『』]/.test(asked.words) ? searchMessages.phrase : '',
    searchMessages.spelling,
    searchMessages.byDate,
  ].filter(Boolean);
}
