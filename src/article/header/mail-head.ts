/** The header of a mail: `From`, `To`, `Subject`, `Date`, up to a blank line. */
import { type Rejection, reject } from '../article.ts';
import { holdKindOf } from '../hold/hold-words.ts';
import { cleanName } from '../opening/split-names.ts';
import { type LabelledTree, readTree } from './label-tree.ts';
import { fieldOf, type Header } from './labels.ts';
import { decodeQuoted, decodeWords, type MailField, mailFieldOf } from './mail-words.ts';

const LINE = /^([\p{L}][\p{L}\p{M} -]{0,40}?)\s?[:：]\s*(.*)$/u;
/** A line that programs write above a forwarded mail. */
const FORWARDED = /^(?:-{2,}\s?.{0,40}(?:message|nachricht|mensaje).{0,40}-{2,}|begin forwarded message:)\s*$/i;
const REPLY = /^(?:(?:re|fwd?|aw|wg|tr|rv|rif|sv|antw)(?:\[\d+\])?\s*[:：]\s*)+/i;

interface MailLine {
  readonly label: string;
  readonly field: MailField | undefined;
  value: string;
  readonly line: number;
}

/**
 * @param lines the lines of the whole file
 * @returns the header; a rejection when the text of the mail is encoded or one of several parts; undefined when the file
 * does not begin like a mail
 */
export function readMailHead(lines: readonly string[]): Header | Rejection | undefined {
  let open = lines.findIndex((line) => line.trim() !== '');
  if (FORWARDED.test(lines[open] ?? '')) open = lines.findIndex((line, index) => index > open && line.trim() !== '');
  if (!LINE.test(lines[open] ?? '')) return undefined;
  const { mail, end } = takeLines(lines, open);
  const has = (field: MailField) => mail.some((line) => line.field === field);
  const isTitled = mail.some(({ label }) => fieldOf(label) === 'title');
  const isSigned = mail.some(({ label }) => fieldOf(label) === 'byline');
  if (isTitled || !has('title') || !(has('byline') || has('recipient') || (has('date') && !isSigned))) return undefined;

  const textOf = (name: string) => mail.find(({ label }) => label.toLowerCase() === name)?.value ?? '';
  const encoding = textOf('content-transfer-encoding').toLowerCase();
  const type = textOf('content-type').toLowerCase();
  const problem = /^multipart\//.test(type)
    ? 'of several parts'
    : /^text\/html/.test(type)
      ? 'in HTML'
      : encoding === 'base64'
        ? 'whose text is encoded (base64)'
        : undefined;
  if (problem)
    return reject('file-type', `This is a mail ${problem}, which is not read. Save its text as plain text.`, open + 1);
  const text = lines.slice(end).join('\n');
  const charset = /charset="?([\w.:-]+)/.exec(type)?.[1] ?? 'utf-8';
  const body = encoding === 'quoted-printable' ? decodeQuoted(text, charset) : text;
  return { kind: 'header', ...readTree(mail.flatMap(treeOf)), body, bodyLine: end + 1 };
}

/** The lines of the header, with folded lines joined to the line above. */
function takeLines(lines: readonly string[], open: number): { mail: MailLine[]; end: number } {
  const mail: MailLine[] = [];
  let end = open;
  for (; end < lines.length; end++) {
    const text = (lines[end] ?? '').trimEnd();
    const last = mail.at(-1);
    if (text === '') break;
    if (last && /^[ \t]/.test(text)) {
      last.value += ` ${text.trim()}`;
      continue;
    }
    const [, label, value = ''] = LINE.exec(text) ?? [];
    if (label === undefined) break;
    mail.push({ label, field: mailFieldOf(label), value, line: end + 1 });
  }
  return { mail, end };
}

/** A line of the mail as a label of an article. Labels that concern the transport are left out. */
function treeOf({ label, field, value, line }: MailLine): LabelledTree[] {
  const text = decodeWords(value);
  switch (field) {
    case 'title':
      return [{ label: 'title', value: text.replace(REPLY, ''), line }];
    case 'byline':
      return [{ label: 'author', value: cleanName(text), line }];
    case 'date':
      return [{ label: 'date', value: text.replace(/\s*\([^()]*\)\s*$/, ''), line }];
    case undefined:
      // Mail programs mark read mails with letters: "Status: RO".
      return /^status$/i.test(label) && /^[ROADNUF]{1,4}$/.test(text) ? [] : [{ label, value: text || null, line }];
    default: {
      const own = label.replace(/^x-/i, '');
      return own !== label && holdKindOf(own) ? [{ label: own, value: text || null, line }] : [];
    }
  }
}
