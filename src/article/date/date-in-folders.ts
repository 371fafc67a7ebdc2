/**
 * Reads a date in the folders of a file: `2022/02/07`, `2022-02-07`, `20220207`, `2022-02/07`, `2022/0207`,
 * `2022/March/07`, `7 February 2022`. The folder of the day may go on with words: `2022-02-07-bridge`, `2022/02/07-bridge`.
 */
import { findDateInName } from './date-in-name.ts';
import { monthOf, weekdaysOf } from './month-words.ts';

/** One folder with a whole date. Eight digits are one in the range of newspapers only. */
const WHOLE = /^(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?:[-_. ]+\D|$)/;
const COMPACT = /^(1[6-9]\d\d|20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:[-_. ]+\D|$)/;
const YEAR_AND_MONTH = /^(\d{4})[-_.]?(\d{2}|(?<=[-_.])\d)$/;
const MONTH_AND_DAY = /^(?:(\d{1,2})[-_.](\d{1,2})|(\d{2})(\d{2}))$/;
const DAY = /^(\d{1,2})(?:[-_. ]+\p{L}|$)/u;
/** A folder of figures that may belong to a date, although the others of the date are missing. */
const PART = /^(?:\d{1,4}|\d{4}[-_.]\d{1,2}(?:[-_.]\d{1,2})?|\d{1,2}([-_.])\d{1,2}\1\d{4})$/;
/** A folder that is a date in words, perhaps with its weekday: `Mon 7 February 2022`, `2022年2月7日`. */
const IN_WORDS = /\p{L}/u;

interface FolderDate {
  /** The innermost date, for `readDate`; undefined when there is none. */
  readonly written: string | undefined;
  /** For each folder, whether it is part of a date. */
  readonly isPart: readonly boolean[];
}

export function readDateInFolders(folders: readonly string[]): FolderDate {
  const isPart = folders.map((folder) => PART.test(folder));
  let written: string | undefined;
  for (let last = folders.length - 1; last >= 0; last--) {
    const date = dateEndingAt(folders, last);
    if (!date) continue;
    written ??= date.written;
    isPart.fill(true, last - date.count + 1, last + 1);
  }
  return { written, isPart };
}

/** The date whose last folder this is, and the number of its folders. */
function dateEndingAt(folders: readonly string[], last: number): { written: string; count: number } | undefined {
  const [year = '', month = '', folder = ''] = [folders[last - 2], folders[last - 1], folders[last]];
  const whole = WHOLE.exec(folder) ?? COMPACT.exec(folder);
  if (whole) return { written: whole.slice(1).join('-'), count: 1 };
  const named = IN_WORDS.test(folder) ? findDateInName(folder) : undefined;
  if (named && isOnlyDate(folder, named)) return { written: named.written, count: 1 };
  const day = DAY.exec(folder)?.[1];
  const middle = monthIn(month);
  if (day !== undefined && /^\d{4}$/.test(year) && middle) return { written: `${year}-${middle}-${day}`, count: 3 };
  const start = YEAR_AND_MONTH.exec(month);
  if (day !== undefined && start) return { written: `${start[1]}-${start[2]}-${day}`, count: 2 };
  const end = MONTH_AND_DAY.exec(folder);
  if (end && /^\d{4}$/.test(month)) return { written: `${month}-${end[1] ?? end[3]}-${end[2] ?? end[4]}`, count: 2 };
  return undefined;
}

/** Whether a folder is a date, apart from a weekday. */
const isOnlyDate = (folder: string, { index, length }: { index: number; length: number }) =>
  (folder.slice(0, index) + folder.slice(index + length))
    .split(/[\s,._-]+/)
    .every((word) => word === '' || weekdaysOf(word).length > 0);

/** The month of a folder such as `02`, `February` or `02-February`. */
function monthIn(folder: string): number | string | undefined {
  const [, figures, name] = /^(\d{1,2})?[-_. ]?(\p{L}[\p{L}\p{M}]{1,12})?$/u.exec(folder) ?? [];
  const month = name === undefined ? undefined : monthOf(name);
  if (name !== undefined && month === undefined) return undefined;
  return figures !== undefined && month !== undefined && Number(figures) !== month ? undefined : (figures ?? month);
}
