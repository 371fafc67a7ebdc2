/** The Sydney Opera House on its point in the harbour, with small boats and balloons on the day of the opening. */
import { box, disc, drawing, group, HEIGHT, oval, polygon, range, scatter, shape, stroke, WIDTH } from './svg.ts';

const shell = { light: '#fbf4e4', mid: '#e9dcc3', dark: '#c4ad8b', line: '#d8c8a9' };
const stone = { light: '#c98f68', mid: '#b07a57', dark: '#8c5d44' };
const water = { far: '#4d93ab', mid: '#367e99', near: '#276a86', line: '#8cc0cc' };
const WATERLINE = 830;

/**
 * One shell of the roof: a high curved back, an open mouth with its glass, and ribs from the foot to the ridge.
 * @param width from the foot to the mouth; negative when the mouth looks to the left
 */
function roofShell(x: number, y: number, width: number, height: number): string {
  const side = Math.sign(width);
  const at = (dx: number, dy: number) => `${x + width * dx} ${y - height * dy}`;
  const ribs = range(6).map((index) => {
    const part = (index + 1) / 7;
    return stroke(
      shell.line,
      3,
      `M${at(0, 0)}Q${at(0.08 + part * 0.26, 0.5 - part * 0.02)} ${at(0.2 + part * 0.8, 0.62 + part * 0.38 - part * (1 - part) * -0.34)}`,
    );
  });
  return [
    // The mouth, in shadow, with the frames of the glass.
    shape('#5d4a3d', `M${at(1, 1)}C${at(0.98, 0.66)} ${at(0.9, 0.3)} ${at(0.72, 0)}H${x + width * 0.4}Z`),
    ...range(4).map((index) =>
      stroke('#8a7460', 3, `M${at(0.5 + index * 0.07, 0)}L${at(0.86 + index * 0.03, 0.44 + index * 0.1)}`),
    ),
    shape(
      shell.light,
      `M${at(0, 0)}C${at(0.02, 0.56)} ${at(0.42, 0.94)} ${at(1, 1)}C${at(0.8, 0.7)} ${at(0.62, 0.32)} ${at(0.56, 0)}Z`,
    ),
    ...ribs,
    shape(
      side > 0 ? shell.dark : shell.mid,
      `M${at(1, 1)}C${at(0.8, 0.7)} ${at(0.62, 0.32)} ${at(0.56, 0)}H${x + width * 0.47}C${at(0.5, 0.3)} ${at(0.64, 0.7)} ${at(1, 1)}Z`,
    ),
  ].join('');
}

function house(): string {
  return [
    // The hall behind, then the hall in front; of each the tallest shell is drawn last.
    roofShell(980, 700, 260, 210),
    roofShell(800, 700, 330, 330),
    roofShell(560, 700, 400, 430),
    roofShell(640, 700, -210, 190),
    roofShell(1180, 716, 220, 170),
    roofShell(1000, 716, 300, 270),
    roofShell(790, 716, 380, 360),
    roofShell(850, 716, -190, 150),
    roofShell(330, 716, 150, 110),
    roofShell(396, 716, -110, 84),
    polygon(stone.light, [240, 712], [1470, 712], [1500, 744], [210, 744]),
    polygon(stone.mid, [210, 744], [1500, 744], [1540, 800], [150, 800]),
    ...range(5).map((index) => stroke(stone.dark, 3, `M${204 - index * 12} ${752 + index * 10}H${1120}`)),
    box(stone.dark, 110, 800, 1470, 34),
    ...range(30).map((index) => box(stone.mid, 130 + index * 48, 806, 26, 22)),
    ...range(64).map((index) => {
      const x = 230 + scatter(index, 21) * 1250;
      const y = 742 + Math.floor(scatter(index, 22) * 3) * 26;
      return (
        stroke(['#3b4a5a', '#f3e2c0', '#a33f35', '#2f6b78'][index % 4] ?? '', 9, `M${x} ${y}v-13`) +
        disc('#5b4334', x, y - 23, 5)
      );
    }),
  ].join('');
}

/** A sailing boat. The origin is the waterline below its mast. */
function sail(x: number, y: number, scale: number, colour: string): string {
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    oval('#1f5a74', 10, 8, 110, 9),
    polygon(colour, [6, -20], [6, -236], [104, -20]),
    polygon('#f6ecd6', [-6, -26], [-6, -206], [-78, -26]),
    stroke('#3a2f2a', 5, 'M0 -10V-246'),
    shape('#3a3f4a', 'M-96 -14H112Q92 14 60 14H-60Q-84 14 -96 -14Z'),
    box('#f6ecd6', -96, -16, 208, 6),
  );
}

const balloons = range(64)
  .map((index) => {
    const along = scatter(index, 31);
    const x = 980 + along * 780 + scatter(index, 32) * 80;
    const y = 610 - along * 520 - scatter(index, 33) * 160 + 40;
    const radius = 7 + scatter(index, 34) * 12 + along * 5;
    const fill = ['#b8392f', '#e2a33d', '#f7efdc', '#2f6b8a', '#d9755a'][index % 5] ?? '';
    return stroke('#8fa9ad', 1.5, `M${x} ${y + radius}q4 14 -2 26`) + oval(fill, x, y, radius * 0.9, radius);
  })
  .join('');

const ripples = range(70)
  .map((index) => {
    const depth = scatter(index, 42) ** 1.3;
    const x = scatter(index, 41) * WIDTH - 40;
    return stroke(
      depth < 0.4 ? '#6aa9bb' : water.line,
      2.5 + depth * 2,
      `M${x} ${WATERLINE + 24 + depth * 320}h${30 + depth * 90}`,
    );
  })
  .join('');

export const operaHouse = drawing(
  '#b9d9de',
  box('#c9e0dd', 0, 180, WIDTH, 660),
  box('#dce7da', 0, 380, WIDTH, 460),
  box('#efe9d2', 0, 560, WIDTH, 280),
  shape('#8fb0a8', `M0 700Q180 650 420 690T900 690T1380 676T${WIDTH} 640V840H0Z`),
  shape('#6f978f', `M1240 760Q1480 690 ${WIDTH} 700V840H1240ZM0 750Q120 720 300 752V840H0Z`),
  balloons,
  box(water.far, 0, WATERLINE, WIDTH, HEIGHT - WATERLINE),
  box(water.mid, 0, 930, WIDTH, HEIGHT - 930),
  box(water.near, 0, 1060, WIDTH, HEIGHT - 1060),
  ripples,
  house(),
  sail(1650, 880, 0.7, '#b8392f'),
  sail(300, 960, 0.9, '#e2a33d'),
  sail(760, 912, 0.55, '#f6ecd6'),
  sail(1130, 1010, 1.05, '#b8392f'),
  sail(560, 1120, 1.35, '#2f4e73'),
  sail(1560, 1110, 1.2, '#e2a33d'),
);
