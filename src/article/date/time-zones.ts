/** Offsets from UTC by the name of a zone: abbreviations, and names of the IANA time zone database. */

/** Abbreviations of RFC 5322, section 4.3, and of agencies. Where two zones share one, it is the one that press writes. */
const OFFSETS: Readonly<Record<string, string>> = {
  ...{ Z: 'Z', UT: 'Z', UTC: 'Z', GMT: 'Z', WET: 'Z', WEZ: 'Z' },
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00' },
  ...{ PST: '-08:00', PDT: '-07:00', AKST: '-09:00', AKDT: '-08:00', HST: '-10:00', AST: '-04:00', ADT: '-03:00' },
  ...{ BST: '+01:00', WEST: '+01:00', CET: '+01:00', MEZ: '+01:00', CEST: '+02:00', MESZ: '+02:00' },
  ...{ EET: '+02:00', OEZ: '+02:00', SAST: '+02:00', EEST: '+03:00', OESZ: '+03:00', MSK: '+03:00', EAT: '+03:00' },
  ...{ PKT: '+05:00', IST: '+05:30', HKT: '+08:00', SGT: '+08:00', AWST: '+08:00', JST: '+09:00', KST: '+09:00' },
  ...{ AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00' },
  МСК: '+03:00',
};

/** Abbreviations of American zones that are the same in summer and winter. */
const PLACES: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/** An offset, an abbreviation, or an IANA name such as `Europe/Berlin`, which may be in brackets behind an offset. */
export const ZONE =
  '(?:[+-]\\d{1,2}(?::?\\d{2})?|МСК|[A-Z]{1,4}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[A-Z][A-Z_]+(?:/[A-Z][A-Z_+-]+){1,2})';

/**
 * @param zone as matched by {@link ZONE}
 * @param at the local time, `YYYY-MM-DDTHH:MM`, on which the offset of an IANA zone depends
 * @returns `Z` or `±HH:MM`; undefined when there is no such zone or offset, or when a change of clocks makes the local
 * time one of two instants or none
 */
export function offsetOf(zone: string, at: string): string | undefined {
  const place = zone.includes('/') ? zone : PLACES[zone.toUpperCase()];
  if (place !== undefined) return offsetInPlace(place, at);
  const named = OFFSETS[zone.toUpperCase()];
  if (named) return named;
  const [, sign, hours, minutes] = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone) ?? [];
  // The largest offset in use is +14:00 (Line Islands).
  if (sign === undefined || Number(hours) > 14 || Number(minutes ?? 0) > 59) return undefined;
  return `${sign}${(hours ?? '').padStart(2, '0')}:${minutes ?? '00'}`;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function offsetInPlace(zone: string, at: string): string | undefined {
  const format = formatIn(zone);
  if (!format) return undefined;
  const local = Date.parse(`${at}Z`);
  // The offset is the one of the day before or of the day after; both differ only around a change of clocks.
  const offsets = new Set([local - DAY, local + DAY].map((instant) => minutesIn(format, instant)));
  const fitting = [...offsets].filter((minutes) => minutesIn(format, local - minutes * MINUTE) === minutes);
  const [minutes] = fitting;
  if (minutes === undefined || fitting.length > 1) return undefined;
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatIn(zone: string): Intl.DateTimeFormat | undefined {
  const key = zone.toLowerCase();
  if (formats.has(key)) return formats.get(key);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    format = undefined;
  }
  // A hostile corpus may have any number of names.
  if (formats.size < 1000) formats.set(key, format);
  return format;
}

/** Offset from UTC in minutes; the seconds of local mean times, in use before about 1900, are left out. */
function minutesIn(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}
