/**
 * Fills quadrilaterals: computes the exact part of each pixel that they cover. Each edge adds the signed area between itself
 * and the right end of the row; the running sums along a row are the coverage. Edges that two neighbours share cancel out.
 */
import type { Quad } from './stroke-outline.ts';

/** A shape as the coverage of its pixels. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Position of the left upper pixel from the letter's origin, in pixels; the top of a capital is 0. */
  readonly left: number;
  readonly top: number;
  /** Row by row, 0 to 255. */
  readonly coverage: Uint8Array;
}

/** Corners are rounded to this part of a pixel, so that a difference in the last digit of a number has no effect. */
const GRID = 64;

/** @param scale pixels for each unit of the quadrilaterals */
export function fill(quads: readonly Quad[], scale: number): Bitmap {
  const scaled = quads.map((quad) => quad.map((value) => Math.round(value * scale * GRID) / GRID));
  const xs = scaled.flatMap((quad) => quad.filter((_, index) => index % 2 === 0));
  const ys = scaled.flatMap((quad) => quad.filter((_, index) => index % 2 === 1));
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.ceil(Math.max(...xs)) - left + 1;
  const height = Math.ceil(Math.max(...ys)) - top;
  const sums = new Float64Array(width * height + 2);
  for (const quad of scaled) {
    const corners = quad.map((value, index) => value - (index % 2 === 0 ? left : top));
    const turn = areaOf(corners) < 0 ? -1 : 1;
    for (let at = 0; at < 8; at += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [0, 1, 2, 3].map((more) => corners[(at + more) % 8]);
      edge(sums, width, turn, x0, y0, x1, y1);
    }
  }
  const coverage = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let at = y * width; at < (y + 1) * width; at++) {
      sum += sums[at] ?? 0;
      coverage[at] = Math.round(Math.min(1, Math.abs(sum)) * 255);
    }
  }
  return { width, height, left, top, coverage };
}

function areaOf(corners: readonly number[]): number {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0] = corners;
  return (cx - ax) * (dy - by) - (dx - bx) * (cy - ay);
}

function edge(sums: Float64Array, width: number, turn: number, xa: number, ya: number, xb: number, yb: number): void {
  if (ya === yb) return;
  const sign = ya < yb ? turn : -turn;
  const [x0, y0, x1, y1] = ya < yb ? [xa, ya, xb, yb] : [xb, yb, xa, ya];
  const slope = (x1 - x0) / (y1 - y0);
  for (let row = Math.floor(y0); row < y1; row++) {
    const [from, to] = [Math.max(y0, row), Math.min(y1, row + 1)];
    const [start, end] = [x0 + (from - y0) * slope, x0 + (to - y0) * slope];
    across(sums, row * width, sign * (to - from), Math.min(start, end), Math.max(start, end));
  }
}

/** Distributes the height of an edge within one row over the pixels that it crosses. */
function across(sums: Float64Array, row: number, height: number, from: number, to: number): void {
  let before = 0;
  for (let x = Math.floor(from); ; x++) {
    // The part of the edge that lies left of the pixel's right side.
    const passed = to <= from ? (x + 1 > from ? 1 : 0) : Math.min(1, (x + 1 - from) / (to - from));
    const inside = to <= from ? x + 1 - from : meanPassed(x, from, to);
    const here = height * inside;
    sums[row + x] = (sums[row + x] ?? 0) + here - before;
    before = here;
    if (passed >= 1) {
      sums[row + x + 1] = (sums[row + x + 1] ?? 0) + height - before;
      return;
    }
  }
}

/** The mean over the pixel at `x` of how much of an edge from `from` to `to` lies to the left of a point. */
function meanPassed(x: number, from: number, to: number): number {
  const integral = (at: number) => {
    if (at <= from) return 0;
    return at >= to ? (to - from) / 2 + at - to : ((at - from) * (at - from)) / (2 * (to - from));
  };
  return integral(x + 1) - integral(x);
}
