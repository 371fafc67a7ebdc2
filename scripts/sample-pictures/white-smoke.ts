/** The chimney of the Sistine Chapel with white smoke, the dome of St Peter's behind it. */
import { box, disc, drawing, group, HEIGHT, oval, polygon, range, shape, stroke, WIDTH } from './svg.ts';

const smoke = { light: '#fbf6ea', shade: '#d8d3c8', deep: '#b4b6b5' };
const roof = { light: '#b9644a', dark: '#96493a', line: '#7c3a31' };
const stone = { light: '#66788a', dark: '#54677b', line: '#43566a' };

/** The puffs of the plume from the chimney's mouth upwards: x, y, radius. */
const puffs = [
  [1008, 560, 30],
  [1026, 520, 46],
  [1004, 476, 58],
  [1058, 446, 72],
  [1012, 388, 88],
  [1096, 366, 96],
  [1046, 286, 112],
  [1160, 272, 124],
  [1262, 206, 132],
  [1120, 176, 138],
  [1240, 96, 168],
  [1388, 128, 150],
  [1480, 40, 176],
  [1330, 0, 190],
  [1636, -40, 200],
] as const;

const plume = (fill: string, dx: number, dy: number, grow: number) =>
  puffs.map(([x, y, radius]) => disc(fill, x + dx, y + dy, Math.max(8, radius + grow))).join('');

/** The dome: ribs between lantern and drum, and the columns of the drum. */
function dome(): string {
  const ribs = [-150, -96, -40, 40, 96, 150].map((x) =>
    stroke(stone.line, 5, `M${x} 0Q${x * 0.9} -150 ${x * 0.16} -226`),
  );
  const columns = range(9).map((index) => box(stone.line, -172 + index * 41, 22, 16, 92));
  return group(
    'translate(398 640)',
    shape(stone.light, 'M-200 0C-200 -150 -96 -226 0 -232C96 -226 200 -150 200 0Z'),
    shape(stone.dark, 'M40 -229C120 -208 200 -140 200 0H88C92 -90 78 -170 40 -229Z'),
    ...ribs,
    box(stone.dark, -30, -290, 60, 62),
    box(stone.line, -16, -280, 8, 46),
    box(stone.line, 8, -280, 8, 46),
    shape(stone.light, 'M-34 -290Q0 -344 34 -290Z'),
    disc(stone.light, 0, -346, 11),
    stroke(stone.light, 6, 'M0 -350V-402M-16 -384H16'),
    box(stone.light, -216, 0, 432, 22),
    box(stone.dark, -190, 22, 380, 96),
    ...columns,
    box(stone.light, -222, 112, 444, 22),
    polygon(stone.dark, [-480, 134], [480, 134], [480, 420], [-480, 420]),
    box(stone.light, -480, 134, 960, 14),
  );
}

/** The chapel's long roof: rows of round tiles, each row over the next. */
function chapel(): string {
  const tiles = range(8).flatMap((row) =>
    range(32).map((column) => {
      const [x, y] = [column * 60 - 30 * (row % 2) - 30, 846 + (7 - row) * 46];
      const tile = (fill: string, width: number) =>
        shape(fill, `M${x} ${y}h${width}v40a${width / 2} 20 0 0 1 -${width} 0Z`);
      return tile(roof.line, 60) + tile(roof.dark, 56) + tile(roof.light, 40);
    }),
  );
  return [
    box(roof.line, 0, 800, WIDTH, HEIGHT - 800),
    ...tiles,
    // The shadow of the chimney lies over the tiles.
    polygon('#5f2c2880', [976, 838], [1038, 838], [1480, HEIGHT], [1320, HEIGHT]),
    box(roof.dark, 0, 800, WIDTH, 40),
    ...range(31).map((index) => oval(roof.light, 28 + index * 60, 800, 28, 15)),
  ].join('');
}

function chimney(): string {
  return [
    box('#5a3a33', 976, 566, 62, 262),
    box('#3f2825', 1014, 566, 24, 262),
    box('#6e4a41', 966, 640, 82, 12),
    box('#6e4a41', 966, 750, 82, 12),
    polygon('#6e4a41', [952, 842], [966, 806], [1048, 806], [1062, 842]),
    box('#6e4a41', 958, 556, 98, 18),
  ].join('');
}

/** A gull that sits on the ridge and looks at the chimney. */
function gull(): string {
  return group(
    'translate(1306 782)',
    stroke('#d98b3f', 5, 'M-8 -2V18M12 -2V18'),
    shape(smoke.light, 'M-76 -46C-88 -76 -52 -96 -30 -74C-8 -58 44 -52 92 -16C50 6 -40 14 -62 -22Z'),
    shape(smoke.deep, 'M-16 -44C26 -48 66 -32 108 -8C62 -4 4 2 -16 -44Z'),
    shape('#d98b3f', 'M-80 -66L-110 -56L-78 -52Z'),
    disc('#2c2a28', -60, -68, 4.5),
  );
}

export const whiteSmoke = drawing(
  '#8499a8',
  ...['#93a5af', '#a5b1b3', '#bcbcb2', '#d4c6ab', '#e6cda2', '#f0ca94'].map((fill, band) =>
    box(fill, 0, 170 + band * 108, WIDTH, 640 - band * 108 + 30),
  ),
  dome(),
  plume(smoke.deep, 30, 26, 0),
  plume(smoke.shade, 8, 10, 0),
  plume(smoke.light, -16, -14, -10),
  chapel(),
  chimney(),
  gull(),
);
