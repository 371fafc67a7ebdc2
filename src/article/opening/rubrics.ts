/**
 * Recognises what newspapers print above a headline: the name of the paper, the page, the section, "Exclusive", whom the
 * report is from, who made the picture. None of these is a headline.
 */
import { afterReleaseMark, isContact, isPromo } from '../body/furniture.ts';
import { fieldOf } from '../header/labels.ts';
import { inTitleCase } from '../scan/scanned-byline.ts';
import { readByline } from './byline.ts';
import { isReadingTime, readDateLine } from './date-line.ts';
import { readBareDate, readWordedDate } from './inline-date.ts';
import { isRole } from './role-words.ts';
import { behindNumbers, isKicker, isNewspaper, isSectionName } from './rubric-words.ts';

/** Longer lines are text. */
const MAX_LINE = 120;
/** Number of lines with text above a headline that are examined. */
const OPENING_LINES = 20;
/** Between the parts of a line: "OPINION | EDITORIAL", "Arts & Culture". */
const BETWEEN = /\s*[|•·▪/›»>]\s*|\s+(?:[–—-]+|&|and|und|et|y|और|एवं)\s+|\s+و(?=\p{L}{3})|[与與和、]|\s*,\s+(?=\p{L})/u;
/** "Section: Sports" */
const LABEL = /^(\p{L}{4,12})\s*[:：]\s*([^.:：]{2,40})$/u;
const ORNAMENT = /^[\s*_=~#[(【|–—-]+|[\s*_=~#\])】|–—-]+$/gu;

const ADDRESS = /^(?:[\p{L} ]{2,20}:\s*)?(?:https?:\/\/|www\.)\S+$/iu;
const PICTURE_CREDIT =
  /^[([]?(?:(?:(?:file |stock )?(?:photo|photograph|image|picture|illustration|graphic)s?(?: credit)?|credit|foto|bild|bildnachweis|grafik|crédits? photo|crédit|fotografía|imagen|gráfico|تصوير|الصورة|صورة|फोटो|फ़ोटो|छायाकार|图片来源|圖片來源|图片?|摄影|攝影)\s*[:：©/]|(?:photo(?:graph)?|image|picture|illustration|foto|photographie)s? (?:by|courtesy|von|de|par|por)\s|(?:AP|AFP|EPA|Reuters|dpa|EFE) (?:photo|foto)\b|(?:file|stock|handout) (?:photo|image|picture)$|getty images|©)/iu;
const FROM_OURS =
  /^(?:from|by) (?:our|an?|the|its)\s|^special to (?:the )?\p{Lu}|^staff (?:report|reporter|writer|correspondent)s?$|^(?:news|web|sports|city) ?desk$|^von unser|^(?:de|par) (?:notre|nos|l['’]un de nos) |^(?:de|por) nuestr|^من مراسل|^(?:हमारे|निज|विशेष) संवाददाता|^本[报報刊网台](?:特[约派]|驻\p{Script=Han}{1,6})?[记記]者$/iu;

const plain = (line: string) => line.replace(ORNAMENT, '');

/** Whether a line tells whom a report is from without a name, who made a picture, or an address: it stays in the text. */
const isBesideHeadline = (line: string): boolean => {
  const text = plain(line);
  if (text.length > MAX_LINE) return false;
  return (
    ADDRESS.test(text) ||
    isContact(line) ||
    (PICTURE_CREDIT.test(text) && !/[.!?]$/.test(text.replace(/\b\p{Lu}?\p{Ll}{0,3}\.$/u, ''))) ||
    (FROM_OURS.test(text) &&
      (isRole(text) || /^(?:staff reports?$|special to )/i.test(text) || /\s(?:in|aus|à|en)\s\p{Lu}/u.test(text)))
  );
};

/** Whether a line is no headline, whatever stands below it. */
export const isNoHeadline = (line: string): boolean => isPromo(line) || isBesideHeadline(line);

/** A line above a headline. */
interface Rubric {
  /** The section that the line names. */
  readonly section: string | undefined;
  /** The date on the same line; empty if there is none. */
  readonly date: string;
}

/** @returns the parts of a line that holds a rubric, and besides at most a date; undefined for any other line */
export function readRubric(line: string): Rubric | undefined {
  const text = plain(line);
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > MAX_LINE) return undefined;
  if (isSectionName(text)) return { section: sectionOf(text), date: '' };
  const [, label = '', value = ''] = LABEL.exec(text) ?? [];
  if (value !== '' && fieldOf(label) === 'section') return { section: value, date: '' };
  const [first = '', ...others] = text.split(/\s*[>»›]\s*/);
  if (others.length > 0 && isSectionName(first)) return { section: sectionOf(first), date: '' };
  let section: string | undefined;
  let date = '';
  for (const part of partsOf(text)) {
    if (isSectionName(part)) section ??= sectionOf(part);
    else if (isKicker(part) || isNewspaper(part) || isReadingTime(part)) continue;
    else if (date === '' && readBareDate(part, false)) date = part;
    else return undefined;
  }
  return date === text ? undefined : { section, date };
}

/** The parts of a line without the numbers of its page and issue. A comma before a date parts, one inside a date does not. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(BETWEEN)) {
    const rest = (behindNumbers(part) ?? part).replace(/^[\s,;]+|[\s,;.]+$/g, '');
    const previous = parts.at(-1);
    // "Tuesday, March 4, 2021" is one date.
    if (previous !== undefined && readBareDate(`${previous}, ${rest}`, false))
      parts[parts.length - 1] = `${previous}, ${rest}`;
    else if (rest !== '') parts.push(rest);
  }
  return parts;
}

const sectionOf = (text: string) => (/\p{Ll}/u.test(text) ? text : inTitleCase(text));

/** Between a rubric and other words on its line: "EXCLUSIVE – hold until Friday". */
const BESIDE = /\s*[|•·▪/›»>:：()]\s*|\s+[–—-]+\s+/gu;

/** @returns the words of a line between its rubrics; undefined when it begins and ends with none, or is nothing else */
export function besideRubrics(line: string): string | undefined {
  const text = plain(line);
  if (text.length > MAX_LINE) return undefined;
  const marks = [...text.matchAll(BESIDE)];
  const isRubric = (part: string) =>
    readRubric(part) !== undefined || afterReleaseMark(part) === '' || fieldOf(part) === 'section';
  const first = marks.findLast(({ index }) => isRubric(text.slice(0, index)));
  const last = marks.find(({ index, 0: mark }) => isRubric(text.slice(index + mark.length)));
  const start = first ? first.index + first[0].length : 0;
  const end = last ? last.index : text.length;
  return (first || last) && start < end ? text.slice(start, end) : undefined;
}

export interface WithoutRubrics {
  /** The lines without the rubrics, which are blank, so that all lines keep their numbers. */
  readonly lines: readonly string[];
  readonly removed: readonly string[];
  readonly section: string | undefined;
}

/** Takes the rubrics off the first lines; undefined when there are none. Dates and bylines may stand between them. */
export function withoutRubrics(lines: readonly string[]): WithoutRubrics | undefined {
  const rest = [...lines];
  const removed: string[] = [];
  let section: string | undefined;
  for (let at = 0, seen = 0; at < lines.length && seen < OPENING_LINES; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    seen++;
    const rubric = readRubric(line);
    if (rubric) {
      removed.push(line.trim());
      rest[at] = rubric.date;
      section ??= rubric.section;
    } else if (!isBetween(line)) break;
  }
  return removed.length > 0 ? { lines: rest, removed, section } : undefined;
}

const isBetween = (line: string) =>
  isNoHeadline(line) ||
  (readWordedDate(line) ?? readBareDate(line))?.lead === '' ||
  readDateLine(line) !== undefined ||
  readByline(line) !== undefined;
