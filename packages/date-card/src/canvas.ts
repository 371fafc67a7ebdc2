/** A picture in memory, in the layout of PNG rows. */
import { type Rows, strideOf } from './encode-png.ts';
import type { Bitmap } from './rasterize.ts';
import type { Line } from './text-layout.ts';

/** A part of the palette: consecutive tones of one colour over paper; `first` is the palest. */
export interface Ink {
  readonly first: number;
  readonly tones: number;
}

const tables = new WeakMap<Ink, Uint8Array>();

/** For each coverage (0 to 255) the index of a tone; 0 is the paper. */
function tonesOf(ink: Ink): Uint8Array {
  const known = tables.get(ink);
  if (known) return known;
  const table = Uint8Array.from({ length: 256 }, (_, coverage) => {
    const tone = Math.round((coverage * ink.tones) / 255);
    return tone && ink.first + tone - 1;
  });
  tables.set(ink, table);
  return table;
}

export class Canvas implements Rows {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.bytes = new Uint8Array(strideOf(width) * height);
  }

  /** Copies the pixels of another canvas of the same size. */
  copy({ bytes }: Canvas): this {
    this.bytes.set(bytes);
    return this;
  }

  /** Fills a rectangle. @throws {RangeError} when it is not within the canvas */
  rule(ink: Ink, x: number, y: number, width: number, height: number): void {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) this.#touch(column, row, ink.first + ink.tones - 1);
    }
  }

  /**
   * Draws a line of letters: its left end is at `x`, the top of its capitals at `y`.
   * @throws {RangeError} when a pixel is not within the canvas
   */
  drawText(ink: Ink, { letters }: Line, x: number, y: number): void {
    const tones = tonesOf(ink);
    for (const { x: offset, bitmap } of letters) this.#stamp(tones, bitmap, x + offset, y + bitmap.top);
  }

  #stamp(tones: Uint8Array, { width, height, coverage }: Bitmap, x: number, y: number): void {
    let at = 0;
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        const tone = tones[coverage[at++] as number] as number;
        if (tone > 0) this.#touch(column, row, tone);
      }
    }
  }

  /** Sets a pixel. The darker tone wins when a pixel is set twice, as where two letters meet. */
  #touch(x: number, y: number, tone: number): void {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height)
      throw new RangeError(`${x}, ${y} is outside the canvas.`);
    const at = y * strideOf(this.width) + 1 + (x >> 1);
    const byte = this.bytes[at] as number;
    if (x & 1) this.bytes[at] = (byte & 0xf0) | Math.max(byte & 15, tone);
    else this.bytes[at] = (byte & 15) | (Math.max(byte >> 4, tone) << 4);
  }
}
