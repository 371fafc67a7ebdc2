/** The Titanic in the night, her bow low in the water, with the iceberg and two boats. */
import {
  box,
  clipped,
  disc,
  drawing,
  group,
  HEIGHT,
  oval,
  polygon,
  range,
  scatter,
  shape,
  stroke,
  WIDTH,
} from './svg.ts';

const sea = { far: '#15324a', near: '#0e2538', line: '#2b516b' };
const ice = { light: '#dce9ea', mid: '#a9c6cf', dark: '#6f97a8', deep: '#4b7489' };
const lamp = '#f6cf7c';
const WATERLINE = 770;

function stars(): string {
  return range(150)
    .map((index) =>
      disc('#e9e4d2', scatter(index, 1) * WIDTH, scatter(index, 2) ** 0.8 * 740, 1.2 + scatter(index, 3) ** 4 * 4),
    )
    .join('');
}

function funnel(x: number): string {
  return (
    polygon('#c98b4a', [x, 60], [x + 76, 60], [x + 56, -170], [x - 20, -170]) +
    polygon('#a56b37', [x + 46, 60], [x + 76, 60], [x + 56, -170], [x + 32, -170]) +
    polygon('#16181b', [x - 17, -120], [x + 62, -120], [x + 58, -182], [x - 22, -182])
  );
}

/** The ship with her bow to the left, on an even keel; the drawing tilts her. */
function ship(): string {
  const row = (y: number, from: number, to: number) =>
    range(Math.floor((to - from) / 26))
      .map((index) => disc(lamp, from + index * 26, y, 4.6))
      .join('');
  return [
    stroke('#0a0d11', 7, 'M150 150V-210M1010 130V-200'),
    stroke('#31485a', 2.5, 'M-70 150L150 -206L1010 -196L1230 130M150 -206L330 60M1010 -196L900 60'),
    ...[300, 486, 672, 858].map(funnel),
    box('#d9d2c2', 190, 56, 800, 44),
    box('#efe8d8', 120, 98, 960, 50),
    box('#b9b2a4', 120, 138, 960, 10),
    row(78, 214, 980),
    row(120, 140, 1070),
    shape('#0b0e12', 'M-80 148H1240C1250 230 1210 300 1180 330V460H-40C-56 330 -76 230 -80 148Z'),
    box('#e2dac8', -79, 148, 1319, 8),
    row(188, -40, 1220),
    row(224, -40, 1190),
    row(260, -40, 1170),
  ].join('');
}

function berg(): string {
  return [
    polygon(
      ice.mid,
      [-40, 790],
      [-40, 470],
      [60, 372],
      [128, 410],
      [196, 246],
      [262, 196],
      [330, 330],
      [384, 372],
      [430, 560],
      [524, 640],
      [566, 790],
    ),
    polygon(
      ice.light,
      [196, 246],
      [262, 196],
      [248, 400],
      [180, 520],
      [120, 640],
      [90, 790],
      [-40, 790],
      [-40, 470],
      [60, 372],
      [128, 410],
    ),
    polygon(ice.dark, [330, 330], [384, 372], [430, 560], [524, 640], [566, 790], [330, 790], [372, 600], [306, 470]),
    polygon(ice.deep, [430, 560], [524, 640], [566, 790], [452, 790], [470, 680]),
    polygon(ice.mid, [60, 372], [40, 520], [-40, 600], [-40, 470]),
    polygon('#f5faf8', [262, 196], [248, 400], [212, 330], [196, 246]),
  ].join('');
}

/** A boat with people in it, seen from the side. */
function boat(transform: string, heads: number): string {
  return group(
    transform,
    ...range(heads).map((index) => {
      const x = -78 + (index * 156) / (heads - 1);
      const fill = ['#5b6f7d', '#7b6a5c', '#45586a'][index % 3] ?? '';
      return shape(fill, `M${x - 15} 8C${x - 15} -24 ${x + 15} -24 ${x + 15} 8Z`) + disc('#d9b99a', x, -26, 8.5);
    }),
    shape('#efe6d2', 'M-130 -4Q0 10 130 -4Q118 46 76 48H-76Q-118 46 -130 -4Z'),
    shape('#b7ab93', 'M-124 18Q0 30 124 18Q112 46 76 48H-76Q-112 46 -124 18Z'),
    stroke('#c9a878', 5, 'M-40 8L-118 66M44 8L122 66'),
    disc(lamp, 118, -34, 7),
    stroke('#c9a878', 4, 'M118 -28V0'),
  );
}

/** Broken lines of light on the water below the ship. */
function reflections(): string {
  return range(58)
    .map((index) => {
      const depth = scatter(index, 4) ** 1.4;
      const x = 560 + scatter(index, 5) * 1180;
      return stroke(
        depth < 0.35 ? '#c99e58' : '#6f6748',
        4,
        `M${x} ${WATERLINE + 16 + depth * 240}h${26 + scatter(index, 6) * 84}`,
      );
    })
    .join('');
}

const waves = range(46)
  .map((index) => {
    const x = scatter(index, 11) * WIDTH;
    const y = WATERLINE + 40 + scatter(index, 12) * 380;
    return stroke(sea.line, 3, `M${x} ${y}q18 -9 36 0t36 0`);
  })
  .join('');

export const titanic = drawing(
  '#0b1a2a',
  box('#0f2336', 0, 330, WIDTH, 450),
  box('#163147', 0, 560, WIDTH, 220),
  stars(),
  clipped('air', `M0 0H${WIDTH}V${WATERLINE}H0Z`, group('translate(640 508) scale(.86) rotate(-6 1240 240)', ship())),
  box(sea.far, 0, WATERLINE, WIDTH, HEIGHT - WATERLINE),
  box(sea.near, 0, 960, WIDTH, HEIGHT - 960),
  reflections(),
  waves,
  oval('#3f6b80', 260, 800, 340, 18),
  berg(),
  oval('#1d435b', 980, 1036, 170, 14),
  oval('#1d435b', 1474, 928, 112, 10),
  boat('translate(980 990)', 7),
  boat('translate(1474 896) scale(.66)', 6),
);
