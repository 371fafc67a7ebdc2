/**
 * Reads a line of several parts about the article: `By Jane Doe | Published: 4 March 2021 | Updated: 5 March 2021`, and a
 * line with the day of the latest correction alone: `Updated: 5 March 2021`.
 */
import { isMonthOrWeekday } from '../date/month-words.ts';
import { isDay, readDate } from '../date/parse-date.ts';
import { readByline } from './byline.ts';
import { type InlineDate, readBareDate } from './inline-date.ts';
import { isRole } from './role-words.ts';
import { isNewspaper } from './rubric-words.ts';
import { isPerson } from './split-names.ts';

export interface DateLine {
  readonly date: InlineDate | undefined;
  readonly byline: string[] | undefined;
  /** The agency or paper. */
  readonly source: string | undefined;
  /** The day of the latest correction, as it is written. */
  readonly updated: string | undefined;
}

/** Longer lines are text. */
const MAX_LINE = 200;
const BETWEEN =
  /\s*[|•·‧▪/]\s+|\s*(?=(?:来源|來源|作者|记者|記者|(?:发布|發佈)[时時][间間])\s*[:：])|\s+[–—]\s+|\s*;\s+|\s{4,}|\s+(?=(?:by|von|par|por) \p{Lu})/u;
/** The words before the day of a correction, in the languages of the interface. */
const UPDATED =
  /(?:^|[\s,;(|•·–—-]|(?<=[日点點時时分\d]))(?:(?:last )?(?:updated|modified|corrected|revised)(?: on| at)?|(?:zuletzt )?(?:aktualisiert|geändert)(?: am)?|mise? à jour(?: le)?|modifiée?(?: le)?|(?:última )?actualiza(?:d[oa]|ción)(?: el)?|آخر تحديث|تاريخ التحديث|تحديث|अद्यतन|अपडेट(?:ेड)?|最后更新|更新(?:日期|时间|于)?|stand(?=:)|обновлен[оа]?|atualizad[oa](?: em)?|aggiornat[oa](?: il)?)\s*[:：]?\s*(?=\S)/iu;
/** The agency or paper, and behind it perhaps the date: "来源：新华社 2026-03-01", "Source: AFP". */
const SOURCE =
  /^(?:source|quelle|fuente|fonte|المصدر|स्रोत|来源|來源|источник)\s*[:：]\s*(\p{L}[\p{L}\p{M} .&-]{1,40}?)(?:[\s,，|]+(?=\p{Nd})(.+))?$/iu;
/** An agency or paper of China before the date: "新华网 2026-03-01 10:15". */
const CHINESE_SOURCE = /^(\p{Script=Han}{1,8}[网網社报報台])\s+(\p{Nd}.+)$/u;
/** How long the text takes to read. */
const READING_TIME =
  /^\d{1,3}[\s-]?(?:min(?:ute)?s?\.?|minuten|minutos|मिनट|分钟|分鐘|دقائق)(?:[\s-]?(?:read|lesezeit|de lecture|de lectura))?$/iu;

export const isReadingTime = (text: string): boolean => READING_TIME.test(text);

/** A line of three parts between strokes: the name, the role or the paper, and the date: "Jane Doe | The Courier | 3 March 2026". */
function readNamePaperDate(text: string): DateLine | undefined {
  const [name = '', beside = '', day = '', ...others] = text.split(/\s*[|•·]\s*/);
  const byline = readByline(name) ?? (isPerson(name) ? [name] : undefined);
  const paper = /^the(?: \p{Lu}[\p{L}\p{M}'’-]+){1,4}$/iu.test(beside) || isNewspaper(beside);
  const isBeside = paper || isRole(beside);
  const date = byline && isBeside && others.length === 0 ? readBareDate(day) : undefined;
  if (!date || !byline) return undefined;
  return {
    date,
    byline: paper ? byline : [`${byline.join(', ')}, ${beside}`],
    source: paper ? beside : undefined,
    updated: undefined,
  };
}

const PLACE =
  /^((?:\p{Lu}[\p{L}\p{M}.'’-]{1,20}|(?:de|la|el|am|an|der|do|da|of|sur)(?= )|\p{Lo}[\p{L}\p{M}]{1,15})(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{1,20}|de|la|el|am|an|der|do|da|of|sur|\p{Lo}[\p{L}\p{M}]{1,15})){0,3})[,،]\s+(\S.*)$/u;

/** A place before a whole date: "Berlin, 3. März 2026". Above everything, such a line may be a headline. */
export function readPlaceAndDate(line: string): { place: string; date: InlineDate } | undefined {
  const [, place = '', day = ''] = (line.length <= MAX_LINE && PLACE.exec(line.trim())) || [];
  if (place === '' || place.split(' ').some(isMonthOrWeekday) || isRole(place)) return undefined;
  const date = readBareDate(day);
  return date && isDay(date.value) ? { place, date } : undefined;
}

/** @returns the parts; undefined when the line has another part too, or neither a date nor a correction */
export function readDateLine(line: string): DateLine | undefined {
  const text = line.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (text.length > MAX_LINE || !/[\p{Nd}年]/u.test(text)) return undefined;
  const named = readNamePaperDate(text);
  if (named) return named;
  const mark = UPDATED.exec(text);
  const written = mark ? text.slice(mark.index + mark[0].length).replace(/\s*[)|.]$/, '') : undefined;
  if (written !== undefined && !isMeantAsDate(written)) return undefined;
  let date: InlineDate | undefined;
  let byline: string[] | undefined;
  let source: string | undefined;
  for (const part of text.slice(0, mark?.index).split(BETWEEN)) {
    const plain = part.replace(/^[\s,;(|•·‧▪]+|[\s,;(|•·‧▪–—-]+$/g, '');
    if (plain === '' || isReadingTime(plain)) continue;
    const [, agency, behind] = (source ? undefined : (SOURCE.exec(plain) ?? CHINESE_SOURCE.exec(plain))) ?? [];
    const found = date ? undefined : readBareDate(agency === undefined ? plain : (behind ?? ''));
    if (agency !== undefined && behind !== undefined && !found) return undefined;
    date ??= found;
    source ??= agency;
    if (found || agency !== undefined) continue;
    const names: string[] | undefined = byline ? undefined : readByline(plain);
    byline ??= names;
    if (!names) return undefined;
  }
  return date || written !== undefined ? { date, byline, source, updated: written } : undefined;
}

function isMeantAsDate(text: string): boolean {
  const value = readDate(text);
  return isDay(value) || value.isShaped;
}
