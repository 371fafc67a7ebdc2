/** What is said to the reader, in the interface's language. */
import { fill, speech } from '../../i18n/format-message.ts';
import type { Asked } from './search-params.ts';
import type { ShardListed } from './pagefind.ts';
import { PER_PAGE, type Outcome } from './search.ts';
import { locale, said } from './messages.ts';
import { spanOf } from './date-range.ts';

const { number, counted } = speech(locale);
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** `7 February 2022` */
export const dayOf = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));

/** How many there are, which are shown, and what was searched for them: the first thing a screen reader says. */
export function summary(asked: Asked, { hits, covered, left }: Outcome): string {
  const whole = hits.filter((hit) => hit.whole).length;
  const some = hits.length - whole;
  const found = whole > 0 ? counted(said.found, whole) : some > 0 ? said.noneWhole : said.none;
  const sentence = some > 0 ? fill(said.both, { found, some: counted(said.some, some) }) : fill(said.alone, { found });
  const pages = pagesOf(hits.length);
  const page = fill(said.page, { page: number(asked.page), pages: number(pages) });
  return [sentence, pages > 1 ? page : '', coverage(asked, covered, left)].filter(Boolean).join(' ');
}

/** `Searched back to 1 October 2025; older stories were not searched yet.` */
function coverage(asked: Asked, covered: readonly ShardListed[], left: readonly ShardListed[]): string {
  const { from, to } = spanOf(asked);
  const count = covered.reduce((sum, shard) => sum + shard.stories, 0);
  if (left.length === 0) {
    if (from === undefined && to === undefined) return counted(said.all, count);
    const bounds = { from: from ? dayOf(from) : '', to: to ? dayOf(to) : '' };
    return fill(from && to ? said.between : from ? said.from : said.to, bounds);
  }
  const oldest = covered.findLast((shard) => shard.from)?.from;
  const since = from !== undefined && oldest !== undefined && oldest < from ? from : oldest;
  return since ? fill(said.backTo, { date: dayOf(since) }) : counted(said.part, count);
}

export const pagesOf = (hits: number): number => Math.max(1, Math.ceil(hits / PER_PAGE));

/** What to do when nothing is found: what applies to this search. */
export function advice(asked: Asked, left: readonly ShardListed[]): string[] {
  const narrowed = asked.from || asked.to || asked.year || asked.section || asked.tag;
  return [
    left.length > 0 ? said.older : '',
    narrowed ? said.widen : '',
    /["“”„«»「」『』]/.test(asked.words) ? said.phrase : '',
    said.spelling,
    said.byDate,
  ].filter(Boolean);
}
