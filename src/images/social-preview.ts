/** The pictures that are shown where somebody sends a link: a leaf of the paper's calendar for each day, and its title. */
import { accent, fine, ink, palette } from './palette.ts';
import { encodePng } from './encode-png.ts';
import { type Ink, Canvas } from './canvas.ts';
import { type Face, type Line, layOutText, toDrawableText } from './text-layout.ts';

/** Also written in the head of every page (`Base.astro`). */
const WIDTH = 1200;
const HEIGHT = 630;

/** What stands on a leaf. What cannot be spelled is left out. */
export interface Leaf {
  /** The newspaper's name. */
  readonly name: string;
  /** `Monday` */
  readonly weekday: string;
  /** `7` */
  readonly number: string;
  /** `February 2022` */
  readonly month: string;
  /** `2022-02`, where the other cannot be spelled. */
  readonly numeric: string;
}

const MARGIN = 56;
const MEASURE = WIDTH - 2 * MARGIN;

const face = (size: number, stem: number, hair: number, space: number): Face => ({ size, pen: { stem, hair }, space });
const wordFaces = [32, 28, 24].map((size) => face(size, 15, 5, 0.46));
const mottoFaces = [26, 23, 20].map((size) => face(size, 15, 6, 0.46));
const numberFace = face(278, 17, 1.7, 0.2);
const leafFaces = [42, 36, 30, 26, 22].map((size) => face(size, 15, 2.4 + 70 / size, 0.3));
const titleFace = (size: number) => face(size, 15.5, 2 + 36 / size, 0.26);
const titleFaces = [124, 108, 94, 82, 72].map(titleFace);
const twoLineFaces = [64, 56, 48, 42, 36].map(titleFace);

interface SizedLine extends Line {
  readonly size: number;
}

/** A text in the largest face in which it fits; undefined when it cannot be spelled, or would be too small to read. */
function setWithin(text: string, faces: readonly Face[], width = MEASURE): SizedLine | undefined {
  const spelled = toDrawableText(text);
  if (!spelled) return undefined;
  for (const face of faces) {
    const line = layOutText(spelled, face);
    if (line.width <= width) return { ...line, size: face.size };
  }
  return undefined;
}

function centre(sheet: Canvas, tone: Ink, line: Line, y: number): void {
  sheet.drawText(tone, line, Math.round((WIDTH - line.width) / 2), y);
}

/** A line of small capitals between two fine rules that run to the margins. */
function flanked(sheet: Canvas, text: string, faces: readonly Face[], middle: number): void {
  const line = setWithin(text, faces, MEASURE - 160);
  const beside = line ? Math.floor((MEASURE - line.width) / 2) - 28 : MEASURE;
  for (const x of new Set([MARGIN, WIDTH - MARGIN - beside])) sheet.rule(fine, x, middle - 1, beside, 2);
  if (line) centre(sheet, ink, line, middle - line.size / 2);
}

/** The ground of all pictures: bare paper between two double rules. */
function ruled(top: number): Canvas {
  const sheet = new Canvas(WIDTH, HEIGHT);
  sheet.rule(ink, MARGIN, top, MEASURE, 5);
  sheet.rule(ink, MARGIN, top + 9, MEASURE, 2);
  sheet.rule(ink, MARGIN, HEIGHT - 54, MEASURE, 2);
  sheet.rule(ink, MARGIN, HEIGHT - 49, MEASURE, 5);
  return sheet;
}

const working = new Canvas(WIDTH, HEIGHT);
let common: { readonly name: string; readonly sheet: Canvas } | undefined;

/** What the leaves of a paper have in common; drawn once. */
function blankLeaf(name: string): Canvas {
  if (common?.name !== name) {
    common = { name, sheet: ruled(104) };
    const title = setWithin(name, leafFaces);
    if (title) centre(common.sheet, ink, title, 66 - title.size / 2);
  }
  return common.sheet;
}

/** The picture of a day. */
export function dayPreview({ name, weekday, number, month, numeric }: Leaf): Buffer<ArrayBuffer> {
  const sheet = working.copy(blankLeaf(name));
  flanked(sheet, toDrawableText(month) ? month : numeric, wordFaces, 161);
  const numeral = setWithin(number, [numberFace]);
  if (numeral) centre(sheet, accent, numeral, 206);
  flanked(sheet, weekday, wordFaces, 530);
  return encodePng(sheet, palette);
}

/** Five weeks as they stand on a calendar, one day of them in the accent. */
function weeks(sheet: Canvas, y: number, size: number, gap: number): void {
  const left = Math.round((WIDTH - 7 * size - 6 * gap) / 2);
  for (let day = 0; day < 35; day++) {
    const [x, row] = [left + (day % 7) * (size + gap), y + Math.floor(day / 7) * (size + gap)];
    sheet.rule(day === 17 ? accent : fine, x, row, size, size);
  }
}

/** A name on one line, or on two where it would be small on one. Nothing when it cannot be spelled or is longer still. */
function titleOf(name: string): readonly (readonly [SizedLine, middle: number])[] {
  const one = setWithin(name, titleFaces);
  if (one) return [[one, 124]];
  const words = name.trim().split(/\s+/);
  const halves = words.map((_, at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const);
  const unevenness = ([first, second]: readonly [string, string]) => Math.abs(first.length - second.length);
  const [first, second] = halves.toSorted((a, b) => unevenness(a) - unevenness(b))[0] ?? ['', ''];
  for (const face of twoLineFaces) {
    const [upper, lower] = [setWithin(first, [face]), setWithin(second, [face])];
    if (upper && lower)
      return [
        [upper, 112 - face.size * 0.72],
        [lower, 112 + face.size * 0.72],
      ];
  }
  return [];
}

/** The picture of the site. @param description left out when it cannot be spelled or does not fit */
export function sitePreview(name: string, description: string): Buffer<ArrayBuffer> {
  const lines = titleOf(name);
  const sheet = ruled(lines.length > 0 ? 216 : 48);
  for (const [line, middle] of lines) centre(sheet, ink, line, Math.round(middle - line.size / 2));
  if (lines.length > 0) {
    flanked(sheet, description.replace(/\.$/, ''), mottoFaces, 270);
    weeks(sheet, 337, 28, 12);
  } else {
    weeks(sheet, 150, 52, 24);
  }
  return encodePng(sheet, palette);
}
