/** The landing craft on the Moon, the Earth above it, and in front the print of a boot. */
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

const ground = { light: '#c9c3b5', mid: '#a8a294', dark: '#77736a', deep: '#4c4a46' };
const gold = { light: '#d6a54a', dark: '#96692c' };
const metal = { light: '#dcd9d0', mid: '#a5a49f', dark: '#5f605f' };

function stars(): string {
  return range(90)
    .map((index) =>
      disc('#f2ead7', scatter(index, 1) * WIDTH, scatter(index, 2) * 620, 1.2 + scatter(index, 3) ** 3 * 3.6),
    )
    .join('');
}

/** The Earth, of which the Sun lights the left half. */
function earth(): string {
  const round = 'M1430 90a150 150 0 1 1 -0.1 0Z';
  return clipped(
    'earth',
    round,
    disc('#3d7ea6', 1430, 240, 150),
    shape(
      '#7d9a6a',
      'M1330 150C1360 130 1420 150 1410 190C1390 230 1350 220 1340 262C1336 300 1310 250 1290 240C1296 200 1304 166 1330 150Z',
    ),
    shape('#b59a62', 'M1400 280C1430 266 1470 284 1452 324C1432 372 1404 362 1392 332Z'),
    stroke('#f4f0e6', 17, 'M1280 212Q1350 176 1430 214T1590 196'),
    stroke('#f4f0e6', 13, 'M1296 318Q1372 284 1430 316T1570 300'),
    stroke('#f4f0e6', 10, 'M1340 124Q1400 104 1470 130'),
    shape('#1f2f3c', 'M1470 60C1560 150 1560 330 1462 410H1640V60Z'),
  );
}

/** Craters with a lit rim: x, y, width. */
const craters = [
  [1330, 742, 150],
  [210, 776, 190],
  [1620, 820, 220],
  [930, 852, 120],
  [1180, 960, 250],
  [110, 980, 210],
  [1700, 1080, 300],
] as const;

function surface(): string {
  return [
    shape(ground.dark, `M0 660Q300 610 620 646T1240 634T${WIDTH} 668V${HEIGHT}H0Z`),
    shape(ground.mid, `M0 720Q420 676 900 706T${WIDTH} 712V${HEIGHT}H0Z`),
    shape(ground.light, `M0 872Q520 806 1060 852T${WIDTH} 848V${HEIGHT}H0Z`),
    ...craters.map(([x, y, width]) => {
      const [rx, ry] = [width / 2, width / 7];
      return (
        oval('#ded8ca', x, y + ry * 0.3, rx * 1.1, ry * 1.16) +
        oval(ground.dark, x, y, rx, ry) +
        oval(ground.mid, x + rx * 0.1, y + ry * 0.32, rx * 0.86, ry * 0.68)
      );
    }),
    ...range(60).map((index) =>
      oval(
        ground.dark,
        scatter(index, 7) * WIDTH,
        890 + scatter(index, 8) * 300,
        3 + scatter(index, 9) * 8,
        2 + scatter(index, 9) * 3,
      ),
    ),
  ].join('');
}

/** The craft: gold legs and descent stage, grey cabin. The origin is the ground below its middle. */
function craft(): string {
  const leg = (side: number) =>
    stroke(gold.dark, 9, `M${side * 100} -150L${side * 216} -14M${side * 96} -82L${side * 186} -50`) +
    oval(gold.light, side * 220, -8, 40, 10);
  return group(
    'translate(560 806) scale(1.24)',
    polygon('#55524c', [-150, 4], [210, 10], [760, 66], [620, 84], [120, 30]),
    stroke(gold.dark, 8, 'M-30 -80L-44 -6M30 -80L44 -6'),
    polygon(metal.dark, [-36, -76], [36, -76], [54, -26], [-54, -26]),
    leg(-1),
    leg(1),
    polygon(gold.light, [-150, -170], [40, -170], [40, -76], [-120, -76], [-150, -106]),
    polygon(gold.dark, [40, -170], [150, -170], [150, -106], [120, -76], [40, -76]),
    stroke('#f0d490', 3, 'M-120 -170L-96 -76M-60 -170L-70 -76M0 -170L-10 -76'),
    stroke('#6d4a20', 3, 'M76 -170L70 -76M118 -170L106 -78'),
    // The ladder on the left leg.
    stroke(
      metal.light,
      4,
      'M-128 -160L-204 -30M-108 -150L-186 -22M-133 -140L-116 -130M-150 -112L-133 -102M-166 -84L-149 -74M-182 -56L-166 -46',
    ),
    polygon(
      metal.mid,
      [-104, -180],
      [104, -180],
      [136, -236],
      [104, -320],
      [40, -352],
      [-50, -352],
      [-112, -310],
      [-136, -240],
    ),
    polygon(metal.light, [-104, -180], [-136, -240], [-112, -310], [-50, -352], [-20, -352], [-46, -262], [-30, -180]),
    polygon(metal.dark, [104, -180], [136, -236], [104, -320], [70, -334], [86, -240], [64, -180]),
    polygon('#1c1f24', [-104, -272], [-66, -306], [-56, -258]),
    polygon('#1c1f24', [8, -306], [48, -272], [-2, -258]),
    box(metal.dark, -40, -226, 58, 46),
    stroke(metal.light, 5, 'M-60 -352V-410M-60 -410L-90 -424M70 -340L96 -400'),
    oval(metal.light, 102, -408, 34, 14),
    box(metal.mid, -22, -372, 56, 20),
    polygon(metal.dark, [140, -262], [166, -276], [166, -236], [140, -246]),
  );
}

/** The flag, held out by a rod along its upper edge. */
function flag(): string {
  const stripes = range(7).map((index) => box(index % 2 ? '#f2ead7' : '#b0493b', 0, index * 13, 150, 13));
  return group(
    'translate(1010 560)',
    stroke(metal.light, 6, 'M0 -6V262M0 -4H152'),
    ...stripes,
    box('#2f4a70', 0, 0, 64, 52),
    ...range(12).map((index) => disc('#f2ead7', 10 + (index % 4) * 15, 10 + Math.floor(index / 4) * 16, 3)),
    polygon('#55524c', [-3, 262], [4, 258], [210, 292], [200, 296]),
  );
}

/** The print of a boot, its ribs lit from the left. */
function bootPrint(): string {
  const outline =
    'M0 -220C62 -220 92 -168 88 -96C86 -50 70 -16 70 26C72 92 78 150 54 192C34 222 -34 222 -54 192C-78 150 -72 92 -70 26C-70 -16 -86 -50 -88 -96C-92 -168 -62 -220 0 -220Z';
  const ribs = range(12).map(
    (index) =>
      stroke(ground.light, 15, `M-100 ${-186 + index * 35}H100`) +
      stroke(ground.deep, 6, `M-100 ${-175 + index * 35}H100`),
  );
  return group(
    'translate(1330 1056) rotate(74) scale(.74 1.06)',
    group('translate(-9 9)', shape('#e6e1d4', outline)),
    shape(ground.deep, outline),
    clipped('boot', outline, disc(ground.dark, 0, 0, 300), ...ribs),
  );
}

export const moonLanding = drawing('#14181f', stars(), earth(), surface(), flag(), craft(), bootPrint());
