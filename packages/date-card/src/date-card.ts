/** Draws the pictures of link previews: a calendar's leaf for a day, and the title of a site. */
import { type Colours, accent, fine, ink, paletteOf } from './palette.ts';
import { encodePng } from './encode-png.ts';
import { type Ink, Canvas } from './canvas.ts';
import { type Face, type Line, layOutText, toDrawableText } from './text-layout.ts';

/** Pixels of every card. */
const WIDTH = 1200;
const HEIGHT = 630;

/** The texts of a day's card. A text with a letter that the font lacks is left out. */
export interface Day {
  /** The name of the newspaper or site. */
  readonly name: string;
  /** `Monday`; left out for a day of any year. */
  readonly weekday?: string;
  /** `7` */
  readonly number: string;
  /** `February 2022`, or `February` */
  readonly month: string;
  /** `2022-02` or `02-07`, drawn when `month` has a letter that the font lacks. */
  readonly numeric: string;
}

const MARGIN = 56;
const MEASURE = WIDTH - 2 * MARGIN;

const face = (size: number, stem: number, hair: number, space: number): Face => ({ size, pen: { stem, hair }, space });
const wordFaces = [32, 28, 24].map((size) => face(size, 15, 5, 0.46));
const mottoFaces = [26, 23, 20].map((size) => face(size, 15, 6, 0.46));
const numberFace = face(278, 17, 1.7, 0.2);
const nameFaces = [42, 36, 30, 26, 22].map((size) => face(size, 15, 2.4 + 70 / size, 0.3));
const titleFace = (size: number) => face(size, 15.5, 2 + 36 / size, 0.26);
const titleFaces = [124, 108, 94, 82, 72].map(titleFace);
const twoLineFaces = [64, 56, 48, 42, 36].map(titleFace);

interface SizedLine extends Line {
  readonly size: number;
}

/** A text in the largest face that fits the width; undefined when the font lacks a letter or no face is small enough. */
function fitText(text: string, faces: readonly Face[], width = MEASURE): SizedLine | undefined {
  const drawable = toDrawableText(text);
  if (!drawable) return undefined;
  for (const face of faces) {
    const line = layOutText(drawable, face);
    if (line.width <= width) return { ...line, size: face.size };
  }
  return undefined;
}

function drawCentred(canvas: Canvas, tone: Ink, line: Line, y: number): void {
  canvas.drawText(tone, line, Math.round((WIDTH - line.width) / 2), y);
}

/** Draws small capitals between two fine rules that run to the margins; one rule when the text is left out. */
function drawBetweenRules(canvas: Canvas, text: string, faces: readonly Face[], middle: number): void {
  const line = fitText(text, faces, MEASURE - 160);
  const beside = line ? Math.floor((MEASURE - line.width) / 2) - 28 : MEASURE;
  for (const x of new Set([MARGIN, WIDTH - MARGIN - beside])) canvas.rule(fine, x, middle - 1, beside, 2);
  if (line) drawCentred(canvas, ink, line, middle - line.size / 2);
}

/** An empty card: paper between two double rules, the upper one at `top`. */
function emptyCard(top: number): Canvas {
  const canvas = new Canvas(WIDTH, HEIGHT);
  canvas.rule(ink, MARGIN, top, MEASURE, 5);
  canvas.rule(ink, MARGIN, top + 9, MEASURE, 2);
  canvas.rule(ink, MARGIN, HEIGHT - 54, MEASURE, 2);
  canvas.rule(ink, MARGIN, HEIGHT - 49, MEASURE, 5);
  return canvas;
}

const working = new Canvas(WIDTH, HEIGHT);
let lastCard: { readonly name: string; readonly canvas: Canvas } | undefined;

/** The card with the name alone. It is drawn once for many days. */
function cardWithName(name: string): Canvas {
  if (lastCard?.name !== name) {
    lastCard = { name, canvas: emptyCard(104) };
    const title = fitText(name, nameFaces);
    if (title) drawCentred(lastCard.canvas, ink, title, 66 - title.size / 2);
  }
  return lastCard.canvas;
}

/** @returns a PNG of 1200 by 630 pixels */
export function drawDayCard(
  { name, weekday = '', number, month, numeric }: Day,
  colours: Colours,
): Buffer<ArrayBuffer> {
  const canvas = working.copy(cardWithName(name));
  drawBetweenRules(canvas, toDrawableText(month) ? month : numeric, wordFaces, 161);
  const numeral = fitText(number, [numberFace]);
  if (numeral) drawCentred(canvas, accent, numeral, 206);
  drawBetweenRules(canvas, weekday, wordFaces, 530);
  return encodePng(canvas, paletteOf(colours));
}

/** Draws five weeks of a calendar, one day in the accent. */
function drawWeeks(canvas: Canvas, y: number, size: number, gap: number): void {
  const left = Math.round((WIDTH - 7 * size - 6 * gap) / 2);
  for (let day = 0; day < 35; day++) {
    const [x, row] = [left + (day % 7) * (size + gap), y + Math.floor(day / 7) * (size + gap)];
    canvas.rule(day === 17 ? accent : fine, x, row, size, size);
  }
}

/** A title on one line, or on two when it would be small on one. Empty when the font lacks a letter or two lines are too short. */
function layOutTitle(name: string): readonly (readonly [SizedLine, middle: number])[] {
  const one = fitText(name, titleFaces);
  if (one) return [[one, 124]];
  const words = name.trim().split(/\s+/);
  const halves = words.map((_, at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const);
  const unevenness = ([first, second]: readonly [string, string]) => Math.abs(first.length - second.length);
  const [first, second] = halves.toSorted((a, b) => unevenness(a) - unevenness(b))[0] ?? ['', ''];
  for (const face of twoLineFaces) {
    const [upper, lower] = [fitText(first, [face]), fitText(second, [face])];
    if (upper && lower)
      return [
        [upper, 112 - face.size * 0.72],
        [lower, 112 + face.size * 0.72],
      ];
  }
  return [];
}

/**
 * @param name without a drawable name the calendar fills the card
 * @param description left out when the font lacks a letter or it does not fit
 * @returns a PNG of 1200 by 630 pixels
 */
export function drawTitleCard(name: string, description: string, colours: Colours): Buffer<ArrayBuffer> {
  const lines = layOutTitle(name);
  const canvas = emptyCard(lines.length > 0 ? 216 : 48);
  for (const [line, middle] of lines) drawCentred(canvas, ink, line, Math.round(middle - line.size / 2));
  if (lines.length > 0) {
    drawBetweenRules(canvas, description.replace(/\.$/, ''), mottoFaces, 270);
    drawWeeks(canvas, 337, 28, 12);
  } else {
    drawWeeks(canvas, 150, 52, 24);
  }
  return encodePng(canvas, paletteOf(colours));
}
