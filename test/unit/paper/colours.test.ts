import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  accentStyles,
  contrastOf,
  faintAccents,
  readAccent,
  shadesOf,
  themes,
  usual,
} from '../../../src/paper/colours.ts';
import { type Colour, colourOf, contrast, hexOf, mix } from '../../../src/paper/contrast.ts';

test('the contrast of two colours is that of WCAG', () => {
  const known: readonly (readonly [string, string, number])[] = [
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ffffff', '#ffffff', 1],
  ];
  for (const [a, b, ratio] of known) {
    assert.equal(Math.round(contrast(colourOf(a), colourOf(b)) * 100) / 100, ratio);
    assert.equal(contrast(colourOf(a), colourOf(b)), contrast(colourOf(b), colourOf(a)));
  }
});

test('the accents of the site itself are read by everybody', () => {
  const accents = Object.fromEntries(themes.map((theme) => [theme, usual[theme][0]]));
  for (const theme of themes) readAccent(theme)(usual[theme][0] ?? '');
  assert.deepEqual(faintAccents(accents), []);
});

test('the usual colours are those of the style sheet of the themes', () => {
  const css = readFileSync('src/styles/theme.css', 'utf8');
  const sepia = css.slice(css.indexOf("[data-theme='sepia'] {\n  --paper"));
  for (const [at, name] of ['accent', 'shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'].entries()) {
    assert.ok(css.includes(`--${name}: light-dark(${usual.light[at]}, ${usual.dark[at]});`), name);
    assert.ok(sepia.includes(`--${name}: ${usual.sepia[at]};`), name);
  }
});

test('an accent between 4.5:1 and 7:1 is told, and one above is not', () => {
  assert.deepEqual(
    faintAccents({ light: '#0b6e4f', dark: '#ffffff' }).map(({ theme }) => theme),
    ['light'],
  );
  assert.match(
    faintAccents({ light: '#0b6e4f' })[0]?.message ?? '',
    /contrast of #0b6e4f is [56]\.\d:1; 7:1 is easier/,
  );
});

/** Colours all over the cube that are accepted as accents. */
const accepted = themes.flatMap((theme) => {
  const levels = [0, 51, 102, 153, 204, 255];
  const all = levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => hexOf([r, g, b]))));
  return all.filter((hex) => contrastOf(hex, theme) >= 4.5).map((hex) => [theme, hex] as const);
});

test('the shades of every accent can be read under the text of their calendar', () => {
  assert.ok(accepted.length > 150);
  const ink: Readonly<Record<string, Colour>> = {
    light: colourOf('#1b1a17'),
    sepia: colourOf('#2a2015'),
    dark: colourOf('#ebe6da'),
  };
  const onDark: Readonly<Record<string, Colour>> = {
    light: colourOf('#ffffff'),
    sepia: colourOf('#ffffff'),
    dark: colourOf('#1b1a17'),
  };
  for (const [theme, accent] of accepted) {
    for (const [at, shade] of shadesOf(accent, theme).entries()) {
      const text = at < 3 ? ink[theme] : onDark[theme];
      assert.ok(contrast(colourOf(shade), text as Colour) >= 7, `${theme} ${accent}: shade ${at + 1} is ${shade}`);
    }
  }
});

test('a style sheet sets all themes as soon as one accent is given, and prints black', () => {
  assert.equal(accentStyles({}), '');
  const css = accentStyles({ light: '#14508F' });
  assert.match(css, /^@media screen\{:root,\[data-theme\]\{--accent:light-dark\(#14508f,#f2a596\);/);
  assert.match(css, /\[data-theme='sepia'\]\{--accent:#7a1f0e;/);
});

test('a mixture lies between its colours', () => {
  assert.equal(hexOf(mix(colourOf('#ffffff'), colourOf('#000000'), 0.5)), '#808080');
});
