/** A window over the roofs of old Cairo in the evening; on its sill a glass of tea, a book and a pair of spectacles. */
import { box, clipped, disc, drawing, group, HEIGHT, polygon, range, scatter, shape, stroke, WIDTH } from './svg.ts';

const wall = { light: '#6b4452', mid: '#54343f', dark: '#3d2630', line: '#7f5562' };
const far = '#d98e63';
const mid = '#b0614f';
const near = '#7c3f45';
const lamp = '#f8dc9a';

/** A minaret: shaft, balconies, a pavilion and its finial. The origin is the middle of its base. */
function minaret(x: number, y: number, scale: number, fill: string): string {
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    box(fill, -30, -280, 60, 280),
    polygon(fill, [-30, -280], [30, -280], [48, -306], [-48, -306]),
    box(fill, -50, -320, 100, 16),
    box(fill, -22, -440, 44, 124),
    polygon(fill, [-22, -440], [22, -440], [36, -460], [-36, -460]),
    box(fill, -38, -472, 76, 13),
    ...[-18, -3, 12].map((dx) => box(fill, dx, -530, 6, 60)),
    box(fill, -26, -540, 52, 12),
    shape(fill, 'M-20 -540C-34 -590 -8 -606 0 -632C8 -606 34 -590 20 -540Z'),
    stroke(fill, 4, 'M0 -632V-668'),
    `<path fill="none" stroke="${fill}" stroke-width="5" d="M-8 -684a11 11 0 1 0 16 0"/>`,
  );
}

/** A dome on a drum. The origin is the middle of its base. */
function dome(x: number, y: number, scale: number, fill: string): string {
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    box(fill, -110, -70, 220, 70),
    shape(fill, 'M-104 -70C-128 -170 -40 -216 0 -262C40 -216 128 -170 104 -70Z'),
    stroke(fill, 5, 'M0 -260V-306'),
  );
}

/** Flat roofs with lit windows. */
function roofs(y: number, fill: string, window: string, series: number): string {
  let [x, drawn] = [-20, ''];
  for (const index of range(16)) {
    const width = 90 + scatter(index, series) * 90;
    const height = scatter(index, series + 1) * 110;
    drawn += box(fill, x, y - height, width + 1, HEIGHT) + box(fill, x + 10, y - height - 12, width * 0.3, 14);
    if (scatter(index, series + 2) > 0.35)
      drawn += shape(window, `M${x + width / 2 - 9} ${y - height + 66}v-26a9 11 0 0 1 18 0v26Z`);
    x += width;
  }
  return drawn;
}

/** The view: sky in bands, the low sun, and three rows of the town. */
function view(): string {
  return [
    ...['#8a5a72', '#a86a74', '#c47f72', '#dd9a70', '#eeb878', '#f6d08d'].map((fill, band) =>
      box(fill, 0, band * 120, WIDTH, HEIGHT),
    ),
    disc('#fdeabd', 1130, 640, 104),
    minaret(700, 720, 0.62, far),
    minaret(1330, 720, 0.7, far),
    dome(840, 700, 0.8, far),
    roofs(700, far, '#f0bd82', 1),
    minaret(1010, 800, 0.9, mid),
    dome(1170, 780, 1, mid),
    minaret(560, 800, 0.76, mid),
    roofs(790, mid, lamp, 11),
    dome(690, 866, 1.1, near),
    minaret(870, 880, 1.02, near),
    roofs(880, near, lamp, 21),
    ...[
      [930, 190],
      [1060, 300],
      [1104, 262],
      [950, 236],
      [780, 300],
    ].map(([x = 0, y = 0]) => stroke('#5d3848', 4, `M${x - 18} ${y - 8}q10 -4 18 8q8 -12 18 -8`)),
  ].join('');
}

