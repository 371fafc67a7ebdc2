/** The time zone of a paper, and the day or the instant of an edition. Pure but for `todayInUtc` and `nowInUtc`. */
import { offsetOf } from '../article/date/time-zones.ts';
import { InvalidValue } from './values.ts';

/** @returns an IANA name. @throws {InvalidValue} */
export function readTimeZone(value: string): string {
  if (value === 'UTC') return 'UTC';
  try {
    // Abbreviations such as EST name an offset, and an area changes its clocks.
    if (value.includes('/')) return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    // No such zone: refused below.
  }
  throw new InvalidValue('there is no such time zone', 'Write a name such as Europe/Berlin, or UTC.');
}

/** The day of an edition; and its time, `YYYY-MM-DDTHH:MM:SSZ`, when it has one. */
export interface Edition {
  readonly editionDate: string | undefined;
  readonly editionTime: string | undefined;
}

/**
 * Reads a day, or an instant, whose day is the one in the time zone. A time without an offset is one in the time zone, as in articles.
 * @throws {InvalidValue} also for a time without an offset that the clocks of the zone do not show exactly once
 */
export function readEdition(value: string, timeZone: string): Edition {
  const [, day = '', clock, offset = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(value) ?? [];
  const local = `${day}T${clock ?? '00:00'}`;
  const read = new Date(`${local}Z`);
  if (Number.isNaN(read.getTime()) || !read.toISOString().startsWith(local)) throw noSuchTime();
  if (clock === undefined) return { editionDate: day, editionTime: undefined };
  const zoned = offset || offsetOf(timeZone, local.slice(0, 16));
  if (zoned === undefined)
    throw new InvalidValue(
      `the clocks of ${timeZone} do not show this time exactly once`,
      `Write the offset too, such as ${local}+01:00.`,
    );
  const instant = new Date(local + zoned);
  if (Number.isNaN(instant.getTime())) throw noSuchTime();
  // Swedish writes a day as YYYY-MM-DD.
  const editionDate = instant.toLocaleDateString('sv-SE', { timeZone });
  return { editionDate, editionTime: instant.toISOString().replace(/\.\d+/, '') };
}

const noSuchTime = () =>
  new InvalidValue(
    'there is no such day or time',
    'Write it like 2026-01-31, or with a time like 2026-01-31T06:00 or 2026-01-31T06:00+01:00.',
  );

/** The day by the clock. Notes of a build need it; no file of the site has it. */
export const todayInUtc = (): string => new Date().toISOString().slice(0, 10);

/** The instant by the clock, `YYYY-MM-DDTHH:MM:SSZ`. A build that records writes it down; no other one asks. */
export const nowInUtc = (): string => new Date().toISOString().replace(/\.\d+/, '');
