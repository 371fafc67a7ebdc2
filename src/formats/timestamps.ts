/**
 * Timestamps for feeds and sitemaps. A source often has only the day, or a time without an offset. Both are read as UTC, so that
 * every build has the same result, whatever the time zone of the machine.
 */
import { UTCDate } from '@date-fns/utc';
import type { Story } from '../archive/story.ts';

type Dated = Pick<Story['entry'], 'date' | 'time' | 'updated' | 'live'>;

/** A placeholder where a format requires a date and there is none. It is recognisable and never changes. */
export const EPOCH = '1970-01-01T00:00:00Z';

/** The time of publication (RFC 3339); undefined for undated articles. */
export function publishedAt({ date, time }: Dated): string | undefined {
  if (!date) return undefined;
  const [, clock = '00:00', offset = 'Z'] = /^([\d:]+)(.*)$/.exec(time ?? '') ?? [];
  return `${date}T${clock.length === 5 ? `${clock}:00` : clock}${offset || 'Z'}`;
}

/**
 * The time of the last change (RFC 3339), if the source has one: that of the last entry of a live report, or the day of a correction.
 * Of that only the day is known, so on the day of publication it is the time of publication.
 */
export function updatedAt(entry: Dated): string | undefined {
  const changes = [entry.updated && `${entry.updated}T00:00:00Z`, lastEntryAt(entry)].filter(
    (one) => one !== undefined,
  );
  const updated = latest(changes);
  if (updated === undefined) return undefined;
  const published = publishedAt(entry);
  return published && millisecondsOf(published) > millisecondsOf(updated) ? published : updated;
}

/** The time of the last entry of a live report. */
function lastEntryAt({ live }: Dated): string | undefined {
  const [, local = '', offset] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(.*)$/.exec(live?.end ?? '') ?? [];
  return local === '' ? undefined : `${local}:00${offset || 'Z'}`;
}

/** The latest timestamp; undefined if there are none. */
export const latest = (timestamps: readonly string[]) =>
  timestamps.reduce<string | undefined>(
    (last, one) => (last !== undefined && millisecondsOf(last) >= millisecondsOf(one) ? last : one),
    undefined,
  );

/** `Mon, 07 Feb 2022 00:00:00 GMT`: RFC 822 with a four-digit year, as RSS requires. */
export const inGmt = (timestamp: string) => new UTCDate(timestamp).toUTCString();

const millisecondsOf = (timestamp: string) => new UTCDate(timestamp).getTime();
