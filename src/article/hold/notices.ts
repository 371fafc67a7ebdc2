/**
 * Notices to the editors among the first lines of a text: `EMBARGOED UNTIL 6 PM FRIDAY`, `Draft: yes`, `DRAFT – do not
 * publish`. A notice is a label with a colon, or a line that contains nothing else. "Draft budget passes council" is a
 * headline.
 */
import { readWordedDate } from '../opening/inline-date.ts';
import { holdKindOf, isSureLabel, meantLabel, plainWord, saysStatus } from './hold-words.ts';
import { isDraftForm } from './hold-values.ts';
import { type HoldLabel, isHeld } from './holds.ts';
import { besideRubrics, isNoHeadline, readRubric } from '../opening/rubrics.ts';
import { marksIn } from './marks.ts';
import { asksToWait } from './requests.ts';
import { cutBetweenWords } from '../text/sentences.ts';
import { noticeOf, readBeginning, stated } from './beginnings.ts';

/**
 * Number of lines with text that are examined, and maximum number of sentences among them, after which the story has
 * begun.
 */
const OPENING_LINES = 12;
const MAX_SENTENCES = 2;
/** Number of notices at the end that are read, and words of which one is in each of them. */
const LAST_LINES = 3;
const MAY_END =
  /draft|embarg|publi|hold|release|\bus|wip\b|confid|intern|legal|approv|entwurf|sperr|ver[oö]ff|brouillon|diffus|borrador|نشر|مسود|प्रकाश|मसौद|ड्राफ|प्रतिबं|草稿|发布|發布|禁|定稿|rascunh|bozz|pubbl|чернов|публик|эмбарг|печат/i;
