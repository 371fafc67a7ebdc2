/** Metadata in a path: a date in the file name or the folders, the words of the name, and the section. */
import { type CalendarDate, type DateProblem, readDate } from '../date/parse-date.ts';

export interface PathMetadata {
  /** The file name without its extension and date; may be empty. */
  readonly name: string;
  /** True when the extension is that of Markdown. */
  readonly markdown: boolean;
  readonly fileNameDate: CalendarDate | DateProblem | undefined;
  readonly folderDate: CalendarDate | DateProblem | undefined;
  /** The first folder that is no part of a date, no folder of a single article, and no `_posts`. */
  readonly section: string | undefined;
}

/** A date in a file name, without a digit directly before or after it. */
const DATE_IN_NAME = /(?<!\d)(\d{4})([-_.])(\d{1,2})\2(\d{1,2})(?!\d)(?:T\d{4,6}Z?(?![0-9a-z]))?/i;
/**
 * Eight digits at the start of a name are a date only in the range of newspapers, because many names begin with a
 * number.
 */
const COMPACT_IN_NAME = /^(1[6-9]\d\d|20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/;
/** A folder of one article and its pictures, and the folder of articles of other site generators. */
const NO_SECTION = /^(?:\d{4}[-_.]\d{1,2}[-_.]\d{1,2}[-_. ]\S|_)/;
const DATE_FOLDER = /^(?:\d{1,4}|\d{4}[-_.]\d{1,2}(?:[-_.]\d{1,2})?)$/;

/** @param path below the content folder, with `/` between folders, including the extension */
export function readPathMetadata(path: string): PathMetadata {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const extension = /\.[^.]*$/.exec(file)?.[0] ?? '';
  const stem = file.slice(0, file.length - extension.length);
  // A folder with an `index` file is an article with the folder's name, as in other site generators.
  const bundle = stem.toLowerCase() === 'index' && folders.length > 0;
  const label = bundle ? (folders.pop() ?? stem) : stem;
  const found = DATE_IN_NAME.exec(label);
  const compact = found ? null : COMPACT_IN_NAME.exec(label);
  const match = found ?? compact;
  const name = match ? joinAround(label.slice(0, match.index), label.slice(match.index + match[0].length)) : label;
  return {
    name,
    markdown: /^\.(md|markdown)$/i.test(extension),
    fileNameDate: found ? readDate(`${found[1]}-${found[3]}-${found[4]}`) : compact ? readDate(compact[0]) : undefined,
    folderDate: readFolders(bundle && DATE_FOLDER.test(label) ? [...folders, label] : folders),
    section: folders.find((folder) => !DATE_FOLDER.test(folder) && !NO_SECTION.test(folder)),
  };
}

function joinAround(before: string, after: string): string {
  const clean = (part: string) => part.replace(/^[-_. ]+|[-_. ]+$/g, '');
  return [clean(before), clean(after)].filter(Boolean).join('-');
}

/** A date in the folders: `2022/02/07` in a row, or one folder `2022-02-07`. The innermost date wins. */
function readFolders(folders: readonly string[]): CalendarDate | DateProblem | undefined {
  for (let index = folders.length - 1; index >= 0; index--) {
    const folder = folders[index] ?? '';
    if (/^\d{4}[-_.]\d{1,2}[-_.]\d{1,2}$/.test(folder)) return readDate(folder.replace(/[_.]/g, '-'));
    const [year, month] = [folders[index - 2] ?? '', folders[index - 1] ?? ''];
    if (/^\d{4}$/.test(year) && /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(folder)) {
      return readDate(`${year}-${month}-${folder}`);
    }
  }
  return undefined;
}
