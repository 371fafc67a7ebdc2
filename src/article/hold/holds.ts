/**
 * Decides whether an article is held back, and why. Early publication is the one error that cannot be undone, so a
 * label that cannot be read holds the article back too. The labels come from the header (labels.ts) and from the first
 * lines of the text (notices.ts).
 */
import { cleanFragment } from '../text/invisible-characters.ts';
import type { Hold, Rejection } from '../article.ts';
import { type CalendarDate, isDay, readDate } from '../date/parse-date.ts';
import { fieldOf, type HeaderValue } from '../header/labels.ts';
import { meantLabel, plainWord } from './hold-words.ts';
import { isDraftForm, isNo, isOut, isOver, isYes, saysPublished, saysWithheld } from './hold-values.ts';
import type { HoldKind } from './label-words.ts';

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
  const { kind, value, line, label } = holdLabel;
  if (kind === 'unclear') return judgeUnclear(holdLabel, date);
  if (kind === 'form' && PROSE.test(plainWord(label))) return undefined;
  // "publish: 2031-01-01" names a future day, and "published: 2022-02-07" a past one.
  const namesDay = kind === 'public' || (kind === 'ready' && RELEASE.test(plainWord(label)));
  if (namesDay && typeof value === 'string' && readUntil(value)) return judge({ ...holdLabel, kind: 'day' }, date);
  const where = { line, said: wordsOf(holdLabel) };
  const isPast = kind === 'day' && PAST.test(plainWord(label));
  if (isPast && (typeof value !== 'string' || value.trim() === '')) return { reason: 'unpublished', ...where };
  if (isPast && saysPublished(value as string)) return undefined;
  if (kind === 'embargo' || kind === 'hold' || kind === 'day') return judgeEmbargo(holdLabel, date, where, isPast);
  return isHeld(kind, value, holdLabel.notice)
    ? { reason: kind === 'draft' ? 'draft' : 'unpublished', ...where }
    : undefined;
}

/** Labels of a day that may be in the past of an article, such as one that was published again. */
const PAST = /published|datum|dateofpubl|datedepubl|fechadepubl|تاريخ|तिथि|दिनांक|发布(?:日期|时间)/;
/** Labels whose value may be a yes or the day of publication. */
const RELEASE = /^(?:live|online|publi|veroff|freigabe)/;

/** Labels of words that readers see: "Kicker: Draft". */
const PROSE = /head|titl|kicker|subject|teaser|caption|zeile|topic|name|event|sport/;

/** A label that only looks like another one rejects its file where the other one would hold the article. */
function judgeUnclear(holdLabel: HoldLabel, date: string | undefined): Rejection | undefined {
  const { label, value, line } = holdLabel;
  const meant = meantLabel(label);
  // "Draft law: what changes" is prose.
  const isProse =
    typeof value === 'string' && /\s/.test(value.trim()) && !readUntil(value) && !saysWithheld(value, true);
  if (!meant || isProse || !judge({ ...holdLabel, ...meant }, date)) return undefined;
  const message =
    `The label ${JSON.stringify(label.slice(0, 40))} looks like one that holds an article and is not known; did you mean ` +
    `"${meant.label}"? Correct the label or remove the line.`;
  return { outcome: 'rejected', reason: 'unclear-hold', message, line };
}

/** Whether a value holds the text back. A value that is not a text means neither yes nor no. */
export function isHeld(kind: HoldKind, value: HeaderValue['value'], notice = false): boolean {
  const text = typeof value === 'string' ? value.trim() : undefined;
  switch (kind) {
    case 'draft':
      return text === undefined || !isOut(text);
    case 'secret':
      return notice ? text !== undefined && isYes(text) : text === undefined || !isOut(text);
    case 'lock':
      return text !== undefined && text !== '' && !isNo(text);
    case 'switch':
      return text !== undefined && isYes(text);
    case 'public':
      return notice
        ? text !== undefined && (isNo(text) || saysWithheld(text, true))
        : text === undefined || !(saysPublished(text) || isDateLike(text));
    case 'state':
      return notice ? text !== undefined && saysWithheld(text, true) : text === undefined || !saysPublished(text);
    case 'form':
      return itemsOf(value).some(isDraftForm);
    default:
      if (text === undefined) return itemsOf(value).some((item) => saysWithheld(item, true));
      return isNo(text) || saysWithheld(text, notice || kind !== 'perhaps');
  }
}

/** The items of a list, or of a text with commas. */
const itemsOf = (value: HeaderValue['value']): readonly string[] =>
  typeof value === 'string' ? value.split(/[,;]/) : (value ?? []);

/** `published: 02/07/2022` is a date, although an ambiguous one. */
function isDateLike(text: string): boolean {
  const day = readDate(text);
  return isDay(day) || day.reason === 'ambiguous-date' || /^\d{4}-\d{2}-\d{2}\b/.test(text);
}

function judgeEmbargo(
  { kind, label, value, line, notice }: HoldLabel,
  date: string | undefined,
  where: { line: number; said: string },
  isPast: boolean,
): Hold | Rejection | undefined {
  const endless = { reason: 'embargo', until: undefined, dated: false, ...where } as const;
  const text = typeof value === 'string' ? value.trim() : '';
  if (kind === 'day') {
    if (value === null || value === '' || /^(?:immediate|immediately|now|sofort)$/.test(plainWord(text)))
      return undefined;
    if (isNo(text) && /sched/i.test(label)) return undefined;
    const until = readUntil(text);
    if (until === undefined) return notice ? undefined : endless;
    // An embargo ends with the article's own date at any hour; a later day is waited for.
    const own = date !== undefined && until.slice(0, 10) <= date;
    return { reason: 'embargo', until: own ? until.slice(0, 10) : until, dated: own || isPast, ...where };
  }
  if (text !== '' && isOver(text)) return undefined;
  const until = readUntil(text);
  if (until !== undefined) return { ...endless, until };
  if (kind === 'hold' || notice || text === '' || isYes(text) || isHour(text)) return endless;
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
/** A weekday or an hour without a day, such as "6 PM FRIDAY". */
const isHour = (text: string) =>
  !/\d{3}|\d[-/]\d/.test(text) &&
  text.length < 60 &&
  text
    .replace(/['’.]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((word) => HOUR_WORDS.test(word));
const HOUR = /\d|noon|midnight|midday|after|end/;

/**
 * The day in a text such as "until 6 pm on 3 March 2031", with `T` and the hour when there is one; undefined when
 * unclear.
 */
export function readUntil(written: string): string | undefined {
  // With full stops, the day comes first in every country.
  const text = written.replace(/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g, '$3-$2-$1');
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
