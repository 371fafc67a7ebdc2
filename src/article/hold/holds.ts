/**
 * Decides whether an article is held back, and why. Early publication is the one error that cannot be undone, so a
 * label that cannot be read holds the article back too. The labels come from the header (labels.ts) and from the first
 * lines of the text (notices.ts).
 */
import { cleanFragment } from '../text/invisible-characters.ts';
import type { Hold, Rejection } from '../article.ts';
import type { DateConvention } from '../date/date-conventions.ts';
import { type CalendarDate, isDay, readDate } from '../date/parse-date.ts';
import type { HeaderValue } from '../header/labels.ts';
import { meantLabel, plainWord } from './hold-words.ts';
import { isDraftForm, isNo, isOut, isOver, isYes, saysPublished, saysWithheld } from './hold-values.ts';
import type { HoldKind } from './label-words.ts';
import { isHour, readUntil } from './until.ts';

/** A label or a notice that may hold a text back. */
export interface HoldLabel extends Omit<HeaderValue, 'line'> {
  readonly kind: HoldKind;
  /** 1-based line of the source; undefined when the name of the file holds the text. */
  readonly line: number | undefined;
  /** As written, for the report. */
  readonly label: string;
  /** True for a notice among the first lines. If its value cannot be read, the article is held and not rejected. */
  readonly notice?: boolean;
  /** The text of a notice that is not a label with a value. */
  readonly said?: string;
}

/**
 * @param date the article's own date
 * @param convention how the language of the article writes dates in figures
 */
export function readHold(
  holdLabels: readonly HoldLabel[],
  date: CalendarDate | undefined,
  convention: DateConvention = {},
): Hold | Rejection | undefined {
  const found = holdLabels
    .map((holdLabel) => judge(holdLabel, { date: date?.date, convention }))
    .filter((hold) => hold !== undefined);
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

/** The article's own date and the way in which its language writes dates. */
interface Context {
  readonly date: string | undefined;
  readonly convention: DateConvention;
}

function judge(holdLabel: HoldLabel, context: Context): Hold | Rejection | undefined {
  const { kind, value, line, label } = holdLabel;
  if (kind === 'unclear') return judgeUnclear(holdLabel, context);
  if (kind === 'form' && PROSE.test(plainWord(label))) return undefined;
  // "publish: 2031-01-01" names a future day, and "published: 2022-02-07" a past one.
  const namesDay = kind === 'public' || (kind === 'ready' && RELEASE.test(plainWord(label)));
  if (namesDay && typeof value === 'string' && readUntil(value, context.convention))
    return judge({ ...holdLabel, kind: 'day' }, context);
  if (kind === 'planned') {
    const text = typeof value === 'string' ? value.replace(PAPERS, '').trim() : '';
    if (readUntil(text, context.convention)) return judge({ ...holdLabel, value: text, kind: 'day' }, context);
    return /\p{L}/u.test(text) && isHour(text) ? judge({ ...holdLabel, kind: 'hold' }, context) : undefined;
  }
  const where = { line, said: wordsOf(holdLabel) };
  // "publish: 03/04/2031" may be any of two days to come, "published: 03/04/2021" is a date.
  if (namesDay && !DONE.test(plainWord(label)) && isAmbiguous(value, context.convention))
    return { reason: 'unpublished', ...where };
  const isPast = kind === 'day' && !holdLabel.notice && PAST.test(plainWord(label));
  if (isPast && (typeof value !== 'string' || value.trim() === '')) return { reason: 'unpublished', ...where };
  if (isPast && saysPublished(value as string)) return undefined;
  if (kind === 'embargo' || kind === 'hold' || kind === 'day') return judgeEmbargo(holdLabel, context, where, isPast);
  return isHeld(kind, value, holdLabel.notice)
    ? { reason: kind === 'draft' ? 'draft' : 'unpublished', ...where }
    : undefined;
}

/** Labels of a day that may be in the past of an article, such as one that was published again. */
const PAST =
  /^(?!tobe)published|postdate|postedon|firstpub|datum|dateofpubl|datedepubl|fechadepubl|تاريخ|तिथि|दिनांक|发布(?:日期|时间)/;
/** Labels whose value may be a yes or the day of publication. */
const RELEASE = /^(?:go)?(?:live|online|publi|veroff|freigabe|parution|mise|प्रकाशन|上线|发表)/;

/** "For: Sunday papers" */
const PAPERS = /\s(?:papers?|editions?|paper|ausgabe)$/i;
const DONE = /published|publiz|offentlicht|publicad|^publie|منشور|प्रकाशित|已发布/;
const isAmbiguous = (value: HeaderValue['value'], convention: DateConvention) => {
  const day = typeof value === 'string' ? readDate(value, convention) : undefined;
  return day !== undefined && !isDay(day) && day.reason === 'ambiguous-date';
};

/** Labels of words that readers see: "Kicker: Draft". */
const PROSE = /head|titl|kicker|subject|teaser|caption|zeile|topic|name|event|sport/;

/** A label that only looks like another one rejects its file where the other one would hold the article. */
function judgeUnclear(holdLabel: HoldLabel, context: Context): Rejection | undefined {
  const { label, value, line } = holdLabel;
  const meant = meantLabel(label);
  // "Draft law: what changes" is prose.
  const isProse =
    typeof value === 'string' &&
    /\s/.test(value.trim()) &&
    !readUntil(value, context.convention) &&
    !saysWithheld(value, true);
  if (!meant || isProse || !judge({ ...holdLabel, ...meant }, context)) return undefined;
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
  { date, convention }: Context,
  where: { line: number | undefined; said: string },
  isPast: boolean,
): Hold | Rejection | undefined {
  const endless = { reason: 'embargo', until: undefined, dated: false, ...where } as const;
  const text = typeof value === 'string' ? value.trim() : '';
  if (kind === 'day') {
    if (value === null || value === '' || /^(?:immediate|immediately|now|sofort)$/.test(plainWord(text)))
      return undefined;
    if (isNo(text) && /sched/i.test(label)) return undefined;
    const until = readUntil(text, convention);
    if (until === undefined) return notice ? undefined : endless;
    // Without a time of the edition, an embargo ends with the article's own date at any hour; a later day is waited for.
    const own = date !== undefined && until.slice(0, 10) <= date;
    return { reason: 'embargo', until, dated: own || isPast, ...where };
  }
  if (text !== '' && isOver(text)) return undefined;
  const until = readUntil(text, convention);
  if (until !== undefined) return { ...endless, until };
  if (kind === 'hold' || notice || text === '' || isYes(text) || isHour(text)) return endless;
  const day = readDate(text, convention);
  const problem = isDay(day) ? undefined : day;
  return {
    outcome: 'rejected',
    reason: problem?.reason ?? 'bad-date',
    message: `The embargo cannot be read: ${problem?.message ?? ''}`,
    line,
  };
}

/** The label or notice as in the source, on one line and shortened. */
function wordsOf({ label, value, notice, said }: HoldLabel): string {
  const shown = typeof value === 'string' ? value : value === null ? '' : '…';
  const text = said ?? (notice && shown === '' ? label : `${label}: ${shown}`);
  const line = cleanFragment(text).replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
