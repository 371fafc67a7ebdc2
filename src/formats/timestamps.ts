/**
 * Points in time as feeds and sitemaps want them. A source often knows the day alone, or an hour without saying where:
 * it is taken for UTC, so that it is the same in every build, whatever the machine's zone.
 */
import { UTCDate } from '@date-fns/utc';
import type { Story } from '../archive/archive.ts';

type Dated = Pick<Story['entry'], 'date' | 'time' | 'updated'>;

/** Where a format demands a date and there is none. Everybody sees at once that it is none, and it never changes. */
export const EPOCH = '1970-01-01T00:00:00Z';

/** When an article was published, by RFC 3339; undefined for one without a date. */
export function publishedAt({ date, time }: Dated): string | undefined {
  if (!date) return undefined;
  const [, clock = '00:00', offset = 'Z'] = /^([\d:]+)(.*)$/.exec(time ?? '') ?? [];
  return `${date}T${clock.length === 5 ? `${clock}:00` : clock}${offset || 'Z'}`;
}

/**
 * When it was last changed, if the source says so. Only the day is known, and a story of that day's afternoon was not
 * changed before it was published.
 */
export function updatedAt(entry: Dated): string | undefined {
  if (!entry.updated) return undefined;
  const [published, updated] = [publishedAt(entry), `${entry.updated}T00:00:00Z`];
  return published && millisecondsOf(published) > millisecondsOf(updated) ? published : updated;
}

/** The latest of some instants; undefined when there is none. */
export const latest = (instants: readonly string[]) =>
  instants.reduce<string | undefined>(
    (last, one) => (last !== undefined && millisecondsOf(last) >= millisecondsOf(one) ? last : one),
    undefined,
  );

/** `Mon, 07 Feb 2022 00:00:00 GMT`, by RFC 822 with the four digits of the year that RSS asks for. */
export const inGmt = (instant: string) => new UTCDate(instant).toUTCString();

const millisecondsOf = (instant: string) => new UTCDate(instant).getTime();
