/** Concorde over the Clifton Suspension Bridge on its last flight. */
import { box, drawing, group, HEIGHT, oval, polygon, range, scatter, shape, stroke, WIDTH } from './svg.ts';

const rock = { light: '#b98a6c', mid: '#9a6d56', dark: '#745043', deep: '#543b35' };
const wood = { light: '#8a7c48', mid: '#6d6840', dark: '#4d5138' };
const tower = { light: '#d7b48c', mid: '#b48c68', dark: '#85624c' };
const DECK = 760;

/** The aircraft from below, its nose up. The origin is the middle of its fuselage. */
function concorde(): string {
  const wing = (side: number, fill: string, edge: string) =>
    shape(
      fill,
      `M0 -250C${side * 20} -120 ${side * 44} -40 ${side * 96} 60C${side * 130} 120 ${side * 206} 190 ${side * 214} 236C${side * 150} 262 ${side * 70} 268 0 268Z`,
    ) +
    shape(
      edge,
      `M${side * 214} 236C${side * 150} 262 ${side * 70} 268 0 268V244C${side * 70} 246 ${side * 150} 242 ${side * 211} 222Z`,
    );
  const engines = (side: number) =>
    [62, 96]
      .map(
        (x) =>
          box('#8f979c', side * x - 13, 150, 26, 118) +
          box('#4a5157', side * x - 10, 146, 20, 14) +
          box('#4a5157', side * x - 11, 258, 22, 16),
      )
      .join('');
  return [
    wing(-1, '#f7f3ea', '#d3d4d0'),
    wing(1, '#dcdcd6', '#b9bdbd'),
    engines(-1),
    engines(1),
    shape('#ffffff', 'M0 -480C10 -440 22 -360 24 -280V220C24 300 10 350 0 372Z'),
    shape('#ffffff', 'M0 -480C-10 -440 -22 -360 -24 -280V220C-24 300 -10 350 0 372Z'),
    shape('#c9ccca', 'M0 -480C10 -440 22 -360 24 -280V220C24 300 10 350 0 372C8 250 8 -300 0 -480Z'),
    polygon('#27406b', [-5, 210], [0, 190], [5, 210], [5, 352], [0, 366], [-5, 352]),
    polygon('#b0342c', [-5, 318], [5, 318], [5, 352], [0, 366], [-5, 352]),
    stroke('#3d454c', 5, 'M-12 -404L0 -420L12 -404'),
  ].join('');
}

/** A tower of the bridge with its arch. The origin is the deck below its middle. */
function towerAt(x: number): string {
  return group(
    `translate(${x} ${DECK})`,
    polygon(tower.mid, [-64, 0], [-48, -300], [48, -300], [64, 0]),
    polygon(tower.light, [-64, 0], [-48, -300], [-14, -300], [-24, 0]),
    shape(tower.dark, 'M-26 0V-150A26 60 0 0 1 26 -150V0Z'),
    box(tower.light, -62, -318, 124, 22),
    box(tower.dark, -54, -296, 108, 8),
    polygon(tower.mid, [-84, 0], [84, 0], [110, 170], [-110, 170]),
    polygon(tower.light, [-84, 0], [-30, 0], [-40, 170], [-110, 170]),
  );
}

/** The height of the chain at x: a parabola between the towers, straight lines outside of them. */
const [LEFT, RIGHT] = [460, 1370];
function chain(x: number): number {
  const top = DECK - 306;
  if (x < LEFT) return top + ((LEFT - x) / LEFT) * 296;
  if (x > RIGHT) return top + ((x - RIGHT) / (WIDTH - RIGHT)) * 296;
  const part = (x - LEFT) / (RIGHT - LEFT);
  return top + 4 * part * (1 - part) * 266;
}