/** The wooden lattice of a shutter, between two heights. */
function shutter(x: number, width: number): string {
  const outline = `M${x} 250h${width}v690h-${width}Z`;
  const lines = range(30).map((index) =>
    stroke(wall.line, 5, `M${x - 720 + index * 36} 240l700 700M${x - 720 + index * 36} 940l700 -700`),
  );
  const knots = range(20).flatMap((row) =>
    range(9).map((column) => disc(wall.line, x + column * 36 + 8, 258 + row * 36, 7)),
  );
  return [
    box(wall.dark, x - 16, 234, width + 32, 722),
    clipped(`shutter${x}`, outline, box('#8f5a55', x, 250, width, 690), ...lines, ...knots),
    `<rect x="${x - 8}" y="242" width="${width + 16}" height="706" fill="none" stroke="${wall.light}" stroke-width="16"/>`,
    box(wall.light, x, 582, width, 18),
  ].join('');
}

function tea(): string {
  return group(
    'translate(620 1010)',
    shape('#c9a25e', 'M-86 62H86Q70 84 0 84T-86 62Z'),
    shape('#a5431f', 'M-44 -56C-36 -20 -38 20 -32 56H32C38 20 36 -20 44 -56Z'),
    shape('#c8632d', 'M-44 -56C-36 -20 -38 20 -32 56H-8C-14 10 -12 -30 -14 -56Z'),
    shape('#f3d9b0', 'M-52 -104C-46 -84 -46 -70 -44 -56H44C46 -70 46 -84 52 -104Z'),
    stroke('#fbeacb', 5, 'M-52 -104C-36 -20 -38 20 -32 58H32C38 20 36 -20 52 -104'),
    shape('#5f7f4c', 'M-10 -60C-30 -92 -8 -130 22 -136C24 -104 14 -76 -10 -60Z'),
    stroke('#f3d9b0', 5, 'M-16 -156q16 -20 0 -44t4 -46M24 -160q14 -18 0 -40'),
  );
}

function book(): string {
  const lines = (from: number, side: number) =>
    range(7).map((index) =>
      stroke(
        '#a08d73',
        4,
        `M${from} ${-62 + index * 19}q${side * 110} -14 ${side * (index === 6 ? 120 : 220)} ${index === 6 ? -4 : 4}`,
      ),
    );
  return group(
    'translate(1010 1030)',
    polygon('#2e5560', [-300, 76], [300, 76], [312, 60], [-312, 60]),
    shape('#efe0c2', 'M0 66C-80 26 -220 30 -296 60L-262 -92C-190 -116 -70 -116 0 -82Z'),
    shape('#fbf1da', 'M0 66C80 26 220 30 296 60L262 -92C190 -116 70 -116 0 -82Z'),
    shape('#d8c39d', 'M0 66C-26 52 -60 44 -96 40L-84 -108C-50 -104 -24 -94 0 -82Z'),
    ...lines(-28, -1),
    ...lines(250, -1),
    // The pen lies across the right page.
    stroke('#2a1d22', 13, 'M150 40L330 -30'),
    stroke('#c9a25e', 13, 'M128 49L146 41'),
  );
}

function spectacles(): string {
  return group(
    'translate(1500 1066) rotate(-6)',
    ...[-58, 58].map((x) => `<circle cx="${x}" cy="0" r="46" fill="#f6d08d55" stroke="#2a1d22" stroke-width="9"/>`),
    stroke('#2a1d22', 9, 'M-12 -8Q0 -22 12 -8M-104 -6L-150 -54M104 -6L166 -60'),
  );
}

const arch = 'M500 1000V480C500 250 720 170 910 84C1100 170 1320 250 1320 480V1000Z';

export const cairo = drawing(
  wall.mid,
  ...range(9).flatMap((row) =>
    range(9).map(
      (column) =>
        box(wall.dark, column * 230 - 115 * (row % 2), row * 130 + 124, 222, 5) +
        box(wall.dark, column * 230 - 115 * (row % 2), row * 130, 5, 126),
    ),
  ),
  group('translate(910 560) scale(1.09) translate(-910 -560)', shape(wall.light, arch)),
  clipped('arch', arch, view()),
  `<path d="${arch}" fill="none" stroke="#3d2630" stroke-width="14"/>`,
  shutter(130, 300),
  shutter(1390, 300),
  box('#8a5a4f', 0, 1040, WIDTH, 160),
  box('#a9735c', 0, 1040, WIDTH, 26),
  box('#6b4452', 0, 1180, WIDTH, 20),
  tea(),
  book(),
  spectacles(),
);
