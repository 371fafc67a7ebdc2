/**
 * A font of capitals and lining figures in the style of the Scotch typefaces of newspapers. The fonts of a machine are not
 * used: they differ between machines, and the pictures would differ too.
 *
 * A glyph is a list of strokes, which `stroke-outline.ts` turns into outlines. Its top is at 0 and its foot at 100. A slash
 * separates strokes:
 * - `x y w`, then any of `l x y w` (a line), `h x y w` and `v x y w` (a quarter of an oval that leaves level or upright),
 *   `c x y x y x y w` (a cubic curve). `w` is the weight of the stroke at this point: 0 is a hairline, 1 a stem.
 * - `vee xa xb x y0 y1`: a stem from `xa` and a hairline from `xb`, both at height `y0`, that end in a point at `x`, `y1`.
 * - `stem x w`: a line from top to foot. `foot x y w`: the serif of a stem of weight `w`; `footl`, `footr`: its left, right half;
 *   `bar x y w`: that of a slanting line.
 * - `dot x y r`: a disc, or the drop at the end of a hairline. `drop x y w`: the round end of a stem of weight `w`.
 */
export const glyphs: Readonly<Record<string, string>> = {
  A: 'vee 81 9 45 100 -2 / 22 65 0 l 66 65 0 / bar 9 100 0 / bar 81 100 1',
  B: 'stem 20 1 / footl 20 0 1 / footl 20 100 1 / 20 0 0 l 42 0 0 h 69 24 .95 v 42 48 0 l 20 48 0 / 42 48 0 h 77 74 1 v 42 100 0 l 20 100 0',
  C: '83 32 0 v 48 -1 0 h 10 50 1.05 v 48 101 0 h 84 70 0 / 78 5 .6 l 83 36 0',
  D: 'stem 20 1 / footl 20 0 1 / footl 20 100 1 / 20 0 0 l 44 0 0 h 87 50 1.05 v 44 100 0 l 20 100 0',
  E: 'stem 20 1 / footl 20 0 1 / footl 20 100 1 / 20 0 0 l 74 0 0 / 69 0 .6 l 74 31 0 / 20 48 0 l 56 48 0 / 54 48 .3 l 56 32 0 / 54 48 .3 l 56 64 0 / 20 100 0 l 78 100 0 / 73 100 .6 l 79 66 0',
  F: 'stem 20 1 / footl 20 0 1 / foot 20 100 1 / 20 0 0 l 72 0 0 / 67 0 .6 l 72 31 0 / 20 50 0 l 56 50 0 / 54 50 .3 l 56 34 0 / 54 50 .3 l 56 66 0',
  G: '81 32 0 v 48 -1 0 h 10 50 1.05 v 48 101 0 c 62 101 74 97 80 88 0 / 76 5 .6 l 81 36 0 / 80 56 1 l 80 93 1 / foot 80 56 1',
  H: 'stem 20 1 / foot 20 0 1 / foot 20 100 1 / stem 86 1 / foot 86 0 1 / foot 86 100 1 / 20 49 0 l 86 49 0',
  I: 'stem 20 1 / foot 20 0 1 / foot 20 100 1',
  J: '48 0 1 l 48 72 1 v 26 101 0 h 9 84 0 / dot 17 82 8.5 / foot 48 0 1',
  K: 'stem 20 1 / foot 20 0 1 / foot 20 100 1 / 78 0 0 l 26 60 0 / 44 40 1 l 80 100 1 / bar 77 0 0 / bar 81 100 1',
  L: 'stem 20 1 / foot 20 0 1 / footl 20 100 1 / 20 100 0 l 73 100 0 / 68 100 .6 l 74 63 0',
  M: 'stem 14 0 / vee 23 91 55 0 101 / stem 98 1 / 2 0 0 l 28 0 0 / foot 14 100 0 / footr 98 0 1 / foot 98 100 1',
  N: 'stem 16 0 / vee 25 87 87 0 101 / 4 0 0 l 31 0 0 / foot 16 100 0 / foot 87 0 0',
  O: '50 -1 0 h 90 50 1.05 v 50 101 0 h 10 50 1.05 v 50 -1 0',
  P: 'stem 20 1 / footl 20 0 1 / foot 20 100 1 / 20 0 0 l 42 0 0 h 74 27 1 v 42 54 0 l 20 54 0',
  Q: '50 -1 0 h 90 50 1.05 v 50 101 0 h 10 50 1.05 v 50 -1 0 / 47 100 0 c 54 101 56 121 70 121 .75 c 80 121 86 117 89 108 0',
  R: 'stem 20 1 / footl 20 0 1 / foot 20 100 1 / 20 0 0 l 42 0 0 h 71 25 .95 v 42 50 0 l 20 50 0 / 40 50 0 c 60 50 67 57 67 73 1 c 67 92 70 101 80 101 .2 c 86 101 89 96 89 88 0',
  S: '68 32 0 v 41 -1 0 h 12 25 .75 c 12 43 28 45 41 50 1.05 c 56.6 56 72 59 72 77 .75 v 40 101 0 h 10 66 0 / 64 5 .55 l 68 35 0 / 15 95 .6 l 10 63 0',
  T: 'stem 44 1 / foot 44 100 1 / 4 0 0 l 84 0 0 / 9 0 .6 l 4 34 0 / 79 0 .6 l 84 34 0',
  U: '20 0 1 l 20 64 1 v 51 101 .1 h 80 64 0 l 80 0 0 / foot 20 0 1 / foot 80 0 0',
  V: 'vee 13 81 48 0 102 / bar 13 0 1 / bar 81 0 0',
  W: 'vee 13 62 43 0 102 / vee 59 119 89 0 102 / bar 13 0 1 / bar 59 0 1 / bar 119 0 0',
  X: '17 0 1 l 75 100 1 / 73 0 0 l 15 100 0 / bar 18 0 1 / bar 73 0 0 / bar 15 100 0 / bar 75 100 1',
  Y: '13 0 1 l 46 56 1 / 79 0 0 l 48 56 0 / 45 56 1 l 45 100 1 / bar 14 0 1 / bar 79 0 0 / foot 45 100 1',
  Z: '10 0 0 l 76 0 0 / 67 0 1 l 17 100 1 / 8 100 0 l 78 100 0 / 15 0 .6 l 10 32 0 / 73 100 .6 l 79 66 0',
  0: '40 -1 0 h 71 50 1.1 v 40 101 0 h 9 50 1.1 v 40 -1 0',
  1: 'stem 36 1.1 / foot 36 100 1.1 / 38 3 0 c 30 12 22 16.5 9 17 0',
  2: '8 28 0 v 37 -1 0 h 68 27 1.1 c 68 48 47 58 30 72 .25 c 19.1 81 11 89 9 100 0 / 9 100 0 c 13 83 31 81 45 89 1 c 57.25 96 71 97 73 72 0 / dot 16.5 28 9.5',
  3: '9 25 0 v 36 -1 0 h 64 24 .9 v 33 47 0 / 25 47 0 l 37 47 0 h 71 74 1.1 v 36 101 0 h 8 77 0 / dot 17 25 9 / dot 17 77 10',
  4: 'stem 55 1.1 / foot 55 100 1.1 / 49 0 0 l 4 71 0 / 4 71 0 l 80 71 0',
  5: '14 -1 0 c 22 7 30 8 40 8 .75 c 53 8 61 5 67 -4 0 / 14 -1 0 l 14 48 0 / 14 48 0 c 20 40 28 36 39 36 0 h 71 67 1.1 v 37 101 0 h 8 78 0 / dot 17 77 10',
  6: '70 22 0 v 47 -1 0 c 25 -1 9 22 9 56 1.1 c 9 84 20 101 40 101 0 h 71 69 1.1 v 42 38 0 c 28 38 19 46 16 58 0 / dot 62 21 9.5',
  7: '7 32 0 c 8 15 15 6 27 6 .7 c 41 6 46 14 56 14 .4 c 63 14 68 8 72 -1 0 / 72 -1 0 c 57 27 34 48 34 84 1.2 l 34 91 1.2 / drop 34 91 1.2',
  8: '40 -1 0 h 13 24 .8 c 13 43 30 46 42 51 1.05 c 56.4 57 71 61 71 77 .75 v 40 101 0 h 9 77 .6 c 9 58 26 52 40 47 0 c 54 42 65 38 65 22 .55 v 40 -1 0',
  9: '10 78 0 v 33 101 0 c 55 101 71 78 71 44 1.1 c 71 16 60 -1 40 -1 0 h 9 31 1.1 v 38 62 0 c 52 62 61 54 64 42 0 / dot 18 79 9.5',
  '.': 'dot 10 92 9',
  ',': 'dot 10 92 9 / 18 90 .1 c 20 104 15 113 6 119 0',
  '-': '4 60 .3 l 38 60 .3',
  "'": 'dot 10 8 9 / 18 6 .1 c 20 20 15 29 6 35 0',
  '&': '101 91 0 c 99 98 94 101.5 88 100 .4 c 68 95 25 55 25 23 .9 v 45 -1 0 h 61 20 .4 c 61 36 40 44 26 53 .1 c 13 60 9 66 9 76 .85 v 37 101 0 c 62 101 83 78 83 46 0 / foot 83 46 0',
};

/** Accents by their combining character. Their horizontal origin is the middle of the letter. */
export const marks: Readonly<Record<string, string>> = {
  '\u0300': '-13 -30 .75 l 6 -13 0',
  '\u0301': '13 -30 .75 l -6 -13 0',
  '\u0302': '-18 -13 0 l 0 -30 .45 / 0 -30 .45 l 18 -13 0',
  '\u0303': '-20 -15 0 c -14 -31 -7 -29 0 -22 .5 c 7 -15 14 -13 20 -29 0',
  '\u0308': 'dot -15 -22 7.5 / dot 15 -22 7.5',
  '\u0327': '2 100 0 l 0 107 .2 / 0 107 .2 c 14 106 14 122 -8 121 0',
};
