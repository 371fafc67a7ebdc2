/** Reads the end of a scanned text: the caption of a picture with its photographer, and the name that signs the text. */
import { oneLine } from '../header/fields.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const NAME = `${WORD}(?:\\s${WORD}){0,3}`;
/** A photographer and the paper: "Ada Brook/The Lantern". */
const PHOTOGRAPHER = new RegExp(
  `^(?:(?:[Pp]hoto|PHOTO)s?(?:\\s[Bb]y|\\sBY|:)?\\s)?${WORD}(?:\\s${WORD}){1,3}\\s?/\\s?(?:the\\s)?${NAME}$`,
  'u',
);
/** The name after the last sentence: "on Saturday.—Hale". */
const SIGNED = new RegExp(`^(.*[.!?])?\\s*(?:[—–]{1,2}|-{2,3}|(?<=[.!?]\\s)-)\\s*(${NAME})$`, 'u');
/** Maximum length of the line of a photographer and of a name. */
const MAX_LINE = 60;
const MAX_NAME = 40;
/** More text than this is no caption, and a text has at most this many of them: a credit has limits. */
const MAX_CAPTION = 400;
const MAX_CAPTIONS = 2;

export interface ScanEnd {
  readonly lines: readonly string[];
  /** The name that signs the text, and the captions with their photographers. */
  readonly credits: readonly string[];
}

/** @param lines the lines of a scanned text */
export function liftScanEnd(lines: readonly string[]): ScanEnd {
  const captions: string[] = [];
  let rest = lines;
  for (let end = lastRun(rest); end && end.start > 0 && isCaption(end.run); end = lastRun(rest)) {
    const [photographer = '', ...caption] = end.run;
    captions.unshift([oneLine(photographer), oneLine(caption.join(' '))].filter(Boolean).join(': '));
    rest = rest.slice(0, end.start);
    if (captions.length === MAX_CAPTIONS) break;
  }
  const last = rest.findLastIndex((line) => line.trim() !== '');
  const [, before = '', name = ''] = SIGNED.exec(rest[last]?.trim() ?? '') ?? [];
  const isSigned = name !== '' && name.length <= MAX_NAME && (before !== '' || /[.!?]\s*$/.test(rest[last - 1] ?? ''));
  if (!isSigned) return { lines: rest, credits: captions };
  const signature = name.replace(/(?<=\p{Ll})\.$/u, '');
  return { lines: [...rest.slice(0, last), before], credits: [signature, ...captions] };
}

const isCaption = ([first = '', ...others]: readonly string[]) =>
  first.length <= MAX_LINE && PHOTOGRAPHER.test(first.trim()) && others.join(' ').length <= MAX_CAPTION;

/** The last lines without a blank one between them, and the index of the first of them. */
function lastRun(lines: readonly string[]): { run: readonly string[]; start: number } | undefined {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  if (end === 0) return undefined;
  const start = lines.slice(0, end).findLastIndex((line) => line.trim() === '') + 1;
  return { run: lines.slice(start, end), start };
}
