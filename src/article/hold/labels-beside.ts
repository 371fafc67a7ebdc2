/** Hold labels that stand outside the labels made for them: in a title, in a note to the editors, in a comment, in a name. */
import type { SourceText } from '../article.ts';
import type { Header } from '../header/labels.ts';
import { holdLabelOfName, markedName } from './held-names.ts';
import { plainWord } from './hold-words.ts';
import type { HoldLabel } from './holds.ts';
import type { HoldKind } from './label-words.ts';
import { noticeIn } from './notices.ts';

/**
 * @param head the header of the file
 * @param slug the slug that a label gives
 */
export function holdLabelsBeside(source: SourceText, head: Header, slug = ''): HoldLabel[] {
  const names = [holdLabelOfName(source.path, source.text), markedName(slug, source.text.replace(slug, ''))];
  return [
    ...holdLabelsOfTitle(head),
    ...holdLabelsOfNotes(head),
    ...holdLabelsOfComments(source, head),
    ...names.filter((found) => found !== undefined),
  ];
}

/** "Re:" and "Fwd:" in the languages of mail. */
const FORWARDED = /^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/i;

/** Hold labels in a title: "[DRAFT] Budget in figures" contains one, but "On hold" alone is a headline. */
function holdLabelsOfTitle(head: Header): HoldLabel[] {
  const title = head.values.get('title');
  const text = typeof title?.value === 'string' ? title.value.replace(FORWARDED, '') : '';
  const notice = noticeIn(text);
  if (!title || !notice || (notice.isWholeLine && /\p{Ll}/u.test(text) && !/[:–—]|\s-\s/.test(text))) return [];
  return [{ ...notice.holdLabel, line: title.line }];
}

/** Labels of words to the editors: "Note", "Special-Instructions", "Hinweis". */
const NOTE =
  /(?:notes?|legal|approval|clearance|review|comments?|remarks?|memo|instructions?|advisory|warning|caution|attention|notice|message|todo|usage|usageterms|rights|restrictions?|desk|eds|editors?|priority|urgency|importance|handling|hinweise?|anmerkung(?:en)?|vermerk|notiz|bemerkung|achtung|remarques?|mention|consigne|nota|aviso|atencion|observacion(?:es)?|advertencia|ملاحظة|ملاحظات|تنبيه|सूचना|टिप्पणी|ध्यानदें|veroffentlichung|diffusion|النشر|注意|备注|说明|提示)$/u;

const NOTE_KINDS: ReadonlySet<HoldKind> = new Set(['form', 'perhaps', 'switch', 'ready']);

/** "Note: not for publication". */
function holdLabelsOfNotes({ holdLabels, values }: Header): HoldLabel[] {
  const rights = values.get('licence');
  const noted = rights ? [...holdLabels, { kind: 'form' as const, label: 'rights', ...rights }] : holdLabels;
  return noted.flatMap(({ kind, label, value, line }) => {
    if (!NOTE_KINDS.has(kind) || typeof value !== 'string' || !NOTE.test(plainWord(label))) return [];
    const notice = noticeIn(value);
    return notice ? [{ ...notice.holdLabel, line, said: `${label}: ${value}` }] : [];
  });
}

/** A comment in front matter. `# draft: true` is a label without effect, but `# not for publication` is none. */
const COMMENT = /^\s*#\s*(?![\w-]+\s*[:=])(\S.{2,80})$/;

function holdLabelsOfComments({ text }: SourceText, { kind, bodyLine }: Header): HoldLabel[] {
  if (kind !== 'front-matter' || !/^[ \t]*#/m.test(text.slice(0, 4000))) return [];
  return text.split(/\r\n?|\n/, bodyLine - 1).flatMap((line, index) => {
    const comment = COMMENT.exec(line)?.[1];
    const notice = comment === undefined ? undefined : noticeIn(comment);
    return notice ? [{ ...notice.holdLabel, line: index + 1 }] : [];
  });
}
