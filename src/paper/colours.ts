/**
 * The accent of a paper in the three themes: its contrast with the background, and the style sheet that sets it together with
 * the five shades of calendars, which are made from it. Pure.
 */
import { type Colour, colourOf, contrast, hexOf, mix } from './contrast.ts';
import { InvalidValue } from './values.ts';

export const themes = ['light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** `#rrggbb` of each theme that has an accent of its own. */
export type Accents = { readonly [Name in Theme]?: string | undefined };

/** Colours of `styles/theme.css`: the page, the lighter or darker ground of boxes, the text, and the text on dark shades. */
const grounds: Readonly<Record<Theme, { paper: Colour; wash: Colour; ink: Colour; onDark: Colour }>> = {
  light: {
    paper: colourOf('#fbf9f4'),
    wash: colourOf('#f3eee3'),
    ink: colourOf('#1b1a17'),
    onDark: colourOf('#ffffff'),
  },
  sepia: {
    paper: colourOf('#f3e7cf'),
    wash: colourOf('#ebdcbd'),
    ink: colourOf('#2a2015'),
    onDark: colourOf('#ffffff'),
  },
  dark: {
    paper: colourOf('#191815'),
    wash: colourOf('#24221e'),
    ink: colourOf('#ebe6da'),
    onDark: colourOf('#1b1a17'),
  },
};

/** The accent and the five shades of `styles/theme.css`. */
export const usual: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#8f1d14', '#f4e0da', '#e9c1b7', '#d99c8f', '#96281d', '#570d07'],
  sepia: ['#7a1f0e', '#efd5b6', '#e8c39f', '#dda981', '#84300f', '#4f1605'],
  dark: ['#f2a596', '#36251f', '#502c24', '#70372c', '#e39686', '#fbd3c9'],
};

/** WCAG 2.2, level AA and level AAA. */
const NEEDED = 4.5;
const BETTER = 7;

/** The contrast of an accent with the ground of the page that is nearer to it. */
export function contrastOf(accent: string, theme: Theme): number {
  const { paper, wash } = grounds[theme];
  return Math.min(contrast(colourOf(accent), paper), contrast(colourOf(accent), wash));
}

/** Rounded down, so that a ratio that is printed is reached. */
const ratio = (value: number) => `${(Math.floor(value * 10) / 10).toFixed(1)}:1`;

/** Checks an accent. @throws {InvalidValue} when it is no colour, or cannot be read on the background */
export const readAccent =
  (theme: Theme) =>
  (value: string): void => {
    const [direction, side] = theme === 'dark' ? ['lighter', 'dark'] : ['darker', theme];
    if (!/^#[\da-f]{6}$/i.test(value))
      throw new InvalidValue('this is not a colour', 'Write six hexadecimal digits in quotes, such as "#14508f".');
    const reached = contrastOf(value, theme);
    if (reached < NEEDED)
      throw new InvalidValue(
        `its contrast with the ${side} background is ${ratio(reached)}, and ${NEEDED}:1 is needed`,
        `Choose a ${direction} colour.`,
      );
  };

/** A sentence for each accent that can be read, but not by everybody. */
export const faintAccents = (accents: Accents): { readonly theme: Theme; readonly message: string }[] =>
  themes.flatMap((theme) => {
    const accent = accents[theme];
    if (accent === undefined || contrastOf(accent, theme) >= BETTER) return [];
    const reached = ratio(contrastOf(accent, theme));
    return [{ theme, message: `the contrast of ${accent} is ${reached}; ${BETTER}:1 is easier to read.` }];
  });

/** The shares of the accent in the shades of a calendar, palest first; the last two carry text in another colour. */
const PALE = [0.14, 0.28, 0.42];

/** The shades of a theme; each has a contrast of 7:1 with the text on it. */
export function shadesOf(accent: string, theme: Theme): readonly string[] {
  const { paper, ink, onDark } = grounds[theme];
  const full = colourOf(accent);
  const pale = PALE.map((share) => {
    let part = share;
    while (part > 0 && contrast(mix(full, paper, part), ink) < BETTER) part -= 0.02;
    return mix(full, paper, Math.max(part, 0));
  });
  const strong = [0, 0.35].map((share) => {
    // On light grounds white text needs a dark shade; on dark grounds dark text needs a light one.
    const away: Colour = theme === 'dark' ? [255, 255, 255] : [0, 0, 0];
    let part = share;
    while (part < 1 && contrast(mix(away, full, part), onDark) < BETTER) part += 0.02;
    return mix(away, full, Math.min(part, 1));
  });
  return [...pale, ...strong].map(hexOf);
}

/** The accent and the shades of a theme. */
function coloursOf(accents: Accents, theme: Theme): readonly string[] {
  const accent = accents[theme];
  return accent === undefined ? usual[theme] : [accent.toLowerCase(), ...shadesOf(accent, theme)];
}

const names = ['accent', 'shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'];
const declarations = (values: readonly string[]) => values.map((value, at) => `--${names[at]}:${value}`).join(';');

/** The style sheet of the accents; empty when there are none. It has the rules of `styles/theme.css` that set them. */
export function accentStyles(accents: Accents): string {
  if (themes.every((theme) => accents[theme] === undefined)) return '';
  const [light, sepia, dark] = themes.map((theme) => coloursOf(accents, theme)) as [string[], string[], string[]];
  const both = light.map((colour, at) => `light-dark(${colour},${dark[at]})`);
  const rules = `:root,[data-theme]{${declarations(both)}}[data-theme='sepia']{${declarations(sepia)}}`;
  // Print is black.
  return `@media screen{${rules}}\n`;
}
