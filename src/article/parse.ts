/**
 * One file's text to an article. The steps stand below in the order they are taken; each lives in a file of its own.
 * Where the same value stands in several places, this precedence holds: front matter, header lines, the first lines, the
 * file name, the folders.
 */
import { type Parsed, type Rejection, reject, type SourceText } from './article.ts';
import { assemble } from './assemble.ts';
import { tidyCharacters } from './characters.ts';
import { chooseDate, disguisedDate } from './dating.ts';
import { readFields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Head } from './head.ts';
import { readHeaderLines } from './header-lines.ts';
import { readOpening } from './opening.ts';
import { readPath } from './path-parts.ts';
import { isFragment, readMarkdown, readPlainText } from './text.ts';

/**
 * @param source one file: its path below the content folder and its decoded text
 * @param siteLang language of articles that name none and whose script tells none
 * @returns the article, or why there is none; never throws for any text
 */
export function parseArticle(source: SourceText, siteLang = 'en'): Parsed {
  const tidy = tidyCharacters(source.text.replace(/\r\n?/g, '\n'));
  const lines = tidy.text.split('\n');
  if (lines.every((line) => line.trim() === ''))
    return reject('empty', 'The file is empty. Write the article or remove the file.');

  const path = readPath(source.path);
  const head = readHead(lines);
  if ('outcome' in head) return head;
  const given = readFields(head);
  if ('outcome' in given) return given;
  const opening = readOpening(head.body.split('\n'), {
    title: given.title !== undefined,
    date: head.values.has('date'),
    byline: given.byline.length > 0,
    markdown: path.markdown,
    firstLine: head.bodyLine,
  });
  const dated = chooseDate(head, opening, path);
  if ('outcome' in dated) return dated;
  const disguised = tidy.warnings.length > 0 ? disguisedDate(dated, source.text.split(/\r\n?|\n/)) : undefined;
  if (disguised) return disguised;
  const text = path.markdown ? readMarkdown(opening.body, given, opening) : readPlainText(opening.body, given, opening);
  if (!dated.date && head.kind === 'none' && isFragment(text, opening)) {
    return reject(
      'no-date',
      'One line without a date is no article. Add a line such as "date 2022-02-07" or the text.',
      1,
    );
  }
  return assemble({ source, siteLang, path, head, given, opening, dated, text, warnings: tidy.warnings });
}

function readHead(lines: readonly string[]): Head | Rejection {
  const none: Head = { kind: 'none', values: new Map(), unknown: [], body: lines.join('\n'), bodyLine: 1 };
  return readFrontMatter(lines) ?? readHeaderLines(lines) ?? none;
}
