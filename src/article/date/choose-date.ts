/** Chooses an article's date from the places that can contain one. */
import { type Rejection, reject } from '../article.ts';
import type { DateConvention } from './date-conventions.ts';
import { BUDDHIST_AHEAD } from './eras.ts';
import { type CalendarDate, type DateProblem, isDay, isOfNoNewspaper, readDate } from './parse-date.ts';
import type { Origin, Warning } from '../entry.ts';
import type { Header } from '../header/labels.ts';
import type { Opening } from '../opening/opening.ts';
import type { PathMetadata } from '../header/path-metadata.ts';

export interface Dated {
  readonly date: CalendarDate | undefined;
  readonly from: Origin | undefined;
  /** 1-based line of the date in the source; undefined when it is not in the text. */
  readonly line?: number | undefined;
  readonly warnings: readonly Warning[];
}

interface Place {
  readonly from: Origin;
  readonly value: CalendarDate | DateProblem;
  readonly line?: number | undefined;
}
interface DatedPlace extends Place {
  readonly value: CalendarDate;
}

/**
 * The first place with a value decides, even if its value is not a date: a wrong date must not be hidden by another
 * one. Another place decides only what the first one leaves open: which of two days an ambiguous date is, and the day
 * where the first place has a placeholder or a year that no newspaper has reached.
 * @param convention how the language of the article writes dates in figures
 */
export function chooseDate(
  head: Header,
  opening: Opening,
  path: PathMetadata,
  convention: DateConvention = {},
): Dated | Rejection {
  const label = head.values.get('date') ?? head.values.get('publishDate') ?? head.values.get('created');
  const labelled = typeof label?.value === 'string' && label.value.trim() !== '' ? readDate(label.value) : undefined;
  const places: readonly { from: Origin; value: Place['value'] | undefined; line?: number | undefined }[] = [
    { from: head.kind === 'front-matter' ? 'front-matter' : 'header', value: labelled, line: label?.line },
    { from: 'inline', value: opening.date?.value, line: opening.date?.line },
    { from: 'file-name', value: path.fileNameDate },
    { from: 'folders', value: path.folderDate },
  ];
  const [written, ...rest] = places.filter((place): place is Place => place.value !== undefined);
  if (!written) return label ? reject('bad-date', 'The date is empty. Write it as YYYY-MM-DD.', label.line) : undated();
  const others = rest.filter((place): place is DatedPlace => isDay(place.value));
  const first = { ...written, value: decide(written.value, others, convention) };
  const { from, value, line } = first;
  if (!isDay(value)) {
    const where = from === 'file-name' ? 'In the file name, ' : from === 'folders' ? 'In the folders, ' : '';
    return reject(value.reason, where + value.message, line);
  }
  const other = others.find((place) => place.value.date !== value.date);
  if (!other && isZero(value) && others.length === 0) return undated(value);
  if (!other) return { date: value, from, line, warnings: isOfNoNewspaper(value) ? [ofNoNewspaper(value)] : [] };
  // A day that two places give is no placeholder.
  if (isDoubtful(value) && others.every((place) => place.value.date !== value.date)) {
    const message = `The ${name(from)} says ${value.date}, which is no day of a newspaper; the ${name(other.from)} says ${other.value.date}, which is used.`;
    const code = isPlaceholder(value) ? 'placeholder-date' : 'date-conflict';
    return { date: other.value, from: other.from, line: other.line, warnings: [{ code, message }] };
  }
  const message = `The ${name(from)} says ${value.date}, the ${name(other.from)} ${other.value.date}; the former is used.`;
  return { date: value, from, line, warnings: [{ code: 'date-conflict', message }] };
}

/** Reads the first place again with all that is known: the other places, then the language of the article. */
function decide(
  value: Place['value'],
  others: readonly DatedPlace[],
  convention: DateConvention,
): CalendarDate | DateProblem {
  const agreed = readingsOf(value).find((reading) => others.some((place) => place.value.date === reading.date));
  if (agreed) return agreed;
  if (!isDay(value)) return value.isShaped ? readDate(value.written, convention) : value;
  if (!isOfNoNewspaper(value) || isPlaceholder(value)) return value;
  const read = readDate(writtenOf(value), convention);
  // A day of a calendar that is not converted is left to the other places.
  return isDay(read) || others.length === 0 ? read : value;
}

/** The other days that a date can mean. */
function readingsOf(value: Place['value']): readonly CalendarDate[] {
  if (isDay(value)) {
    // A Buddhist year without a sign.
    const year = Number(value.date.slice(0, 4)) - BUDDHIST_AHEAD;
    return year > 1600 && isOfNoNewspaper(value) ? [{ ...value, date: `${year}${value.date.slice(4)}` }] : [];
  }
  // 29 February of a Buddhist year, which need not be a leap year of the common era.
  if (value.reason !== 'ambiguous-date') return [readDate(`${value.written} BE`)].filter(isDay);
  const orders = ['day-first', 'month-first'] as const;
  return orders.map((order) => readDate(value.written, { order })).filter(isDay);
}

const writtenOf = ({ date, time }: CalendarDate) => (time === undefined ? date : `${date}T${time}`);
/** Programs write the first day of their calendar when they know no date. */
const isPlaceholder = ({ date }: CalendarDate) => date === '0001-01-01' || date === '1970-01-01';
const isDoubtful = (value: CalendarDate) => isPlaceholder(value) || isOfNoNewspaper(value);
/** The first instant of Go, .NET or Unix. 1 January 1970 without that time is a day like any other. */
const isZero = ({ date, time = '' }: CalendarDate) =>
  date === '0001-01-01' || (date === '1970-01-01' && /^00:00(?::00)?(?:Z|\+00:00)?$/.test(time));

function undated(placeholder?: CalendarDate): Dated {
  const warnings = [
    {
      code: 'undated',
      message: 'No date was found, so the article is on the undated shelf. Add a line such as "date 2022-02-07".',
    },
  ];
  if (placeholder) {
    const message = `Programs write ${placeholder.date} when they know no date, so the article has none. Write its day as YYYY-MM-DD.`;
    warnings.unshift({ code: 'placeholder-date', message });
  }
  return { date: undefined, from: undefined, warnings };
}

/** Rejects a date whose line contains bidirectional controls, because people would read it as another date. */
export function disguisedDate({ line }: Dated, source: readonly string[]): Rejection | undefined {
  if (line === undefined || !/^.{0,40}[\u202A-\u202E]/.test(source[line - 1] ?? '')) return undefined;
  const message = 'The line of the date holds characters that turn its direction. Write it anew as YYYY-MM-DD.';
  return reject('bad-date', message, line);
}

const ofNoNewspaper = ({ date }: CalendarDate): Warning => ({
  code: 'doubtful-date',
  message: `There are no newspapers of the year ${Number(date.slice(0, 4))}. If it is a year of another calendar, write the common day as YYYY-MM-DD.`,
});

const PLACES: Partial<Record<Origin, string>> = { inline: 'text', header: 'header', folders: 'folder' };
const name = (origin: Origin) => PLACES[origin] ?? origin.replace('-', ' ');
