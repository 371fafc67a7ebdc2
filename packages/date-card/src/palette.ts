/** The palette of a picture: sixteen tones, made of four colours. */
import type { Ink } from './canvas.ts';

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colours of a picture. */
export interface Colours {
  /** The background. */
  readonly paper: Colour;
  /** Text and double rules. */
  readonly ink: Colour;
  /** The number of the day. */
  readonly accent: Colour;
  /** Fine rules and the other days of a month. */
  readonly rule: Colour;
}

/** For text. */
export const ink: Ink = { first: 1, tones: 7 };
/** For the number of the day. */
export const accent: Ink = { first: 8, tones: 7 };
/** For rules in the background. */
export const fine: Ink = { first: 15, tones: 1 };

/** All tones: the paper, then from pale to full those of the ink and of the accent, then the rule. */
export const paletteOf = (colours: Colours): readonly Colour[] => [
  colours.paper,
  ...tonesOf(colours.paper, colours.ink, ink),
  ...tonesOf(colours.paper, colours.accent, accent),
  colours.rule,
];

function tonesOf(paper: Colour, full: Colour, { tones }: Ink): Colour[] {
  return Array.from({ length: tones }, (_, tone) => {
    const mixed = (channel: 0 | 1 | 2) =>
      Math.round(paper[channel] + (full[channel] - paper[channel]) * ((tone + 1) / tones));
    return [mixed(0), mixed(1), mixed(2)];
  });
}