/** The mark of an end: "-30-", "ENDS", "###". */
const END = /^(?:[-–—*#=_\s\d]+|\(?(?:ends?|ende|fin)\)?\.?)$/i;
/** The draft of a ship. */
const MEASURE = /\d\s?(?:m|ft|feet)\.?$/i;
/** Number of lines with text in which a request to the editors is read. */
const REQUEST_LINES = 5;
/** Maximum number of characters of a request in the report. */
const MAX_SAID = 80;
/** Number of lines with a rubric that are examined besides. */
const MAX_RUBRICS = 40;
const MAX_NOTICE = 160;
/** The same with the date and the marks around the notice. */
const MAX_LINE = 320;
/** A longer line after "Status:" is a headline. */
const MAX_STATUS = 40;

const LABEL = /^["'“]?([\p{L}][\p{L}\p{M}\p{N} _./()'’-]{0,60}?)[?!*]?["'”]?\s*(?:[:：]|:?=|->|→)\s*(.*)$/u;

/** Labels that only ever mean a day of publication. "Release date: 3 March" may be that of a film. */
const DAY_LABEL = /^(?:forrelease|release(?:on|at|after)?$|publish|golive|freigabe|veroffentlichen|publicar|publier)/;

/** A hold label, and whether the line contains nothing else. */
interface Notice {
  readonly holdLabel: Omit<HoldLabel, 'line'>;
  readonly isWholeLine: boolean;
}

/**
 * Removes the notices from the first lines. They become blank lines, so that all lines keep their numbers.
 * @param lines the lines after the header
 * @param firstLine 1-based line of the source of the first one
 */
export function liftNotices(
  lines: readonly string[],
  firstLine: number,
): { lines: readonly string[]; holdLabels: HoldLabel[] } {
  const holdLabels: HoldLabel[] = [];
  const rest: string[] = [];
  let seen = 0;
  let rubrics = 0;
  let sentences = 0;
  for (let at = 0; at < lines.length && seen < OPENING_LINES && sentences <= MAX_SENTENCES; at++) {
    const line = lines[at] ?? '';
    rest[at] = line;
    if (line.trim() === '') continue;
    const notice = noticeIn(line, lines[at + 1] ?? '');
    // The name of the paper, the page, the section and the like stand above the first lines.
    if (!notice && rubrics < MAX_RUBRICS && (readRubric(line) || isNoHeadline(line))) {
      rubrics++;
      continue;
    }
    seen++;
    if (!notice) {
      if (seen <= REQUEST_LINES && asksToWait(line)) holdLabels.push({ ...requestIn(line), line: firstLine + at });
      if (line.length > MAX_NOTICE) sentences++;
      if (line.length > 60 && /[.!?…。！？।۔؟]["'”’»)\]]*\s*$/u.test(line)) sentences++;
      continue;
    }
    holdLabels.push({ ...notice.holdLabel, line: firstLine + at });
    if (notice.isWholeLine) rest[at] = '';
  }
  for (const { at, holdLabel } of lastNotices(lines, rest.length)) {
    holdLabels.push({ ...holdLabel, line: firstLine + at });
    rest.push(...lines.slice(rest.length, at), '');
  }
  const story = [...rest, ...lines.slice(rest.length)];
  // A file that contains nothing else keeps its notice: the article is named after it.
  const isStory = holdLabels.length > 0 && story.some((line) => /[\p{L}\p{N}]/u.test(line));
  return { lines: isStory ? story : lines, holdLabels };
}

/**
 * The notices below the text: the last lines, up to one that is none. Those from the line with the index `from` on are found, in
 * source order.
 */
function lastNotices(lines: readonly string[], from: number) {
  const found: { at: number; holdLabel: Notice['holdLabel'] }[] = [];
  for (let at = lines.length - 1; at >= from && found.length < LAST_LINES; at--) {
    const line = lines[at]?.trim() ?? '';
    if (line === '' || END.test(line)) continue;
    if (line.length > MAX_NOTICE || !MAY_END.test(line) || MEASURE.test(line)) break;
    const holdLabel = stated(withoutMarkup(line));
    if (!holdLabel || holdLabel.kind === 'day') break;
    found.unshift({ at, holdLabel });
  }
  return found;
}

/** @param next the following line, which shows whether a sentence continues */
export function noticeIn(line: string, next = ''): Notice | undefined {
  const dated = readWordedDate(line)?.lead;
  const lead = dated && dated.length > MAX_NOTICE ? dated.slice(0, MAX_NOTICE) : dated;
  if (line.length > MAX_LINE && !lead) return undefined;
  const text = withoutMarkup(lead || line);
  const found = text.length <= MAX_NOTICE ? readNotice(text, next) : undefined;
  if (found) return { holdLabel: found, isWholeLine: !lead };
  const { bracketed, others } = marksIn(line, lead || line);
  const inner = withoutMarkup(bracketed);
  const holdLabel =
    (inner !== '' && readNotice(inner, '')) || others.map((part) => statedMark(withoutMarkup(part))).find(Boolean);
  if (holdLabel) return { holdLabel, isWholeLine: false };
  // "LOCAL NEWS / EMBARGOED UNTIL FRIDAY"
  const beside = withoutMarkup(besideRubrics(line) ?? '');
  const marked = beside === '' ? undefined : readNotice(beside, '');
  return marked && { holdLabel: marked, isWholeLine: true };
}

/** A request in a sentence holds without end, because its words for a day cannot be read with certainty. */
const requestIn = (line: string) => noticeOf('hold', cutBetweenWords(line.trim(), MAX_SAID), '');

/** A line without Markdown, comment marks, brackets and ornaments around its words. */
const withoutMarkup = (line: string) =>
  line
    .replace(
      /\p{Cf}|\uFE0F|[*`~]+|\b_+|_+\b|<\/?(?:p|b|i|em|strong|h\d|div|span|center|font|u|s|del|small|mark)(?:\s[^<>]{0,80})?>|\[!\w+\]|\{%.{0,40}?%\}/gu,
      '',
    )
    .replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])/gu, (letters) => letters.replaceAll(' ', ''))
    .replace(/^[^\p{L}\p{N}"]+|(?:[^\p{L}\p{M}\p{N}:：=!.?"]|\s)+$/gu, '')
    .replace(/\s+/g, ' ');

function readLabel(text: string): Notice['holdLabel'] | undefined {
  const [, label = '', value = ''] = LABEL.exec(text) ?? [];
  const kind = label === '' ? undefined : holdKindOf(label);
  // "Embargoed until 2031-05-12 18:00" has no label.
  if (!kind || (/\d$/.test(label) && /^\d\d/.test(value))) return undefined;
  if (kind === 'unclear') {
    const meant = /\s/.test(label) ? undefined : meantLabel(label);
    return meant && readLabel(`${meant.label}: ${value}`);
  }
  const plain = value.replace(/^["'“]|["'”]?,?$/g, '');
  // "Draft: how the lottery works"
  if (/^(?:how|why|what|who|where)\b/i.test(plain)) return undefined;
  const holdLabel = noticeOf(kind, label, plain);
  if (kind === 'draft' || kind === 'embargo' || kind === 'hold')
    return isSureLabel(kind, label) || !/(?:\S+\s+){2}\S/.test(plain) || stated(plain) ? holdLabel : undefined;
  if (kind === 'day') {
    // A value that is not a day may still be a notice: "Release: hold until Friday".
    if (!DAY_LABEL.test(plainWord(label)) && label !== 'RELEASE DATE') return undefined;
    return stated(plain, text) ?? stated(`for release ${plain}`, text);
  }
  // The audience speaks.
  if (label === 'PÚBLICO' || label === 'PUBLIC') return undefined;
  // The other labels are also ordinary words: "Live: the storm hits the coast".
  const isStatus = saysStatus(kind, label) && plain.length <= MAX_STATUS;
  if (kind === 'perhaps') return isDraftForm(plain) ? noticeOf('draft', label, plain) : undefined;
  return kind !== 'form' && isHeld(kind, plain, !isStatus) ? { ...holdLabel, notice: !isStatus } : undefined;
}

function readNotice(text: string, next: string): Notice['holdLabel'] | undefined {
  return readLabel(text) ?? stated(text) ?? readBeginning(text, next);
}

/** A part of a line. "HELD: three men" and "PRIVATE: …" are headlines. */
function statedMark(text: string): Notice['holdLabel'] | undefined {
  const found = text === '' || /^held$/i.test(text) ? undefined : stated(text);
  return found && (found.kind !== 'hold' || /^(?:on )?hold$|\b(?:hold for|until|till?)\b|^\P{Ll}+$/iu.test(text))
    ? found
    : undefined;
}
