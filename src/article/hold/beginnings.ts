/**
 * Lines that are notices as a whole, and beginnings of a line that make it one, whatever follows: "Embargoed until the minister has
 * spoken", "Hold for Anna", "Sperrfrist: …".
 */
import { isSpeech } from '../body/sub-heading.ts';
import { readWordedDate } from '../opening/inline-date.ts';
import type { HoldLabel } from './holds.ts';
import type { HoldKind } from './label-words.ts';
import { FORBIDDING } from './marks.ts';
import { readStatement } from './statements.ts';

type WithoutLine = Omit<HoldLabel, 'line'>;

/** The beginning of a notice, whatever follows: "Embargoed until the minister has spoken". */
const UNTIL =
  /^(?!hold until (?:relieved|help|dawn|death|the end))(?:strictly |under |still )*(?:(?:embargo(?:ed)?(?: for (?:release|publication))?|hold(?: for release| this| story)*) (?:until|till?)|(?:not for (?:publication|release|broadcast|use)|not to be (?:published|released|used)|(?:do not|don['’]?t) (?:publish|release|print|broadcast)|no publication) (?:until|till?|before|prior to|without))\b/i;
const PREFIXED =
  /^(draft|embargo(?:ed)?|hold|wip|not for publication|do not publish|unpublished)(?:\s+-{1,3}|\s*(?:[–—|!/,]|--+))\s*(.*)$/i;
/** "Hold for Anna", "HOLD FOR PAGE ONE"; and words of the desk that are a headline in small letters. */
const WAITING =
  /^(?:[Hh]old|HOLD)(?: story| this| STORY| THIS)? (?:for|pending|FOR|PENDING)(?: [\p{L}\p{N}'’]+){1,3}$|^(?:KILL(?:ED)?|SPIKED?|PULLED|HOLDOVER|HFR|OFF THE RECORD|TK|TBC|XXX|FIXME|TODO|FYEO|DUMMY|OBIT HOLD)(?: THIS| STORY| TEXT| - LEGAL| TK)*$|^(?:(?:[Dd]raft|DRAFT)(?: by|,)(?: \p{Lu}[\p{L}’']+){1,2}|DRAFT (?:FOR|BY)(?: \p{Lu}+){1,2}|DRAFT \(\p{Lu}{1,4}\)?)$|^(?:[Pp]ublish|(?:[Ff]or |FOR )?(?:[Rr]elease|RELEASE)|[Pp]ost)(?: only)? (?:after|when|once|AFTER)(?: [\p{L}\p{N}'’]+){1,4}$|^(?:[Uu]se|[Rr]un) only after(?: [\p{L}\p{N}'’]+){1,4}$|^TK: .{1,40}$/u;
/**
 * The same in the other languages of the notices: the beginning of a line, alone or followed by punctuation, a number
 * or "until".
 */
const DRAFT_ABROAD =
  /^(?:entwurf|rohfassung|(?:noch )?nicht (?:zur ver[oö]ffentlichung|ver[oö]ffentlichen)|borrador|no publicar|brouillon|ne pas (?:publier|diffuser)|مسودة|مسودّة|ليس للنشر|غير صالح للنشر|لا (?:تنشر|ينشر|يُنشر)|मसौदा|प्रारूप|ड्राफ्ट|ड्राफ़्ट|प्रकाशित न करें|प्रकाशन के लिए नहीं|草稿|初稿|请勿发布|請勿發布|不要发布|不得发布|未发布|rascunho|n[ãa]o (?:publicar|divulgar)|bozza|non (?:pubblicare|diffondere)|черновик|не (?:публиковать|для (?:печати|публикации)))(?=$|\s*[–—:：!！.。|(（-]|\s+(?:(?:vor|bis|antes|até|hasta|avant|prima|fino|до|ранее|قبل|حتى)(?!\p{L})|jusqu|v?\d)|\s*\d)/iu;
const EMBARGO_ABROAD =
  /^(?:(?:sperrfrist|sperrvermerk)(?=$|\s*[–—:]|\s+(?:bis|ende)|\s*\d)|gesperrt bis|nicht (?:ver[oö]ffentlichen )?vor (?:dem )?\d[\d\s.,:/-]*(?:\p{L}+\s+\d{4}[\d\s.,:]*)?(?:uhr)?$|(?:embargado|embargada|embargo|bajo embargo) hasta|(?:bajo|sous|sob|sotto) embargo(?=$|\s*[–—:]|\s+(?:hasta|jusqu|até|fino))|под эмбарго (?:до|снимается)|no publicar (?:antes|hasta)|embargo jusqu|ne pas (?:publier|diffuser) avant|(?:حظر|محظور)(?: النشر)? (?:حتى|إلى|قبل)|(?:حظر|محظور) النشر(?=$|\s*[:–—])|(?:प्रकाशन पर रोक|प्रतिबंधित|प्रतिबंध)(?=$|[\s:]*\d)|(?:禁发|禁發|禁止发布|保密期|解禁|暂缓发布|暫緩發布)(?:期|时间)?(?=$|\s*[:：至到]|\s*\d))/iu;

/** A line that says nothing else, as a hold label. */
export function stated(text: string, said = text): WithoutLine | undefined {
  const statement = readStatement(text);
  return statement && { ...noticeOf(statement.kind, text, statement.value), said };
}

export function readBeginning(text: string, next: string): WithoutLine | undefined {
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
  if (WAITING.test(text) || FORBIDDING.test(text)) return noticeOf('hold', text, '');
  const [, key = '', rest = ''] = PREFIXED.exec(text) ?? [];
  if (key === '' || isSpeech(text)) return undefined;
  const isTitle = /^draft\s+[-–—]/i.test(text) && /^\p{Lu}/u.test(rest);
  return isTitle || !/\p{Ll}/u.test(key) || stated(rest) ? noticeOf('hold', text, '') : undefined;
}

export const noticeOf = (kind: HoldKind, label: string, value: string): WithoutLine => ({
  kind,
  label,
  value,
  notice: true,
});
