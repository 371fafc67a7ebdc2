/** What is said to the reader, in the interface's language. */
import type { Asked } from './asked.ts';
import type { ShardListed } from './engine.ts';
import { PER_PAGE, type Outcome } from './outcome.ts';
import { spanOf } from './span.ts';

const numbers = new Intl.NumberFormat('en-GB');
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `7 February 2022` */
export const dayOf = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));
const stories = (count: number) => `${numbers.format(count)} ${count === 1 ? 'story' : 'stories'}`;

/** How many there are, which are shown, and what was searched for them: the first thing a screen reader says. */
export function summary(asked: Asked, { hits, covered, left }: Outcome): string {
  const whole = hits.filter((hit) => hit.whole).length;
  const some = hits.length - whole;
  const found = [
    whole > 0 || some === 0 ? `${whole === 0 ? 'No story' : stories(whole)} found` : 'No story has all of the words',
    some > 0 && `${stories(some)} with some of the words`,
  ].filter(Boolean);
  const pages = pagesOf(hits.length);
  const page = pages > 1 ? ` Page ${numbers.format(asked.page)} of ${numbers.format(pages)}.` : '';
  return `${found.join('; ')}.${page} ${coverage(asked, covered, left)}`;
}

/** `Searched the 2,500 stories since 1 October 2025; there are older ones.` */
function coverage(asked: Asked, covered: readonly ShardListed[], left: readonly ShardListed[]): string {
  const { from, to } = spanOf(asked);
  const count = covered.reduce((sum, shard) => sum + shard.stories, 0);
  if (left.length === 0) {
    if (from === undefined && to === undefined)
      return count === 1 ? 'Searched the only story.' : `Searched all ${stories(count)}.`;
    return `Searched all days${from ? ` from ${dayOf(from)}` : ''}${to ? ` to ${dayOf(to)}` : ''}.`;
  }
  const oldest = covered.findLast((shard) => shard.from)?.from;
  const since = from !== undefined && oldest !== undefined && oldest < from ? from : oldest;
  return `Searched ${oldest ? `back to ${dayOf(since ?? oldest)}` : stories(count)}; older stories were not searched yet.`;
}

export const pagesOf = (hits: number): number => Math.max(1, Math.ceil(hits / PER_PAGE));

/** What to do when nothing is found: what applies to this search. */
export function advice(asked: Asked, left: readonly ShardListed[]): string[] {
  const narrowed = asked.from || asked.to || asked.year || asked.section || asked.tag;
  return [
    left.length > 0 ? 'Go on to older stories: only the newest were searched.' : '',
    narrowed ? 'Take away the dates, the section or the tag.' : '',
    /["“”„«»]/.test(asked.words) ? 'Leave out the quotation marks: a phrase must stand in a story word for word.' : '',
    'Check the spelling, or try fewer or other words, such as a name or a place.',
    'If you know roughly when it was, open the day or the month below.',
  ].filter(Boolean);
}
