/** Chooses an article's date from the places that can contain one. */
import { type Rejection, reject } from '../article.ts';
import { type CalendarDate, type DateProblem, isDay, readDate } from './parse-date.ts';
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

/**
 * The first place with a value decides, even if its value is not a date: a wrong date must not be hidden by another
 * one.
 */
export function chooseDate(head: Header, opening: Opening, path: PathMetadata): Dated | Rejection {
  const label = head.values.get('date') ?? head.values.get('publishDate');
  const labelled = typeof label?.value === 'string' && label.value.trim() !== '' ? readDate(label.value) : undefined;
  const places: [Origin, CalendarDate | DateProblem | undefined, number | undefined][] = [
    [head.kind === 'front-matter' ? 'front-matter' : 'header', labelled, label?.line],
    ['inline', opening.date?.value, opening.date?.line],
    ['file-name', path.fileNameDate, undefined],
    ['folders', path.folderDate, undefined],
  ];
  const found = places.filter(([, value]) => value !== undefined);
  const [first] = found;
  if (!first?.[1]) {
    if (label) return reject('bad-date', 'The date is empty. Write it as YYYY-MM-DD.', label.line);
    const message = 'No date was found, so the article is on the undated shelf. Add a line such as "date 2022-02-07".';
    return { date: undefined, from: undefined, warnings: [{ code: 'undated', message }] };
  }
  const [from, date, line] = first;
  if (!isDay(date)) {
    const where = from === 'file-name' ? 'In the file name, ' : from === 'folders' ? 'In the folders, ' : '';
    return reject(date.reason, where + date.message, line);
  }
  const other = found.find(([, value]) => value && isDay(value) && value.date !== date.date);
  const message =
    other?.[1] && isDay(other[1])
      ? `The ${name(from)} says ${date.date}, the ${name(other[0])} ${other[1].date}; the former is used.`
      : '';
  return { date, from, line, warnings: message ? [{ code: 'date-conflict', message }] : [] };
}

/** Rejects a date whose line contains bidirectional controls, because people would read it as another date. */
export function disguisedDate({ line }: Dated, source: readonly string[]): Rejection | undefined {
  if (line === undefined || !/^.{0,40}[\u202A-\u202E]/.test(source[line - 1] ?? '')) return undefined;
  const message = 'The line of the date holds characters that turn its direction. Write it anew as YYYY-MM-DD.';
  return reject('bad-date', message, line);
}

const PLACES: Partial<Record<Origin, string>> = { inline: 'text', header: 'header', folders: 'folder' };
const name = (origin: Origin) => PLACES[origin] ?? origin.replace('-', ' ');
