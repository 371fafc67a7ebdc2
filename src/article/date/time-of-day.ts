/** The time of day behind or before a date: `T10:30Z`, `, 10:30 p.m. EST`, `um 10.30 Uhr`, `à 10 h 30`, `下午2:30`, `6 PM, …`. */
import { offsetOf, ZONE } from './time-zones.ts';

const BEFORE = '(?:T|\\s*[,،|·–—-]?\\s+(?:(?:at|um|à|às|a\\s+las?|alle(?:\\s+ore)?|ore|в|الساعة|को)\\s+)?|(?<=日)\\s*)';
const CLOCK =
  '(?<hours>\\d{1,2}):(?<minutes>\\d{2})(?::(?<seconds>\\d{2})(?:[.,]\\d{1,9})?)?' +
  '(?:\\s?(?:(?<half>[ap])\\.?m\\b\\.?|(?<half2>[صم])(?!\\p{L})|uhr|hrs?|hours|h|ч|बजे))?';
/** Behind an offset, programs repeat the zone: `+0000 UTC`, `+01:00[Europe/Paris]`, `GMT+0100 (Central European Time)`. */
const ZONES = `(?:\\s*[([]?(?<zone>${ZONE})[)\\]]?(?:\\s*\\[(?<place>${ZONE})\\]|\\s[A-Z]{3,4}|\\s\\([\\p{L} ]{3,40}\\))?)?`;
const TIME = new RegExp(`${BEFORE}${CLOCK}${ZONES}$`, 'iu');
/** A time before its date: `10:30 GMT, 27 November 2026`, `6 p.m. on Friday, 27 November 2026`. */
const TIME_BEFORE = new RegExp(
  `^(${CLOCK}(?:\\s?(?!oct|sept)(?:UTC|[A-Z]{2,3}T))?)\\s*[,|·–—-]?\\s+(?:on\\s+)?(?=\\S)`,
  'iu',
);
/** The order of `date` and of C: `Mon Jan 5 10:00:00 UTC 2026`. */
const YEAR_BEHIND = /^(\p{L}{3} \p{L}{3} \d{1,2}) (\d{2}:\d{2}(?::\d{2})?(?: [A-Z]{3,4})?) (\d{4})$/u;

export interface Time {
  readonly hours: string;
  readonly minutes: string;
  readonly seconds: string | undefined;
  /** `a` or `p` of a twelve-hour clock. */
  readonly half: string | undefined;
  readonly zone: string | undefined;
}

/** Splits a text at its time of day. */
export function splitTime(text: string): { readonly day: string; readonly time: Time | undefined } {
  if (!/\d[\d.\s]*(?:[:h时時点點]|uhr|[ap]\.?m\b)|\dT\d|\d\.\d\d\s[A-Z]{3,4}$/i.test(text))
    return { day: text, time: undefined };
  const colons = withColons(text.replace(YEAR_BEHIND, '$1 $3 $2'));
  const before = TIME_BEFORE.exec(colons);
  const plain = before ? `${colons.slice(before[0].length)} ${before[1]}` : colons;
  const match = TIME.exec(plain);
  const found = match?.groups;
  if (!match || !found) return { day: plain, time: undefined };
  const { hours = '', minutes = '', seconds, half, half2, zone } = found;
  const second = half2 && (half2 === 'ص' ? 'a' : 'p');
  return { day: plain.slice(0, match.index), time: { hours, minutes, seconds, half: half ?? second, zone } };
}

/** Writes the times of other languages with a colon. */
const withColons = (text: string): string =>
  text
    .replace(/(?<![\d:.])(\d{1,2})(?=\s?uhr)/i, '$1:00')
    .replace(/(?<![\d.])(\d{1,2})\.(\d{2})(?=\s?(?:uhr|hrs?\b|[ap]\.?m\b|[A-Z]{3,4}$))/i, '$1:$2')
    .replace(/(?<=\s)([01]\d|2[0-3])([0-5]\d)(?=\s?(?:hrs?|hours)\b)/i, '$1:$2')
    .replace(
      /(\d:\d{2})\s(पूर्वाह्न|अपराह्न)/,
      (_, time: string, half: string) => `${time} ${half === 'पूर्वाह्न' ? 'am' : 'pm'}`,
    )
    .replace(/(?<![\d:.])(\d{1,2})(?=\s?[ap]\.?m\b)/i, '$1:00')
    .replace(
      /(?<=^\d{8}T\d{2})(\d{2})(\d{2})?(?=$|[Z+-])/i,
      (_, minutes: string, seconds?: string) => `:${minutes}${seconds ? `:${seconds}` : ''}`,
    )
    .replace(/(\d{1,2})\s?h\s?(\d{2})(?!\d)/i, '$1:$2')
    .replace(/(\d{1,2})[时時点點](\d{1,2})分(?:(\d{1,2})秒)?/, (_, hours: string, minutes: string, seconds?: string) =>
      [hours, minutes, seconds]
        .filter(Boolean)
        .map((part) => part?.padStart(2, '0'))
        .join(':'),
    )
    .replace(
      /\s*(?:(上午|午前)|下午|午後)\s?(\d{1,2}:\d{2}(?::\d{2})?)/,
      (_, early: string | undefined, time: string) => ` ${time} ${early ? 'am' : 'pm'}`,
    );

/**
 * @param date the day, on which the offset of a zone may depend
 * @returns `HH:MM` or `HH:MM:SS`, with `Z` or `±HH:MM` if the source has a zone; `time` or `zone` when there is no such
 * time or zone
 */
export function readTime({ hours, minutes, seconds, half, zone }: Time, date: string): string | 'time' | 'zone' {
  const hour = half ? from12(Number(hours), half) : Number(hours);
  if (!(hour < 24) || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return 'time';
  const clock = `${String(hour).padStart(2, '0')}:${minutes}`;
  const offset = zone ? offsetOf(zone, `${date}T${clock}`) : '';
  return offset === undefined ? 'zone' : `${clock}${seconds ? `:${seconds}` : ''}${offset}`;
}

/** Converts an hour with a.m. or p.m. to 24 hours; NaN when a twelve-hour clock does not have that hour. */
function from12(hours: number, half: string): number {
  if (hours < 1 || hours > 12) return Number.NaN;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
