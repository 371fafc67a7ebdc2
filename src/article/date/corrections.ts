/**
 * Corrections in a header: `Correction 2022-02-09: …` lines, or a list in front matter. Days are returned as they are written;
 * date/read-corrections.ts reads them.
 */
import type { DateConvention } from './date-conventions.ts';
import { isDay, readDate } from './parse-date.ts';
import type { LabelledTree, Tree } from '../header/label-tree.ts';
import { fieldOf, LABELS } from '../header/labels.ts';
import { TRANSLATED_LABELS } from '../header/translations/translated-labels.ts';

export interface WrittenCorrection {
  /** The day as written; undefined when there is none before the text. */
  readonly written: string | undefined;
  text: string;
  /** 1-based line of the source. */
  readonly line: number;
}

/** The label and the day, up to the first colon or a dash between spaces. */
const LABEL = /^\s*([^:：]{2,70}?)(?:\s*[:：]|\s+[–—]\s)/u;
/** Maximum length of the white space, the label and the day. */
const MAX_LABEL = 100;
const beginning = (label: string) => label.slice(0, 3).toLowerCase();
/** The first letters of all labels, so that few lines need a closer look. */
const BEGINNINGS = new Set(
  [
    ...LABELS.corrections,
    ...Object.values(TRANSLATED_LABELS).flatMap(({ corrections = '' }) => corrections.split('|')),
  ].map(beginning),
);
/** Words between the label and the day. */
const BEFORE_DAY = /^(?:of|on|from|dated|added|vom|am|du|le|del|el|في|بتاريخ)\s+/iu;
const MAX_WORDS = 4;

/**
 * Reads `Correction 2022-02-09`, `Correction (9 February 2022)` or `Correction`.
 * @returns the text behind the label, empty when there is none; undefined when the label is another one
 */
function behindLabel(label: string): string | undefined {
  const isNear = BEGINNINGS.has(beginning(label)) || BEGINNINGS.has(label.slice(0, 2));
  if (!isNear) return undefined;
  const parts = label.trim().split(/[\s,_]+|(?=[([（])|(?<=^(?:更正|勘误|勘誤))(?=.)/u);
  for (let count = Math.min(MAX_WORDS, parts.length); count > 0; count--) {
    if (fieldOf(parts.slice(0, count).join(' ')) !== 'corrections') continue;
    const rest = label.trim().slice(label.trim().indexOf(parts[count - 1] ?? '') + (parts[count - 1] ?? '').length);
    return rest.replace(/^[\s,_([（]+|[\s)\]）]+$/gu, '').replace(BEFORE_DAY, '');
  }
  return undefined;
}

/** "Correction to the headline: …" has no day, and its words are part of the text. */
const correctionOf = (behind: string, text: string, line: number): WrittenCorrection =>
  behind === '' || /^\p{Nd}/u.test(behind) || isMeantAsDay(behind)
    ? { written: behind || undefined, text, line }
    : { written: undefined, text: `${behind}: ${text}`, line };

/** Whether a text is a day, or would be one if it existed and had one meaning. */
export function isMeantAsDay(text: string, convention: DateConvention = {}): boolean {
  const value = readDate(text, convention);
  return isDay(value) || value.isShaped;
}

/** @returns the correction in a header line; undefined when the line is another one */
export function readCorrectionLine(source: string, line: number): WrittenCorrection | undefined {
  const [matched = '', label] = LABEL.exec(source.slice(0, MAX_LABEL)) ?? [];
  const behind = label === undefined ? undefined : behindLabel(label);
  return behind === undefined ? undefined : correctionOf(behind, source.slice(matched.length).trim(), line);
}

/** @returns the corrections below a label of front matter; undefined when the label is another one */
export function readCorrectionTree({ label, value, line }: LabelledTree): WrittenCorrection[] | undefined {
  const behind = behindLabel(label);
  if (behind === undefined) return undefined;
  return itemsOf(value, line).map(({ written, text, line }) =>
    written === undefined ? correctionOf(behind, text, line) : { written, text, line },
  );
}

/** A text, a list of them, a map with day and text, or a map from days to texts. */
function itemsOf(tree: Tree, line: number): WrittenCorrection[] {
  if (tree === null) return [];
  if (typeof tree === 'string') return [{ written: undefined, text: tree, line }];
  if (!('pairs' in tree)) return tree.flatMap((item) => itemsOf(item, line));
  const day = tree.pairs.find(({ label, value }) => fieldOf(label) === 'date' && typeof value === 'string');
  const others = tree.pairs.filter((pair) => pair !== day && typeof pair.value === 'string');
  const [first] = others;
  if (day && first)
    return [{ written: String(day.value), text: others.map(({ value }) => value).join(' '), line: day.line }];
  return others.map(({ label, value, line }) =>
    /^\s*\p{Nd}|\p{Nd}\s*$/u.test(label) || TEXT.test(label)
      ? { written: TEXT.test(label) ? undefined : label, text: String(value), line }
      : { written: undefined, text: `${label}: ${String(value)}`, line },
  );
}

/** Labels of the text of a correction. */
const TEXT = /^(?:text|note|words|body|content|description|message|correction)$/i;

/** Number of lines with text that are examined. */
const OPENING_LINES = 12;

/**
 * Takes corrections from the first lines of a text without a header, such as the line above `date 2022-02-07 The lead…`. Only
 * lines with a day are taken: "Correction: …" may be a headline.
 * @param firstLine 1-based line of the source of the first given line
 * @returns the lines, blank where a correction was, so that all keep their numbers
 */
export function liftCorrections(lines: readonly string[], firstLine: number) {
  const rest = [...lines];
  const corrections: WrittenCorrection[] = [];
  for (let at = 0, seen = 0; at < lines.length && seen < OPENING_LINES; at++) {
    const source = lines[at] ?? '';
    if (source.trim() === '') continue;
    seen++;
    const correction = readCorrectionLine(source, firstLine + at);
    if (correction?.written === undefined || correction.text === '' || !isMeantAsDay(correction.written)) continue;
    rest[at] = '';
    corrections.push(correction);
  }
  return { lines: corrections.length > 0 ? rest : lines, corrections };
}
