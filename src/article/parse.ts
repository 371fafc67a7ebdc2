/**
 * Parses one file's text to an article. The steps are listed below in their order; each is in a file of its own. If a
 * value occurs in several places, this precedence applies: front matter, header lines, the first lines, the file name,
 * the folders.
 */
import { type Body, type Parsed, type Rejection, reject, type SourceText } from './article.ts';
import { assemble } from './assemble.ts';
import { chooseLanguage } from './choose-language.ts';
import { cleanCharacters } from './text/invisible-characters.ts';
import { decodeReferences } from './text/character-references.ts';
import { chooseDate, disguisedDate } from './date/choose-date.ts';
import { conventionOf } from './date/date-conventions.ts';
import { readCorrections } from './date/read-corrections.ts';
import { readExpiry } from './date/read-expiry.ts';
import { readUpdated } from './date/read-updated.ts';
import type { Correction } from './entry.ts';
import { liftCorrections } from './date/corrections.ts';
import { readFields } from './header/fields.ts';
import type { Header } from './header/labels.ts';
import { rejectForeignFile } from './header/foreign-files.ts';
import { readHead } from './header/read-head.ts';
import { readHold } from './hold/holds.ts';
import { holdLabelsBeside } from './hold/labels-beside.ts';
import { liftNotices } from './hold/notices.ts';
import { readOpening } from './opening/opening.ts';
import { liftTakedown, readTakedown, unreadVanish } from './takedown/read-takedown.ts';
import { warnRepeatedTitle } from './header/repeated-title.ts';
import { type PathMetadata, readPathMetadata } from './header/path-metadata.ts';
import { holdAdvertisement, readScannedHead } from './scan/scanned-head.ts';
import { rubricOf } from './scan/rubric.ts';
import { readScannedText, type ScannedText } from './scan/scanned-text.ts';
import { withoutShortcodes } from './body/tags/shortcodes.ts';
import { templateTags } from './body/tags/template-tags.ts';
import { isFragment } from './body/is-fragment.ts';
import { readMarkdown, readPlainText, type Text } from './body/read-body.ts';

/**
 * @param source one file: its path below the content folder and its decoded text
 * @param siteLang language of articles that name none and whose script does not show it
 * @returns the article, or why it is rejected; never throws for any text
 */
export function parseArticle(source: SourceText, siteLang = 'en'): Parsed {
  const parts = readParts(source);
  if ('outcome' in parts) return parts;
  const { takedown } = parts;
  if (takedown && 'outcome' in takedown) return takedown;
  const parsed = parseParts(source, parts, siteLang);
  if (!takedown) return parsed;
  if (parsed.outcome === 'article') return { ...parsed, takedown };
  return takedown.kind === 'vanish' ? unreadVanish() : parsed;
}

type Parts = Exclude<ReturnType<typeof readParts>, Rejection>;

function parseParts(source: SourceText, parts: Parts, siteLang: string): Parsed {
  const { warnings, path, head, given, notices, opening, text } = parts;
  const language = chooseLanguage({
    given: given.lang,
    labelled: head.kind === 'front-matter' ? 'front-matter' : 'header',
    named: path.lang,
    words: text.words || (given.title ?? opening.headline ?? text.heading ?? path.name),
    siteLang,
  });
  const convention = conventionOf(language.lang, siteLang);
  const dated = chooseDate(head, opening, path, convention);
  if ('outcome' in dated) return dated;
  const disguised = warnings.some(({ code }) => code === 'invisible-characters')
    ? disguisedDate(dated, source.text.split(/\r\n?|\n/))
    : undefined;
  if (disguised) return disguised;
  const beside = holdLabelsBeside(source, head, given.slug);
  const hold = readHold([...head.holdLabels, ...notices, ...beside], dated.date, convention);
  if (hold && 'outcome' in hold) return hold;
  const expiry = readExpiry(head, convention);
  if (expiry && 'outcome' in expiry) return expiry;
  if (!dated.date && head.kind === 'none' && isFragment(text, opening)) {
    return reject(
      'no-date',
      'One line without a date is no article. Add a line such as "date 2022-02-07" or the text.',
      1,
    );
  }
  const update = readUpdated(head, opening, convention);
  const corrected = readCorrections(parts.corrections, { convention, date: dated.date?.date, markdown: path.markdown });
  const updated = latestOf(update.updated, corrected.corrections);
  const rubric = rubricOf(head, given);
  const findings = {
    ...{ source, language, path, head, given, opening, dated, updated, text, hold, expiry },
    corrections: corrected.corrections,
    warnings: [...warnings, ...update.warnings, ...corrected.warnings],
    // The address must not depend on the choice between the two readings.
    slugWords: rubric?.given.title,
  };
  const article = assemble(findings);
  if (!rubric) return article;
  const { fields, features, wording } = assemble({ ...findings, given: rubric.given });
  return { ...article, belowRubric: { rubric: rubric.name, fields, features, wording } };
}