function bridge(): string {
  const points = range(91).map((index) => `${index * 20} ${chain(index * 20).toFixed(1)}`);
  return [
    stroke('#4a3d39', 8, `M${points.join('L')}`),
    stroke(
      '#4a3d39',
      4,
      `M${points.map((point) => point.replace(/ .*/, (y) => ` ${(Number(y) + 16).toFixed(1)}`)).join('L')}`,
    ),
    ...range(59).map((index) =>
      stroke('#4a3d39', 2.5, `M${30 + index * 30} ${chain(30 + index * 30).toFixed(1)}V${DECK}`),
    ),
    towerAt(LEFT),
    towerAt(RIGHT),
    box('#5b4a44', 0, DECK - 4, WIDTH, 22),
    box('#e4cda4', 0, DECK - 8, WIDTH, 5),
    stroke('#4a3d39', 3, `M0 ${DECK - 26}H${WIDTH}`),
    ...range(120).map((index) => stroke('#4a3d39', 2, `M${index * 15} ${DECK - 26}v22`)),
    // People along the railing.
    ...range(70).map((index) => {
      const x = 40 + scatter(index, 5) * 1720;
      const fill = ['#2f3d52', '#8c3b32', '#e0c793', '#54616b'][index % 4] ?? '';
      return stroke(fill, 8, `M${x} ${DECK - 14}v-12`) + oval('#d6ab87', x, DECK - 36, 4.4, 5);
    }),
  ].join('');
}

function gorge(): string {
  const trees = (x: number, y: number, size: number, index: number) =>
    oval([wood.mid, wood.dark, wood.light][index % 3] ?? '', x, y, size, size * 0.82);
  return [
    shape('#c9b48c', `M420 900Q700 780 900 850T1420 860V${HEIGHT}H420Z`),
    shape('#b09a72', `M420 980Q760 880 1000 950T1420 950V${HEIGHT}H420Z`),
    polygon('#93a9ad', [760, HEIGHT], [880, 985], [940, 985], [1130, HEIGHT]),
    polygon('#b7c4c0', [830, HEIGHT], [896, 985], [912, 985], [930, HEIGHT]),
    polygon(rock.mid, [0, 800], [560, 905], [620, 1000], [640, 1090], [720, HEIGHT], [0, HEIGHT]),
    polygon(rock.light, [0, 800], [360, 866], [300, 960], [420, 1060], [380, HEIGHT], [0, HEIGHT]),
    polygon(rock.dark, [560, 905], [620, 1000], [640, 1090], [720, HEIGHT], [600, HEIGHT], [540, 1060]),
    polygon(rock.mid, [WIDTH, 800], [1268, 905], [1216, 1010], [1190, 1100], [1130, HEIGHT], [WIDTH, HEIGHT]),
    polygon(rock.dark, [WIDTH, 840], [1500, 890], [1560, 980], [1420, 1080], [1470, HEIGHT], [WIDTH, HEIGHT]),
    polygon(rock.deep, [WIDTH, 980], [1640, 1000], [1690, 1110], [1620, HEIGHT], [WIDTH, HEIGHT]),
    polygon(rock.light, [1268, 905], [1216, 1010], [1190, 1100], [1220, 1100], [1300, 990]),
    ...range(26).map((index) =>
      trees(scatter(index, 1) * 560, 866 + scatter(index, 2) * 60, 40 + scatter(index, 3) * 34, index),
    ),
    ...range(26).map((index) =>
      trees(1290 + scatter(index, 6) * 540, 866 + scatter(index, 7) * 60, 40 + scatter(index, 8) * 34, index),
    ),
    ...range(14).map((index) =>
      trees(60 + scatter(index, 11) * 430, 1040 + scatter(index, 12) * 150, 20 + scatter(index, 13) * 26, index),
    ),
    ...range(14).map((index) =>
      trees(1330 + scatter(index, 14) * 430, 1040 + scatter(index, 15) * 150, 20 + scatter(index, 16) * 26, index + 1),
    ),
  ].join('');
}

export const concordeOverClifton = drawing(
  '#7f95a5',
  ...['#8b9faa', '#9aaab0', '#adb5b2', '#c3bfae', '#d8c7a5', '#e8cf9f', '#f0d6a6'].map((fill, band) =>
    box(fill, 0, 130 + band * 104, WIDTH, HEIGHT),
  ),
  gorge(),
  bridge(),
  group('translate(930 300) rotate(58) scale(.92)', concorde()),
);
