/**
 * Notices to the editors among the first lines of a text: `EMBARGOED UNTIL 6 PM FRIDAY`, `Draft: yes`, `DRAFT – do not
 * publish`. A notice is a label with a colon, or a line that contains nothing else. "Draft budget passes council" is a
 * headline.
 */
import { readWordedDate } from '../opening/inline-date.ts';
import { holdKindOf, plainWord, saysStatus } from './hold-words.ts';
import type { HoldKind } from './label-words.ts';
import { type HoldLabel, isHeld, readUntil } from './holds.ts';
import { isSpeech } from '../body/sub-heading.ts';

/**
 * Number of lines with text that are examined, and maximum number of sentences among them, after which the story has
 * begun.
 */
const OPENING_LINES = 12;
const MAX_SENTENCES = 2;
const MAX_NOTICE = 160;
/** A longer line after "Status:" is a headline. */
const MAX_STATUS = 40;

/** A line without one of these words is not a notice. This test rejects most lines at once. */
const SUSPECT =
  /draft|embarg|hold|held|publi|releas|status|state|visib|hidden|private|unlisted|confidential|internal|wip|work in progress|not before|not to be|broadcast|ready|schedul|live|approved|offline|online|final|sperr|entwurf|rohfassung|nicht|freigabe|borrador|brouillon|diffuser|privat|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}]/iu;
