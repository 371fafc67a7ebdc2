/**
 * Decides whether an article is held back, and why. Early publication is the one error that cannot be undone, so a
 * label that cannot be read holds the article back too. The labels come from the header (labels.ts) and from the first
 * lines of the text (notices.ts).
 */
import { cleanFragment } from '../text/invisible-characters.ts';
import type { Hold, Rejection } from '../article.ts';
import { type CalendarDate, isDay, readDate } from '../date/parse-date.ts';
import { fieldOf, type HeaderValue } from '../header/labels.ts';
import { type HoldKind, isDraftForm, isNo, isYes, plainWord, saysPublished, saysWithheld } from './hold-words.ts';

/** A label or a notice that may hold a text back. */
export interface HoldLabel extends HeaderValue {
  readonly kind: HoldKind;
  /** As written, for the report. */
  readonly label: string;
  /** True for a notice among the first lines. If its value cannot be read, the article is held and not rejected. */
  readonly notice?: boolean;
  /** The text of a notice that is not a label with a value. */
  readonly said?: string;
}

/** @param date the article's own date */
export function readHold(
  holdLabels: readonly HoldLabel[],
  date: CalendarDate | undefined,
): Hold | Rejection | undefined {
  const found = holdLabels.map((holdLabel) => judge(holdLabel, date?.date)).filter((hold) => hold !== undefined);
  const [first] = found;
  if (!first) return undefined;
  const endless = found.find((hold) => 'reason' in hold && hold.reason !== 'embargo');
  const rejected = found.find((hold) => 'outcome' in hold);
  if (endless ?? rejected) return endless ?? rejected;
  const embargoes = found.filter((hold) => 'until' in hold);
  // The latest embargo decides; if one of them does not depend on an edition date, the result does not either.
  const last = embargoes.reduce((a, b) => (b.until === undefined || (a.until && b.until > a.until) ? b : a));
  return embargoes.every(({ dated }) => dated) ? last : { ...last, dated: false };
}

function judge(holdLabel: HoldLabel, date: string | undefined): Hold | Rejection | undefined {
  const { kind, value, line } = holdLabel;
  // "publish: 2031-01-01" names a future day; "published: 2022-02-07" is the article's date.
  if (kind === 'public' && !fieldOf(holdLabel.label) && typeof value === 'string' && readUntil(value))
    return judge({ ...holdLabel, kind: 'day' }, date);
  const where = { line, said: wordsOf(holdLabel) };
  if (kind === 'embargo' || kind === 'hold' || kind === 'day') return judgeEmbargo(holdLabel, date, where);
  return isHeld(kind, value, holdLabel.notice)
    ? { reason: kind === 'draft' ? 'draft' : 'unpublished', ...where }
    : undefined;
}

/** Whether a value holds the text back. A value that is not a text means neither yes nor no. */
export function isHeld(kind: HoldKind, value: HeaderValue['value'], notice = false): boolean {
  const text = typeof value === 'string' ? value.trim() : undefined;
  switch (kind) {
    case 'draft':
      return text === undefined || !isNo(text);
    case 'secret':
      return notice ? text !== undefined && isYes(text) : text === undefined || !isNo(text);
    case 'public':
      return notice
        ? text !== undefined && (isNo(text) || saysWithheld(text, true))
        : text === undefined || !(saysPublished(text) || isDateLike(text));
    case 'state':
      return notice ? text !== undefined && saysWithheld(text, true) : text === undefined || !saysPublished(text);
    case 'form':
      return text !== undefined && isDraftForm(text);
    default:
      return text !== undefined && (isNo(text) || saysWithheld(text, notice || kind !== 'perhaps'));
  }
}

/** `published: 02/07/2022` is a date, although an ambiguous one. */
function isDateLike(text: string): boolean {
  const day = readDate(text);
  return isDay(day) || day.reason === 'ambiguous-date' || /^\d{4}-\d{2}-\d{2}\b/.test(text);
}

function judgeEmbargo(
  { kind, label, value, line, notice }: HoldLabel,
  date: string | undefined,
  where: { line: number; said: string },
): Hold | Rejection | undefined {
  const endless = { reason: 'embargo', until: undefined, dated: false, ...where } as const;
  const text = typeof value === 'string' ? value.trim() : '';
  if (kind === 'day') {
    if (value === null || value === '' || /^(?:immediate|immediately|now|sofort)$/.test(plainWord(text)))
      return undefined;
    if (isNo(text) && /^sched/i.test(label)) return undefined;
    const until = readUntil(text);
    if (until === undefined) return notice ? undefined : endless;
    // An embargo ends with the article's own date at any hour; a later day is waited for.
    const own = date !== undefined && until.slice(0, 10) <= date;
    return { reason: 'embargo', until: own ? until.slice(0, 10) : until, dated: own, ...where };
  }
  if (text !== '' && isNo(text)) return undefined;
  const until = readUntil(text);
  if (until !== undefined) return { ...endless, until };
  if (kind === 'hold' || notice || text === '' || isYes(text)) return endless;
  const day = readDate(text);
  const problem = isDay(day) ? undefined : day;
  return {
    outcome: 'rejected',
    reason: problem?.reason ?? 'bad-date',
    message: `The embargo cannot be read: ${problem?.message ?? ''}`,
    line,
  };
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?';
const DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{8}|` +
    `\\d{1,2}(?:st|nd|rd|th)?\\.?[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?!\\d)`,
  'giu',
);
/** Words that may accompany a day. Any other word changes its meaning: "10 days after 2026-01-01" is another day. */
const HOUR_WORDS =
  /^(?:until|till?|to|on|at|from|by|the|not|before|after|end|of|midnight|noon|midday|a|p|m|am|pm|h|hrs?|hours?|uhr|oclock|local|time|gmt|utc|z|[bcemp]e?[sd]?t|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?|bis|zum|um|ab|hasta|el|las|la|jusquau|jusqua|le|t?\d{1,4}(?:am|pm|hrs?|h|z|uhr)?)$/;
const HOUR = /\d|noon|midnight|midday|after|end/;

/**
 * The day in a text such as "until 6 pm on 3 March 2031", with `T` and the hour when there is one; undefined when
 * unclear.
 */
export function readUntil(text: string): string | undefined {
  const plain = readDate(text.replace(/^(?:until|till?|on|bis(?: zum)?|hasta(?: el)?)\s+/i, ''));
  if (isDay(plain)) return plain.time ? `${plain.date}T${plain.time}` : plain.date;
  if (text.length > 120) return undefined;
  const [found, ...others] = text.match(DAY) ?? [];
  if (found === undefined || others.length > 0) return undefined;
  const day = readDate(found);
  const beside = text.replace(found, ' ').replace(/['’.]/g, '').toLowerCase();
  const words = beside.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (!isDay(day) || !words.every((word) => HOUR_WORDS.test(word))) return undefined;
  return HOUR.test(words.join(' ')) ? `${day.date}T24:00` : day.date;
}

/** The label or notice as in the source, on one line and shortened. */
function wordsOf({ label, value, notice, said }: HoldLabel): string {
  const shown = typeof value === 'string' ? value : value === null ? '' : '…';
  const text = said ?? (notice && shown === '' ? label : `${label}: ${shown}`);
  const line = cleanFragment(text).replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
