/**
 * Notices to the editors among the first lines of a text: `EMBARGOED UNTIL 6 PM FRIDAY`, `Draft: yes`, `DRAFT – do not
 * publish`. A notice is a label with a colon, or a line that contains nothing else. "Draft budget passes council" is a
 * headline.
 */
import { readWordedDate } from '../opening/inline-date.ts';
import { holdKindOf, isSureLabel, meantLabel, plainWord, saysStatus } from './hold-words.ts';
import type { HoldKind } from './label-words.ts';
import { type HoldLabel, isHeld } from './holds.ts';
import { besideRubrics, isNoHeadline, readRubric } from '../opening/rubrics.ts';
import { readStatement } from './statements.ts';
import { isSpeech } from '../body/sub-heading.ts';

/**
 * Number of lines with text that are examined, and maximum number of sentences among them, after which the story has
 * begun.
 */
const OPENING_LINES = 12;
const MAX_SENTENCES = 2;
/** Number of lines with a rubric that are examined besides. */
const MAX_RUBRICS = 40;
const MAX_NOTICE = 160;
/** The same with the date and the marks around the notice. */
const MAX_LINE = 320;
/** A longer line after "Status:" is a headline. */
const MAX_STATUS = 40;

const LABEL = /^["'“]?([\p{L}][\p{L}\p{M}\p{N} _./()'’-]{0,60}?)[?!*]?["'”]?\s*(?:[:：]|:?=|->|→)\s*(.*)$/u;

/** The beginning of a notice, whatever follows: "Embargoed until the minister has spoken". */
const UNTIL =
  /^(?:strictly |under |still )*(?:(?:embargo(?:ed)?(?: for (?:release|publication))?|hold(?: for release| this| story)*) (?:until|till?)|(?:not for (?:publication|release|broadcast)|not to be (?:published|released|used)|(?:do not|don['’]?t) (?:publish|release|print|broadcast)|no publication) (?:until|till?|before|prior to))\b/i;
const PREFIXED =
  /^(draft|embargo(?:ed)?|hold|wip|not for publication|do not publish|unpublished)(?:\s+-{1,3}|\s*(?:[–—|!/,]|--+))\s*(.*)$/i;
/** "Hold for Anna", "HOLD FOR PAGE ONE"; and words of the desk that are a headline in small letters. */
const WAITING =
  /^(?:[Hh]old|HOLD)(?: story| this| STORY| THIS)? (?:for|pending|FOR|PENDING)(?: [\p{L}\p{N}'’]+){1,3}$|^(?:KILL|SPIKED?)$/u;
/** Labels that only ever mean a day of publication. "Release date: 3 March" may be that of a film. */
const DAY_LABEL = /^(?:forrelease|release(?:on|at|after)?$|publish|golive|freigabe|veroffentlichen|publicar|publier)/;

/**
 * The same in the other languages of the interface: the beginning of a line, alone or followed by punctuation, a number
 * or "until".
 */
const DRAFT_ABROAD =
  /^(?:entwurf|rohfassung|(?:noch )?nicht (?:zur ver[oö]ffentlichung|ver[oö]ffentlichen)|borrador|no publicar|brouillon|ne pas (?:publier|diffuser)|مسودة|مسودّة|ليس للنشر|غير صالح للنشر|لا (?:تنشر|ينشر|يُنشر)|मसौदा|प्रारूप|ड्राफ्ट|ड्राफ़्ट|प्रकाशित न करें|प्रकाशन के लिए नहीं|草稿|初稿|请勿发布|請勿發布|不要发布|不得发布|未发布)(?=$|\s*[–—:：!！.。|(（-]|\s+(?:(?:vor|bis|antes|hasta|avant|قبل|حتى)(?!\p{L})|jusqu|v?\d)|\s*\d)/iu;
const EMBARGO_ABROAD =
  /^(?:(?:sperrfrist|sperrvermerk)(?=$|\s*[–—:]|\s+(?:bis|ende)|\s*\d)|gesperrt bis|nicht (?:ver[oö]ffentlichen )?vor (?:dem )?\d[\d\s.,:/-]*(?:\p{L}+\s+\d{4}[\d\s.,:]*)?(?:uhr)?$|(?:embargado|embargada|embargo|bajo embargo) hasta|(?:bajo|sous) embargo(?=$|\s*[–—:]|\s+(?:hasta|jusqu))|no publicar (?:antes|hasta)|embargo jusqu|ne pas (?:publier|diffuser) avant|(?:حظر|محظور)(?: النشر)? (?:حتى|إلى|قبل)|(?:حظر|محظور) النشر(?=$|\s*[:–—])|(?:प्रकाशन पर रोक|प्रतिबंधित|प्रतिबंध)(?=$|[\s:]*\d)|(?:禁发|禁發|禁止发布|保密期|解禁|暂缓发布|暫緩發布)(?:期|时间)?(?=$|\s*[:：至到]|\s*\d))/iu;

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
      if (line.length > MAX_NOTICE) sentences++;
      if (line.length > 60 && /[.!?…。！？।۔؟]["'”’»)\]]*\s*$/u.test(line)) sentences++;
      continue;
    }
    holdLabels.push({ ...notice.holdLabel, line: firstLine + at });
    if (notice.isWholeLine) rest[at] = '';
  }
  const story = [...rest, ...lines.slice(rest.length)];
  // A file that contains nothing else keeps its notice: the article is named after it.
  const isStory = holdLabels.length > 0 && story.some((line) => /[\p{L}\p{N}]/u.test(line));
  return { lines: isStory ? story : lines, holdLabels };
}

/** @param next the following line, which shows whether a sentence continues */
export function noticeIn(line: string, next = ''): Notice | undefined {
  if (line.length > MAX_LINE) return undefined;
  const lead = readWordedDate(line)?.lead;
  const text = withoutMarkup(lead || line);
  const found = text.length <= MAX_NOTICE ? readNotice(text, next) : undefined;
  if (found) return { holdLabel: found, isWholeLine: !lead };
  // "Budget in figures [EMBARGOED]", "(Draft) Budget in figures"
  const bracketed =
    /^\s*#*\s*[[(（【]+([^\])）】]{2,60})[\])）】]|[[(（【]([^[\](（)）【】]{2,60})[\])）】]+\s*$/u.exec(line);
  const inner = withoutMarkup(bracketed?.[1] ?? bracketed?.[2] ?? '');
  // "Budget in figures - DRAFT"
  const last = withoutMarkup(/\s(?:[-–—|]|--)\s+([^-–—|]{2,40})$/u.exec(line)?.[1] ?? '');
  const holdLabel = (inner !== '' && readNotice(inner, '')) || (last !== '' && stated(last)) || undefined;
  if (holdLabel) return { holdLabel, isWholeLine: false };
  // "LOCAL NEWS / EMBARGOED UNTIL FRIDAY"
  const beside = withoutMarkup(besideRubrics(line) ?? '');
  const marked = beside === '' ? undefined : readNotice(beside, '');
  return marked && { holdLabel: marked, isWholeLine: true };
}

/** A line without Markdown, comment marks, brackets and ornaments around its words. */
const withoutMarkup = (line: string) =>
  line
    .replace(
      /\p{Cf}|\uFE0F|[*`~]+|\b_+|_+\b|<\/?(?:p|b|i|em|strong|h\d|div|span|center|font|u)>|\[!\w+\]|\{%.{0,40}?%\}/gu,
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
  return kind !== 'perhaps' && kind !== 'form' && isHeld(kind, plain, !isStatus)
    ? { ...holdLabel, notice: !isStatus }
    : undefined;
}

function readNotice(text: string, next: string): Notice['holdLabel'] | undefined {
  return readLabel(text) ?? stated(text) ?? readBeginning(text, next);
}

/** A line that says nothing else, as a hold label. */
function stated(text: string, said = text): Notice['holdLabel'] | undefined {
  const statement = readStatement(text);
  return statement && { ...noticeOf(statement.kind, text, statement.value), said };
}

function readBeginning(text: string, next: string): Notice['holdLabel'] | undefined {
  if (EMBARGO_ABROAD.test(text)) {
    const day = /\d.*$/.exec(text)?.[0] ?? '';
    return { ...noticeOf('embargo', text, day), said: text };
  }
  if (DRAFT_ABROAD.test(text)) return noticeOf('draft', text, '');
  const isCapitals = !/\p{Ll}/u.test(text);
  if (UNTIL.test(text)) {
    const isSentence = text.length > 60 && /[.!?]["'”’]?$/.test(text);
    const isWrapped = /^\s*\p{Ll}/u.test(next) && !readWordedDate(next);
    if (!isCapitals && (isSentence || isWrapped)) return undefined;
    return { ...noticeOf('hold', text, text.replace(UNTIL, '').trim()), said: text };
  }
  if (WAITING.test(text)) return noticeOf('hold', text, '');
  const [, key = '', rest = ''] = PREFIXED.exec(text) ?? [];
  if (key === '' || isSpeech(text)) return undefined;
  return !/\p{Ll}/u.test(key) || stated(rest) ? noticeOf('hold', text, '') : undefined;
}

const noticeOf = (kind: HoldKind, label: string, value: string): Notice['holdLabel'] => ({
  kind,
  label,
  value,
  notice: true,
});
