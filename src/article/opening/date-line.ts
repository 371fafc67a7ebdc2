/**
 * Reads a line of several parts about the article: `By Jane Doe | Published: 4 March 2021 | Updated: 5 March 2021`, and a
 * line with the day of the latest correction alone: `Updated: 5 March 2021`.
 */
import { isDay, readDate } from '../date/parse-date.ts';
import { readByline } from './byline.ts';
import { type InlineDate, readBareDate } from './inline-date.ts';

export interface DateLine {
  readonly date: InlineDate | undefined;
  readonly byline: string[] | undefined;
  /** The day of the latest correction, as it is written. */
  readonly updated: string | undefined;
}

/** Longer lines are text. */
const MAX_LINE = 200;
const BETWEEN = /\s*[|•·‧▪/]\s+|\s+[–—]\s+|\s*;\s+|\s{4,}|\s+(?=(?:by|von|par|por) \p{Lu})/u;
/** The words before the day of a correction, in the languages of the interface. */
const UPDATED =
  /(?:^|[\s,;(|•·–—-]|(?<=[日点點時时分\d]))(?:(?:last )?(?:updated|modified|corrected|revised)(?: on| at)?|(?:zuletzt )?(?:aktualisiert|geändert)(?: am)?|mise? à jour(?: le)?|modifiée?(?: le)?|(?:última )?actualiza(?:d[oa]|ción)(?: el)?|آخر تحديث|تاريخ التحديث|تحديث|अद्यतन|अपडेट(?:ेड)?|最后更新|更新(?:日期|时间|于)?)\s*[:：]?\s*(?=\S)/iu;
/** How long the text takes to read. */
const READING_TIME =
  /^\d{1,3}[\s-]?(?:min(?:ute)?s?\.?|minuten|minutos|मिनट|分钟|分鐘|دقائق)(?:[\s-]?(?:read|lesezeit|de lecture|de lectura))?$/iu;

export const isReadingTime = (text: string): boolean => READING_TIME.test(text);

/** @returns the parts; undefined when the line has another part too, or neither a date nor a correction */
export function readDateLine(line: string): DateLine | undefined {
  const text = line.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (text.length > MAX_LINE || !/[\p{Nd}年]/u.test(text)) return undefined;
  const mark = UPDATED.exec(text);
  const written = mark ? text.slice(mark.index + mark[0].length).replace(/\s*[)|.]$/, '') : undefined;
  if (written !== undefined && !isMeantAsDate(written)) return undefined;
  let date: InlineDate | undefined;
  let byline: string[] | undefined;
  for (const part of text.slice(0, mark?.index).split(BETWEEN)) {
    const plain = part.replace(/^[\s,;(|•·‧▪]+|[\s,;(|•·‧▪–—-]+$/g, '');
    if (plain === '' || isReadingTime(plain)) continue;
    const found = date ? undefined : readBareDate(plain);
    date ??= found;
    const names = found || byline ? undefined : readByline(plain);
    byline ??= names;
    if (!found && !names) return undefined;
  }
  return date || written !== undefined ? { date, byline, updated: written } : undefined;
}

function isMeantAsDate(text: string): boolean {
  const value = readDate(text);
  return isDay(value) || value.isShaped;
}