/** The later of an update and the newest correction. */
const latestOf = (updated: string | undefined, [newest]: readonly Correction[]) =>
  updated !== undefined && updated > (newest?.date ?? '') ? updated : (newest?.date ?? updated);

/** The body alone. It depends on the file and not on the site, whose language can decide the date. */
export function parseBody(source: SourceText): Body | Rejection {
  const parts = readParts(source);
  return 'outcome' in parts ? parts : parts.text.body;
}

function readParts(source: SourceText) {
  const cleaned = cleanCharacters(source.text.replace(/\r\n?/g, '\n'));
  const lines = cleaned.text.split('\n');
  if (lines.every((line) => line.trim() === ''))
    return reject('empty', 'The file is empty. Write the article or remove the file.');

  const path = readPathMetadata(source.path);
  const foreign = rejectForeignFile(cleaned.text, path.markdown);
  if (foreign) return foreign;
  const head = (path.markdown ? undefined : readScannedHead(lines)) ?? readHead(lines);
  if ('outcome' in head) return head;
  const advertisement = holdAdvertisement(source.path, head);
  if (advertisement) return advertisement;
  const given = readFields(head);
  if ('outcome' in given) return given;
  // Markdown decodes references itself. A reference can spell an invisible character.
  const body = path.markdown ? { text: head.body, warnings: [] } : cleanCharacters(decodeReferences(head.body));
  const firstLine = lines.findIndex((line) => line.trim() !== '') + 1;
  const bodyLines = body.text.split('\n');
  // Only the head of a file takes it down. Where there is none, its first lines do.
  const lifted =
    head.kind === 'none'
      ? liftTakedown(bodyLines, head.bodyLine)
      : { lines: bodyLines, takedown: readTakedown(head, firstLine) };
  const corrected = liftCorrections(lifted.lines, head.bodyLine);
  const withoutNotices = liftNotices(corrected.lines, head.bodyLine);
  const scan = head.scanned && readScannedText(withoutNotices.lines, wordsOfHead(head));
  const written = (scan ? scan.lines : withoutNotices.lines).join('\n');
  const withoutTags = withoutShortcodes(written, path.markdown);
  // Words that the scan or a tag concealed may be a notice, too.
  const revealed = scan || withoutTags !== written ? liftNotices(withoutTags.split('\n'), head.bodyLine) : undefined;
  const opening = readOpening(revealed?.lines ?? withoutNotices.lines, {
    title: given.title !== undefined,
    // A date in the first lines of a scanned text is one of the story.
    date: head.values.has('date') || head.values.has('publishDate') || (head.scanned && hasDate(path)) === true,
    byline: given.byline.length > 0,
    markdown: path.markdown,
    firstLine: head.bodyLine,
  });
  const read = path.markdown ? readMarkdown(opening.body, given, opening) : readPlainText(opening.body, given, opening);
  const text = scan ? withScan(read, scan) : read;
  const tagged = written !== withoutTags && !text.warnings.some(({ code }) => code === templateTags.code);
  const warnings = [
    ...cleaned.warnings,
    ...body.warnings,
    ...warnRepeatedTitle(lines, head),
    ...(tagged ? [templateTags] : []),
  ];
  return {
    warnings,
    path,
    head,
    given,
    takedown: lifted.takedown,
    corrections: [...(head.corrections ?? []), ...corrected.corrections],
    notices: [...withoutNotices.holdLabels, ...(revealed?.holdLabels ?? [])],
    opening,
    text,
  };
}

const wordsOfHead = ({ values }: Header) => [...values.values()].flatMap(({ value }) => value ?? []).join(' ');

const withScan = (text: Text, { credits, warnings }: ScannedText): Text => ({
  ...text,
  credit: [text.credit, ...credits].filter(Boolean).join('; ') || undefined,
  warnings: [...warnings, ...text.warnings],
});

const hasDate = ({ fileNameDate, folderDate }: PathMetadata) => fileNameDate !== undefined || folderDate !== undefined;
