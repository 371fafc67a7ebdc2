/** Metadata in a path: a date in the file name or the folders, the words of the name, its language, and the section. */
import { readDateInFolders } from '../date/date-in-folders.ts';
import { findDateInName } from '../date/date-in-name.ts';
import { type CalendarDate, type DateProblem, readDate } from '../date/parse-date.ts';
import { canonicalLanguage } from '../text/script-language.ts';

export interface PathMetadata {
  /** The file name without its extension, date and language; may be empty. */
  readonly name: string;
  /** True when the extension is that of Markdown. */
  readonly markdown: boolean;
  readonly fileNameDate: CalendarDate | DateProblem | undefined;
  readonly folderDate: CalendarDate | DateProblem | undefined;
  /** The language that the name ends with: `de` in `bridge.de.md`. */
  readonly lang: string | undefined;
  /** The first folder that is no part of a date, no folder of a single article, and no `_posts`. */
  readonly section: string | undefined;
}

/**
 * Languages that a name may end with. The list has those of newspapers; other parts of two letters (`.v2`, `.hd`) are words of
 * the name.
 */
const LANGUAGE =
  /(?<=.)\.((?:af|am|ar|bg|bn|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fr|ga|gl|gu|he|hi|hr|hu|hy|id|it|ja|ka|ko|lt|lv|mk|mr|ms|nb|nl|nn|no|pa|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tl|tr|uk|ur|vi|zh)(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3})){0,2})$/i;

/** @param path below the content folder, with `/` between folders, including the extension */
export function readPathMetadata(path: string): PathMetadata {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const extension = /\.[^.]*$/.exec(file)?.[0] ?? '';
  const whole = file.slice(0, file.length - extension.length);
  const suffix = LANGUAGE.exec(whole);
  const stem = suffix ? whole.slice(0, suffix.index) : whole;
  // A folder with an `index` file is an article with the folder's name, as in other site generators.
  const bundle = stem.toLowerCase() === 'index' && folders.length > 0;
  const label = bundle ? (folders.pop() ?? stem) : stem;
  const found = findDateInName(label);
  const name = found ? joinAround(label.slice(0, found.index), label.slice(found.index + found.length)) : label;
  const { written, isPart } = readDateInFolders(bundle ? [...folders, label] : folders);
  return {
    name,
    markdown: /^\.(md|markdown)$/i.test(extension),
    fileNameDate: found && readDate(found.written),
    folderDate: written === undefined ? undefined : readDate(written),
    lang: suffix?.[1] === undefined ? undefined : canonicalLanguage(suffix[1]),
    section: folders.find(
      (folder, index) => !isPart[index] && !isOwnFolder(folder) && !isSourceFolder(folder, folders[index + 1]),
    ),
  };
}

/**
 * Whether a folder is no section: the folder of one article, such as `2021-03-04-ferry-sails`, or the folder of all
 * articles in a site generator, such as `_posts`.
 */
const isOwnFolder = (folder: string) =>
  /^(?:(?:\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{8})[-_. ]|_|(?:posts?|content)$)/i.test(folder);

/** The folder around the articles in Hexo and Astro: `source/_posts`, `src/content`. */
const isSourceFolder = (folder: string, next = '') =>
  /^(?:source|src)$/i.test(folder) && /^(?:_posts|content)$/i.test(next);

function joinAround(before: string, after: string): string {
  const clean = (part: string) => part.replace(/^[-_. ]+|[-_. ]+$/g, '');
  return [clean(before), clean(after)].filter(Boolean).join('-');
}
