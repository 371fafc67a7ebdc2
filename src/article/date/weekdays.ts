/** The weekday beside a date. It must be the right one: a wrong weekday shows a mistake in the date. */
import type { DayParts } from './eras.ts';
import { weekdaysOf } from './month-words.ts';

const LEADING_WORD = /^(?:le|el|il|am|den|der|the|on|em|на|в|يوم|في)\s+/iu;
const LEADING = /^([\p{L}\p{M}]{2,12}(?:-feira)?)[.,،]{0,2}\s+(.+)$/u;
const TRAILING = /^(.+?)[,،，]?\s*[(（]?(?<=[\s(（])([\p{L}\p{M}]{2,12}(?:-feira)?)\.?[)）]?$/u;
/** Chinese and Japanese weekdays, which need no space before them. One ideograph is a weekday in brackets only. */
const IDEOGRAPHS =
  /\s*[(（]?((?:星期|周|週|礼拜)[一二三四五六日天]|[日月火水木金土]曜日|(?<=[(（])[日月火水木金土](?=[)）]))[)）]?\s*$/u;

/** @returns the text without a weekday, and the weekdays, 0 for Sunday, that the weekday's name can mean */
export function takeWeekday(text: string): { readonly text: string; readonly weekdays: readonly number[] | undefined } {
  const date = text.replace(LEADING_WORD, '');
  const [, name = '', rest = ''] = LEADING.exec(date) ?? [];
  const leading = weekdaysOf(name);
  if (leading.length > 0) return { text: rest.replace(LEADING_WORD, ''), weekdays: leading };
  const ideographs = IDEOGRAPHS.exec(date);
  if (ideographs) return { text: date.slice(0, ideographs.index), weekdays: weekdaysOf(ideographs[1] ?? '') };
  const [, before = '', last = ''] = TRAILING.exec(date) ?? [];
  const trailing = weekdaysOf(last);
  return trailing.length > 0 ? { text: before, weekdays: trailing } : { text: date, weekdays: undefined };
}

/** The weekday of a date, 0 for Sunday, by Sakamoto's method. */
export function weekdayOf({ year, month, day }: DayParts): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}
