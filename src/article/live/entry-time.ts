/**
 * Reads the time with which an entry of a live report begins: `14:05`, `14.05 Uhr`, `2:05 pm`, `14h05`, `下午2:05`, `٢:٠٥ م`. The
 * forms are those of the interface's languages.
 */
import { toLatinDigits } from '../date/digits.ts';
import { offsetOf } from '../date/time-zones.ts';

export interface EntryTime {
  /** `HH:MM` of a clock of 24 hours. */
  readonly clock: string;
  /** `Z` or `±HH:MM`, when the time has a zone whose offset does not depend on the day. */
  readonly offset: string | undefined;
  /** Whether it has seconds, as in logs and transcripts. */
  readonly hasSeconds: boolean;
  /** The time as written, with its zone, without brackets around it. */
  readonly written: string;
  /** Number of characters of the time and of the marks between it and the text. */
  readonly length: number;
}

/** Number of characters in which a time is looked for. */
const SEARCHED = 60;

const EARLY = '上午|凌晨|清晨|早上|早晨|午前|सुबह|तड़के';
const LATE = '下午|傍晚|晚上|晚间|晚間|中午|午後|शाम|दोपहर|रात';
const BEFORE = `(?:(?<early>${EARLY})|(?<late>${LATE})|الساعة)\\s?`;
const HALF =
  '(?:(?<half>[ap])\\.?\\s?m\\b\\.?|(?<am>ص|صباح[اً]{0,2})(?![\\p{L}\\p{M}])|(?<pm>م|مساء[اً]{0,2}|ظهر[اً]{0,2})(?![\\p{L}\\p{M}]))';
const UNIT = '(?:uhr|horas|hrs?|h|बजे)(?![\\p{L}\\p{M}\\p{N}])\\.?';
const HOURS = '(?<hours>\\d{1,2})';
const MINUTES = '(?<minutes>[0-5]\\d)';
/** A mark between a time and its text. */
const MARK = '(?:[:：–—―|•·]|-(?!\\d))';

/** The forms of a time. A number with a full stop or without minutes is a time only with a word or a mark behind it. */
const FORMS = [
  `${HOURS}[:：]${MINUTES}(?:[:：](?<seconds>[0-5]\\d))?(?:\\s?(?:${HALF}|${UNIT}))?`,
  `${HOURS}\\.${MINUTES}\\s?(?:${HALF}|${UNIT})`,
  `${HOURS}\\.${MINUTES}(?=\\s?[\\])]?\\s?${MARK}\\s)`,
  `${HOURS}\\s?h\\s?${MINUTES}(?!\\d)`,
  `${HOURS}[时時点點]\\s?(?<minutes>[0-5]?\\d)\\s?分`,
  `${HOURS}\\s?(?:${HALF}|uhr(?!\\p{L})|बजे(?![\\p{L}\\p{M}])|[时時点點]整?(?=\\s|$|[，：:]))`,
  `${HOURS}\\s?h(?=\\s?${MARK}|\\s?$)`,
].map((form) => new RegExp(`^\\s*(?<bracket>[[(（【])?\\s?(?<time>(?:${BEFORE})?${form})`, 'iu'));

const NAME = '(?:UTC|GMT)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[A-Z]{3,4}';
const ZONE = new RegExp(`^\\s?(?:\\((?<inner>${NAME})\\)|(?<zone>${NAME})(?![\\p{L}\\p{N}]))`, 'u');
const CLOSING = /^\s?[\])）】]/u;
/** A span of hours, as in a programme: `9:00–10:00`. */
const SPAN = /^\s?(?:[-–—]|bis|to|à|a|至)\s?\d{1,2}(?:[:.h：]\d{2}|\s?(?:uhr|h\b|[ap]\.?m))/iu;
/** The text that may follow a time: after a space or a mark, or at once in a script without spaces. */
const NEXT = /^(?:$|\s|[:：–—―|•·-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、「『【《“])/u;
const MARKS = new RegExp(`^\\s*(?:${MARK}\\s*){0,3}[，、]?\\s*`, 'u');

/**
 * @param text the text of a paragraph or heading, or the beginning of it
 * @returns undefined when it does not begin with a time
 */
export function readEntryTime(text: string): EntryTime | undefined {
  if (!/^\P{L}{0,4}[\p{Nd}上凌清早午सत下傍晚中शदरا]/u.test(text)) return undefined;
  const start = toLatinDigits(text.slice(0, SEARCHED));
  for (const form of FORMS) {
    const match = form.exec(start);
    const time = match?.groups;
    if (!match || !time) continue;
    const clock = clockOf(time);
    if (clock === undefined) return undefined;
    const from = match[0].length - (time['time'] ?? '').length;
    const zone = zoneBehind(start.slice(match[0].length));
    let end = match[0].length + (zone?.length ?? 0);
    const written = text.slice(from, end).trim();
    if (time['bracket']) {
      const closing = CLOSING.exec(start.slice(end));
      if (!closing) return undefined;
      end += closing[0].length;
    }
    const rest = start.slice(end);
    if (SPAN.test(rest) || !NEXT.test(rest)) return undefined;
    const length = end + (MARKS.exec(rest)?.[0].length ?? 0);
    return { clock, offset: zone?.offset, hasSeconds: time['seconds'] !== undefined, written, length };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** `HH:MM`; undefined when there is no such time of day. */
function clockOf({ hours = '', minutes = '00', half, am, pm, early, late }: Groups): string | undefined {
  const isTwelve = half !== undefined || am !== undefined || pm !== undefined;
  // Midnight at the end of a day is that at the beginning of the next one.
  const isEnd = hours === '24' && Number(minutes) === 0 && !isTwelve && early === undefined && late === undefined;
  const hour = isEnd ? 0 : Number(hours);
  if (hour > 23 || (isTwelve && hour < 1)) return undefined;
  const isLate = /^p$/i.test(half ?? '') || pm !== undefined || (late !== undefined && !isNight(late, hour));
  const isEarly = (isTwelve && !isLate) || early !== undefined || (late !== undefined && isNight(late, hour));
  const shown = isLate && hour < 12 ? hour + 12 : isEarly && hour === 12 ? 0 : hour;
  return `${String(shown).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** Hindi and Chinese call the hours after midnight night, too; noon begins at eleven. */
const isNight = (word: string, hour: number) =>
  word === 'रात' || word === '晚上' ? hour < 5 || hour === 12 : word === '中午' && hour === 11;

/** A zone behind a time, whose offset is the same on each day. */
function zoneBehind(rest: string): { readonly length: number; readonly offset: string } | undefined {
  const match = ZONE.exec(rest);
  const name = match?.groups?.['zone'] ?? match?.groups?.['inner'];
  const offset = name && offsetOf(name, '2000-01-01T00:00');
  return match && offset ? { length: match[0].length, offset } : undefined;
}
