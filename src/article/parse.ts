/**
 * Parses one file's text to an article. The steps are listed below in their order; each is in a file of its own. If a
 * value occurs in several places, this precedence applies: front matter, header lines, the first lines, the file name,
 * the folders.
 */
import { type Parsed, type Rejection, reject, type SourceText } from './article.ts';
import { assemble } from './assemble.ts';
import { cleanCharacters } from './text/invisible-characters.ts';
import { chooseDate, disguisedDate } from './date/choose-date.ts';
import { readFields } from './header/fields.ts';
import { rejectForeignHead } from './header/foreign-headers.ts';
import { readFrontMatter } from './header/front-matter.ts';
import type { Header } from './header/labels.ts';
import { readHeaderLines } from './header/header-lines.ts';
import { type HoldLabel, readHold } from './hold/holds.ts';
import { liftNotices, noticeIn } from './hold/notices.ts';
import { readOpening } from './opening/opening.ts';
import { warnRepeatedTitle } from './header/repeated-title.ts';
import { readPathMetadata } from './header/path-metadata.ts';
import { isFragment, readMarkdown, readPlainText } from './body/read-body.ts';

/**
 * @param source one file: its path below the content folder and its decoded text
 * @param siteLang language of articles that name none and whose script does not show it
 * @returns the article, or why it is rejected; never throws for any text
 */
export function parseArticle(source: SourceText, siteLang = 'en'): Parsed {
  const cleaned = cleanCharacters(source.text.replace(/\r\n?/g, '\n'));
  const lines = cleaned.text.split('\n');
  if (lines.every((line) => line.trim() === ''))
    return reject('empty', 'The file is empty. Write the article or remove the file.');

  const path = readPathMetadata(source.path);
  const head = readHead(lines);
  if ('outcome' in head) return head;
  const given = readFields(head);
  if ('outcome' in given) return given;
  const withoutNotices = liftNotices(head.body.split('\n'), head.bodyLine);
  const opening = readOpening(withoutNotices.lines, {
    title: given.title !== undefined,
    date: head.values.has('date') || head.values.has('publishDate'),
    byline: given.byline.length > 0,
    markdown: path.markdown,
    firstLine: head.bodyLine,
  });
  const dated = chooseDate(head, opening, path);
  if ('outcome' in dated) return dated;
  const disguised = cleaned.warnings.length > 0 ? disguisedDate(dated, source.text.split(/\r\n?|\n/)) : undefined;
  if (disguised) return disguised;
  const hold = readHold([...head.holdLabels, ...holdLabelsOfTitle(head), ...withoutNotices.holdLabels], dated.date);
  if (hold && 'outcome' in hold) return hold;
  const text = path.markdown ? readMarkdown(opening.body, given, opening) : readPlainText(opening.body, given, opening);
  if (!dated.date && head.kind === 'none' && isFragment(text, opening)) {
    return reject(
      'no-date',
      'One line without a date is no article. Add a line such as "date 2022-02-07" or the text.',
      1,
    );
  }
  const warnings = [...cleaned.warnings, ...warnRepeatedTitle(lines, head)];
  return assemble({ source, siteLang, path, head, given, opening, dated, text, hold, warnings });
}

function readHead(lines: readonly string[]): Header | Rejection {
  const none: Header = {
    kind: 'none',
    values: new Map(),
    holdLabels: [],
    unknown: [],
    body: lines.join('\n'),
    bodyLine: 1,
  };
  return rejectForeignHead(lines) ?? readFrontMatter(lines) ?? readHeaderLines(lines) ?? none;
}

/** Hold labels in a title: "[DRAFT] Budget in figures" contains one, but "On hold" alone is a headline. */
function holdLabelsOfTitle(head: Header): HoldLabel[] {
  const title = head.values.get('title');
  const text = typeof title?.value === 'string' ? title.value : '';
  const notice = noticeIn(text);
  if (!title || !notice || (notice.isWholeLine && /\p{Ll}/u.test(text) && !/[:–—]|\s-\s/.test(text))) return [];
  return [{ ...notice.holdLabel, line: title.line }];
}
