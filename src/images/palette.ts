/** The colours of the pictures, as tones over paper. */
import type { Ink } from './canvas.ts';

// The colours of `paper.css` by day.
const PAPER = [0xfb, 0xf9, 0xf4];
const INK = [0x1b, 0x1a, 0x17];
const RULE = [0xd8, 0xd1, 0xc2];
const ACCENT = [0x8f, 0x1d, 0x14];
/** Of text. */
export const ink: Ink = { first: 1, tones: 7 };
/** Of what stands out. */
export const accent: Ink = { first: 8, tones: 7 };
/** For rules that stay in the background. */
export const fine: Ink = { first: 15, tones: 1 };
const toneOf = (colour: readonly number[], part: number) =>
  PAPER.map((from, index) => Math.round(from + ((colour[index] ?? 0) - from) * part));
const tonesOf = (colour: readonly number[], { tones }: Ink) =>
  Array.from({ length: tones }, (_, tone) => toneOf(colour, (tone + 1) / tones));
/** All tones, the bare paper first. */
export const palette = [PAPER, ...tonesOf(INK, ink), ...tonesOf(ACCENT, accent), RULE];