const LABEL = /^["'“]?([\p{L}][\p{L}\p{M}\p{N} _./()'’-]{0,60}?)["'”]?\s*(?:[:：]|:?=)\s*(.*)$/u;

/** The subject of a notice. */
const KEY =
  /\b(?:drafts?|embargo(?:ed)?|unpublished|unfinished|confidential|wip|work in progress|hold|held|not ready|not (?:yet )?(?:for|to be|approved for) (?:immediate )?(?:publi|release|print|broadcast|use|distribut|circulat)\w*|not (?:yet )?(?:published|released)|(?:do not|don['’]?t) (?:publish|release|print|run|use|broadcast|post|circulate|distribute|quote)|no publication)\b/;
/** Other words that a notice may contain. With any other word, the line belongs to the story. */
const REST = new Set(
  (
    'a about after again all am and any approval approved article as at awaiting be before below broadcast by check ' +
    'checks circulate circulation clear clearance client confirmation confirmed copy cut date desk distribute ' +
    'distribution do don dont edit editing editor editorial editors et est edt bst cet cest gmt utc eastern pacific ' +
    'central final first from for further hour hours hrs if immediate immediately in internal is it its lawyer lawyers ' +
    'lawyered legal local midday midnight morning afternoon evening night newsdesk next no noon not notice nothing of off ' +
    'on ok only or our past pending please pls post preview print printed progress publication publish published ' +
    'publishing quote read ready release released review reviewed revised revision rough run second section sign ' +
    'signed signoff slot spike still story strict strictly subject t tbc tbd text that the this third till til time to ' +
    'today tomorrow tonight under unpublished until upon use used v version wait waiting web weekend website wip with ' +
    'without work working yet draft drafts embargo embargoed hold held unfinished confidential m pm z note never ' +
    'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov ' +
    'november dec december'
  ).split(' '),
);
/**
 * Expressions that also occur in news and speech ("Draft approved", "Hold on"). They are notices only with a
 * prohibition or a time to wait for.
 */
const NEWS =
  /\b(?:published|released|approved|confirmed|reviewed|revised|signed|printed|used)\b|^hold (?:on|off|it|that|the|still)\b|^(?:the|a) \w+$/;
const WAITS = /\b(?:not|no|never|don|dont|until|till?|before|be|pending|awaiting|waiting|for)\b/;
const NUMBER = /^(?:v|t)?\d{1,8}(?:st|nd|rd|th|am|pm|hrs?|h|z)?$/;

/** The beginning of a notice, whatever follows: "Embargoed until the minister has spoken". */
const UNTIL =
  /^(?:strictly |under |still )*(?:(?:embargo(?:ed)?(?: for (?:release|publication))?|hold(?: for release| this| story)*) (?:until|till?)|(?:not for (?:publication|release|broadcast)|not to be (?:published|released|used)|(?:do not|don['’]?t) (?:publish|release|print|broadcast)|no publication) (?:until|till?|before|prior to))\b/i;
const PREFIXED =
  /^(draft|embargo(?:ed)?|hold|wip|not for publication|do not publish|unpublished)(?:\s+-{1,3}|\s*(?:[–—|!/]|--+))\s*(.*)$/i;
const FOR_RELEASE =
  /^(?:not )?for (?:release|publication|broadcast)\s+((?:(?:on|at|after|until|till?|from|not before)\s+)*)(.*)$/i;
/** Labels that only ever mean a day of publication. "Release date: 3 March" may be that of a film. */
const DAY_LABEL = /^(?:forrelease|release(?:on|at|after)?$|publish|golive|freigabe|veroffentlichen|publicar|publier)/;

/**
 * The same in the other languages of the interface: the beginning of a line, alone or followed by punctuation, a number
 * or "until".
 */
const DRAFT_ABROAD =
  /^(?:entwurf|rohfassung|(?:noch )?nicht (?:zur ver[oö]ffentlichung|ver[oö]ffentlichen)|borrador|no publicar|brouillon|ne pas (?:publier|diffuser)|مسودة|مسودّة|ليس للنشر|غير صالح للنشر|لا (?:تنشر|ينشر|يُنشر)|मसौदा|प्रारूप|ड्राफ्ट|ड्राफ़्ट|प्रकाशित न करें|प्रकाशन के लिए नहीं|草稿|初稿|请勿发布|請勿發布|不要发布|不得发布|未发布)(?=$|\s*[–—:：!！.。|(（-]|\s+(?:vor|bis|antes|hasta|avant|jusqu|قبل|حتى|v?\d)|\s*\d)/iu;
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
  let sentences = 0;
  for (let at = 0; at < lines.length && seen < OPENING_LINES && sentences <= MAX_SENTENCES; at++) {
    const line = lines[at] ?? '';
    rest[at] = line;
    if (line.trim() === '') continue;
    seen++;
    const notice = noticeIn(line, lines[at + 1] ?? '');
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
  if (!SUSPECT.test(line)) return undefined;
  const lead = readWordedDate(line)?.lead;
  const text = withoutMarkup(lead || line);
  const found = text.length <= MAX_NOTICE ? readNotice(text, next) : undefined;
  if (found) return { holdLabel: found, isWholeLine: !lead };
  // "Budget in figures [EMBARGOED]", "(Draft) Budget in figures"
  const bracketed = /^\s*#*\s*[[(（【]([^\])）】]{3,60})[\])）】]|[[(（【]([^\])）】]{3,60})[\])）】]\s*$/u.exec(line);
  const inner = withoutMarkup(bracketed?.[1] ?? bracketed?.[2] ?? '');
  const holdLabel = inner === '' ? undefined : readNotice(inner, '');
  return holdLabel && { holdLabel, isWholeLine: false };
}

/** A line without Markdown, comment marks, brackets and ornaments around its words. */
const withoutMarkup = (line: string) =>
  line
    .replace(/[*`~]+|\b_+|_+\b|<\/?\w+>/gu, '')
    .replace(/^[^\p{L}\p{N}"]+|(?:[^\p{L}\p{M}\p{N}:：=!.?"]|\s)+$/gu, '')
    .replace(/\s+/g, ' ');

function readNotice(text: string, next: string): Notice['holdLabel'] | undefined {
  return readLabel(text) ?? readStatement(text) ?? readBeginning(text, next);
}

function readLabel(text: string): Notice['holdLabel'] | undefined {
  const [, label = '', value = ''] = LABEL.exec(text) ?? [];
  const kind = label === '' ? undefined : holdKindOf(label);
  if (!kind) return undefined;
  const plain = value.replace(/^["'“]|["'”]?,?$/g, '');
  const holdLabel = noticeOf(kind, label, plain);
  if (kind === 'draft' || kind === 'embargo' || kind === 'hold') return holdLabel;
  if (kind === 'day') {
    // A value that is not a day may still be a notice: "Release: hold until Friday".
    if (!DAY_LABEL.test(plainWord(label))) return undefined;
    return readStatement(plain) ?? readStatement(`for release ${plain}`);
  }
  // The other labels are also ordinary words: "Live: the storm hits the coast".
  const isStatus = saysStatus(kind, label) && plain.length <= MAX_STATUS;
  return kind !== 'perhaps' && kind !== 'form' && isHeld(kind, plain, !isStatus)
    ? { ...holdLabel, notice: !isStatus }
    : undefined;
}

function readStatement(text: string): Notice['holdLabel'] | undefined {
  const lower = text.toLowerCase().replace(/[’]/g, "'");
  const words = lower.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (!words.every((word) => REST.has(word) || NUMBER.test(word))) return undefined;
  const key = KEY.exec(lower)?.[0];
  if (key !== undefined) {
    if (NEWS.test(lower) && !WAITS.test(lower.replace(/^hold/, ''))) return undefined;
    const kind = key.startsWith('embargo') ? 'embargo' : /^(?:hold|held)/.test(key) ? 'hold' : 'draft';
    const until = /\b(?:until|till?|before|for release|for)\s+(?=\D{0,40}\d)(.+)$/.exec(lower)?.[1];
    if (kind === 'draft' && until === undefined) return noticeOf('draft', text, '');
    return { ...noticeOf(kind === 'draft' ? 'hold' : kind, text, until ?? lower.replace(KEY, '').trim()), said: text };
  }
  const [, link = '', after] = FOR_RELEASE.exec(text) ?? [];
  if (after === undefined || /immediate/i.test(after)) return undefined;
  if (readUntil(after) !== undefined) return { ...noticeOf('day', text, after), said: text };
  return link === '' ? undefined : noticeOf('hold', text, '');
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
  const [, key = '', rest = ''] = PREFIXED.exec(text) ?? [];
  if (key === '' || isSpeech(text)) return undefined;
  return !/\p{Ll}/u.test(key) || readStatement(rest) ? noticeOf('hold', text, '') : undefined;
}

const noticeOf = (kind: HoldKind, label: string, value: string): Notice['holdLabel'] => ({
  kind,
  label,
  value,
  notice: true,
});
