/**
 * Pictures in plain text: a line that is only the name of a picture, with its words on the next lines, either labelled as in a header
 * (`Caption:`, `Credit:`, `Alt:`) or in brackets.
 */
import { labelled } from '../header/fields.ts';
import { fieldOf } from '../header/labels.ts';
import { isPictureName } from '../pictures/picture-name.ts';

export interface PictureBlock {
  readonly type: 'picture';
  /** The name as it is written; its line stays as text when there is no such file. */
  readonly name: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** A longer line is a sentence that ends with the name of a file. */
const MAX_NAME = 120;
const MAX_SPACES = 4;
const LABEL = /^\s*(\p{L}[\p{L}\p{M} ]{0,30})\s*[:：]\s*(\S.*)$/u;
const IN_BRACKETS = /^\s*[([（]\s*(\S.*?)\s*[)\]）]\s*$/;

/** Whether a line is only the name of a picture. */
export function isPictureLine(line: string): boolean {
  const name = line.trim();
  return name.length <= MAX_NAME && isPictureName(name) && name.split(/\s+/).length <= MAX_SPACES + 1;
}

/** Separates pictures and their words from the other lines of a chunk. */
export function splitAtPictures(lines: readonly string[]): string[][] {
  if (!lines.some(isPictureLine)) return [[...lines]];
  const parts: string[][] = [];
  let open: 'picture' | 'text' | undefined;
  for (const line of lines) {
    if (isPictureLine(line)) {
      parts.push([line]);
      open = 'picture';
    } else if (open === 'text' || (open === 'picture' && wordsOf(line))) parts.at(-1)?.push(line);
    else {
      parts.push([line]);
      open = 'text';
    }
  }
  return parts;
}

/** @param lines a part of `splitAtPictures` @returns undefined when it is no picture */
export function readPictureLines([first = '', ...others]: readonly string[]): PictureBlock | undefined {
  if (!isPictureLine(first)) return undefined;
  const words = Object.fromEntries(
    others
      .map(wordsOf)
      .filter((found) => found !== undefined)
      .reverse(),
  );
  return { type: 'picture', name: first.trim(), alt: '', caption: '', credit: '', ...words };
}

/** The words of a picture on one line; undefined when the line is text. */
function wordsOf(line: string): readonly ['alt' | 'caption' | 'credit', string] | undefined {
  const bracketed = IN_BRACKETS.exec(line)?.[1];
  if (bracketed !== undefined) return ['caption', labelled(bracketed)];
  const [, label = '', value = ''] = LABEL.exec(line) ?? [];
  const field = fieldOf(label);
  if (field === 'alt' || field === 'caption') return [field, labelled(value)];
  return field === 'credit' || field === 'pictureCredit' ? ['credit', labelled(value)] : undefined;
}
