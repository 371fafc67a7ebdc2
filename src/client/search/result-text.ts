/** The messages of the search page, in the interface's language. */
import { formatMessage, createFormatters } from '../../i18n/format-message.ts';
import type { SearchParams } from './search-params.ts';
import type { ShardListed } from '../../search/format/files.ts';
import { PER_PAGE, type SearchResult } from './search.ts';
import type { messages } from '../../i18n/messages.ts';
import { dateRangeOf } from './date-range.ts';

/** The bundler replaces this with the messages (astro.config.mjs). Only the search page loads them. */
declare const SEARCH_WORDS: (typeof messages)['searching'] &
  Pick<(typeof messages)['article'], 'copies' | 'moreCopies'> &
  Pick<typeof messages, 'dateUnknown'>;
export const searchMessages = SEARCH_WORDS;

const { number, counted } = createFormatters(LOCALE);
export { counted };
const days = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });

/** `7 February 2022` */
export const dayOf = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));

/**
 * The number of results, the page shown, and the dates searched. A screen reader announces it first.
 * @param others for each word that was replaced, the word by which stories were found
 */
export function summaryText(
  params: SearchParams,
  { hits, searched, remaining, replaced }: SearchResult,
  others: readonly string[] = [],
): string {
  const withAll = hits.filter((hit) => hit.matchesAll).length;
  const withSome = hits.length - withAll;
  const found =
    withAll > 0
      ? counted(searchMessages.found, withAll)
      : withSome > 0
        ? searchMessages.noneWhole
        : searchMessages.none;
  const sentence =
    withSome > 0
      ? formatMessage(searchMessages.both, { found, some: counted(searchMessages.some, withSome) })
      : formatMessage(searchMessages.alone, { found });
  const pages = pagesOf(hits.length);
  const page = formatMessage(searchMessages.page, { page: number(params.page), pages: number(pages) });
  const instead = replaced.map(({ word, by: [first = ''] }, at) =>
    formatMessage(searchMessages.instead, { word, other: others[at] ?? first }),
  );
  return [sentence, ...(hits.length > 0 ? instead : []), pages > 1 ? page : '', coverage(params, searched, remaining)]
    .filter(Boolean)
    .join(' ');
}

/** The words about stories that are kept on the device. */
export const keptText = (stories: number): string =>
  formatMessage(searchMessages.kept, {
    found: stories > 0 ? counted(searchMessages.found, stories) : searchMessages.none,
  });

/** `Searched back to 1 October 2025; older stories were not searched yet.` */
function coverage(params: SearchParams, searched: readonly ShardListed[], remaining: readonly ShardListed[]): string {
  const { from, to } = dateRangeOf(params);
  const count = searched.reduce((sum, shard) => sum + shard.stories, 0);
  if (remaining.length === 0) {
    if (from === undefined && to === undefined) return counted(searchMessages.all, count);
    const bounds = { from: from ? dayOf(from) : '', to: to ? dayOf(to) : '' };
    return formatMessage(from && to ? searchMessages.between : from ? searchMessages.from : searchMessages.to, bounds);
  }
  const oldest = searched.findLast((shard) => shard.from)?.from;
  const since = from !== undefined && oldest !== undefined && oldest < from ? from : oldest;
  return since ? formatMessage(searchMessages.backTo, { date: dayOf(since) }) : counted(searchMessages.part, count);
}

export const pagesOf = (hits: number): number => Math.max(1, Math.ceil(hits / PER_PAGE));

/** Suggestions for a search without results; only those that apply to this search. */
export function adviceLines(params: SearchParams, remaining: readonly ShardListed[]): string[] {
  const narrowed = params.from || params.to || params.year || params.section || params.tag;
  return [
    remaining.length > 0 ? searchMessages.older : '',
    narrowed ? searchMessages.widen : '',
    /["“”„«»「」『』]/.test(params.words) ? searchMessages.phrase : '',
    searchMessages.spelling,
    searchMessages.byDate,
  ].filter(Boolean);
}
