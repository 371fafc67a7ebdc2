/**
 * Recognises files that lie beside articles and never are articles: files of the operating system, of editors and of
 * other programs, and the texts that describe a project. They are neither rejected nor held; the report lists them as
 * ignored. Decided by the path alone, so a name that may be an article's, such as `license-fees-rise.md`, is not ignored.
 */
import type { Rejection } from '../../article/article.ts';
import { decodePath } from '../links/decode-path.ts';

const SYSTEM_FILE = /^(?:thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|\.ds_store|\._.*|icon\r|\.localized)$/i;
/** Backups and temporary files: `a.md~`, `.a.md.swp`, `#a.md#`, `~$report.docx`, `a.md.bak`. */
const EDITOR_FILE = /(?:~|\.sw[a-p]|\.bak|\.orig|\.tmp|\.part|\.crdownload)$|^#.*#$|^~\$|^\.#/i;
/** Texts about a project, also translated: `README`, `readme.de.md`, `LICENSE.txt`. */
const PROJECT_FILE =
  /^(?:readme|changelog|licen[cs]e|copying|contributing|code_of_conduct)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?(?:\.(?:txt|md|markdown|rst|adoc|html?))?$|^robots\.txt$/i;
/** Folders of other programs. */
const PROGRAM_FOLDER = /^(?:node_modules|bower_components|\.git|\.svn|\.hg|__macosx)$/i;
/** A site generator keeps templates and settings in folders whose names begin with `_`, but articles in `_posts`. */
const UNDERSCORE_FOLDER = /^_(?!posts$)/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)$/i;
const PICTURE_MENTIONED = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)(?![\p{L}\p{N}])/giu;
/** Characters that end a file name in a text. */
const DELIMITERS = '/\\"\'<>()[]{}|=:\n\r';

/** Maximum length of a file name in a text, and of the list of names in one text. */
const MAX_NAME = 120;
const MAX_NAMES = 1000;

const ignored = (reason: string, message: string): Rejection => ({
  outcome: 'ignored',
  reason,
  message,
  line: undefined,
});

/** @param path below the content folder. @returns undefined for a file that may be an article */
export function ignoredFile(path: string): Rejection | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const program = folders.find((folder) => PROGRAM_FOLDER.test(folder));
  if (program !== undefined) return ignored('program-folder', `It lies in the folder "${program}" of a program.`);
  if (SYSTEM_FILE.test(name)) return ignored('system-file', 'The operating system has written it.');
  if (EDITOR_FILE.test(name)) return ignored('editor-file', 'This is a backup or temporary file of an editor.');
  const underscore = folders.find((folder) => UNDERSCORE_FOLDER.test(folder));
  if (underscore !== undefined)
    return ignored(
      'underscore-folder',
      `It lies in the folder "${underscore}". Folders whose names begin with "_" have no articles; rename the folder to publish it.`,
    );
  if (PROJECT_FILE.test(name))
    return ignored('project-file', 'This file describes a project or a site. Rename it if it is an article.');
  return undefined;
}

/** A picture that an article names. */
export const usedPicture = ignored('picture', 'An article names this picture. Pictures alone are no articles.');

export const isPicture = (path: string) => PICTURE.test(path);

/** A file name as it is compared: without its folders, composed, in small letters. */
const pictureName = (path: string) =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase();

/**
 * The names of the pictures that a source mentions anywhere, in any notation: in front matter, Markdown, HTML, `[[ ]]`.
 * A name may have spaces, so each is returned from the last delimiter on, and from the last space on.
 */
export function pictureNamesIn(text: string): readonly string[] {
  const names = new Set<string>();
  for (const { index, 0: extension } of text.matchAll(PICTURE_MENTIONED)) {
    let start = index;
    while (start > 0 && index - start < MAX_NAME && !DELIMITERS.includes(text.charAt(start - 1))) start -= 1;
    const name = text.slice(start, index);
    for (const stem of [name.trim(), name.slice(name.lastIndexOf(' ') + 1)]) {
      if (stem !== '') names.add(pictureName(decodePath(stem) + extension));
    }
    if (names.size >= MAX_NAMES) break;
  }
  return [...names];
}

/**
 * Tells whether a file is a picture of an article: one that a source mentions, or one with the name of its file. Articles that are
 * held count too.
 * @param articles the pictures that each source mentions
 */
export function picturesOfArticles(
  articles: readonly { readonly path: string; readonly pictures: readonly string[] }[],
): (path: string) => boolean {
  const mentioned = new Set(articles.flatMap(({ pictures }) => pictures));
  const stems = new Set(articles.map(({ path }) => stemOf(path)));
  return (path) => isPicture(path) && (mentioned.has(pictureName(path)) || stems.has(stemOf(path)));
}

/** A path without its extension and without the mark of a scan. */
const stemOf = (path: string) => path.replace(/(?:-scan)?\.[^./]+$/, '').toLowerCase();
