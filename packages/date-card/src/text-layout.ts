/** Lays out a line of letters, and evens out the white space between them by comparing their shapes. */
import { glyphs, marks } from './stroke-font.ts';
import { type Pen, type Quad, quadsOf } from './stroke-outline.ts';
import { type Bitmap, fill } from './rasterize.ts';

/** A size and weight of the font. */
export interface Face {
  /** Height of the letters, in pixels. */
  readonly size: number;
  readonly pen: Pen;
  /** Mean white space between two letters, as part of the size. */
  readonly space: number;
}

/** The letters of a line. `x` is the distance from the line's left end, in pixels. */
export interface Line {
  readonly width: number;
  readonly letters: readonly { readonly x: number; readonly bitmap: Bitmap }[];
}

/** Two neighbours are compared in this many bands; white deeper than `DEPTH` (as part of the size) inside a letter does not count. */
const BANDS = 20;
const DEPTH = 0.2;
const WORD_SPACE = 0.5;
/** The least white space in any band, as part of the mean. */
const CLOSEST = 0.45;

const bitmaps = new Map<string, Bitmap>();
const gaps = new Map<string, number>();

/**
 * The text in capitals, with those accents that the font has; the other accents are removed.
 * @returns undefined when the font lacks a letter, or the text has neither a letter nor a digit
 */
export function toDrawableText(text: string): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, (mark) => (Object.hasOwn(marks, mark) ? mark : ''))
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  const known = [...plain].every(
    (letter) => letter === ' ' || Object.hasOwn(glyphs, [...letter.normalize('NFD')][0] ?? ''),
  );
  return known && /[A-Z0-9]/.test(plain) ? plain : undefined;
}

/** @param text a result of `toDrawableText` */
export function layOutText(text: string, face: Face): Line {
  const letters: { x: number; bitmap: Bitmap }[] = [];
  let width = 0;
  let before = '';
  let space = 0;
  for (const letter of text) {
    if (letter === ' ') {
      space = Math.round(face.size * WORD_SPACE);
      continue;
    }
    const bitmap = bitmapOf(letter, face);
    const x = before ? width + space + gapOf(before, letter, face) : 0;
    letters.push({ x, bitmap });
    width = x + bitmap.width;
    before = letter;
    space = 0;
  }
  return { width, letters };
}

function bitmapOf(letter: string, face: Face): Bitmap {
  return remembered(bitmaps, `${letter} ${keyOf(face)}`, () => fill(drawn(letter, face.pen), face.size / 100));
}

/** The outlines of a letter, with its accents over or under its middle. */
function drawn(letter: string, pen: Pen): Quad[] {
  const [base = '', ...above] = letter.normalize('NFD');
  const quads = quadsOf(glyphs[base] ?? '', pen);
  const xs = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 0));
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const moved = (quad: Quad) =>
    quad.map((value, index) => (index % 2 === 0 ? value + middle : value)) as unknown as Quad;
  return [...quads, ...above.flatMap((mark) => quadsOf(marks[mark] ?? '', pen).map(moved))];
}

const keyOf = ({ size, pen, space }: Face) => `${size} ${pen.stem} ${pen.hair} ${space}`;

function remembered<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** Pixels between two letters that give all pairs the same white space; negative when they overlap, as in "AV". */
function gapOf(left: string, right: string, face: Face): number {
  return remembered(gaps, `${left}${right} ${keyOf(face)}`, () => {
    const depth = face.size * DEPTH;
    const before = sideOf(bitmapOf(left, face), face.size, true);
    const after = sideOf(bitmapOf(right, face), face.size, false);
    const wanted = face.space * face.size;
    let gap = -Math.round(depth);
    for (; ; gap++) {
      const whites = before.map((white, band) => Math.min(white, depth) + Math.min(after[band] ?? 0, depth) + gap);
      const mean = whites.reduce((sum, white) => sum + white, 0) / BANDS;
      if (mean >= wanted && Math.min(...whites) >= wanted * CLOSEST) return gap;
    }
  });
}

/** Pixels of white space between the side of a letter's box and the letter, for each band. */
function sideOf({ width, height, top, coverage }: Bitmap, size: number, right: boolean): number[] {
  const white = Array.from({ length: BANDS }, () => width);
  for (let y = 0; y < height; y++) {
    const band = Math.max(0, Math.min(BANDS - 1, Math.floor(((y + top) * BANDS) / size)));
    const row = coverage.subarray(y * width, (y + 1) * width);
    const at = right ? width - 1 - row.findLastIndex((value) => value > 96) : row.findIndex((value) => value > 96);
    if (at >= 0 && at <= width) white[band] = Math.min(white[band] ?? width, at);
  }
  return white;
}
