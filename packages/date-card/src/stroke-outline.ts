/**
 * Turns the strokes of a glyph into strips of quadrilaterals. Only sums, products, quotients and square roots are used,
 * because every machine rounds them in the same way; `Math.sin` and `Math.hypot` may differ.
 */

/** Widths of strokes, in hundredths of the letters' height. Small letters need stronger hairlines than large ones. */
export interface Pen {
  readonly stem: number;
  readonly hair: number;
}

/** Four corners: x and y of each. */
export type Quad = readonly [number, number, number, number, number, number, number, number];

interface Knot {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** Length of the handles of a quarter of an oval, as part of its radius. 0.5523 gives an ellipse; more gives fuller ovals. */
const REACH = 0.58;
/** Quadrilaterals of a curve. */
const STEPS = 24;
/** Width of a serif beside its stem, and height of its bracket. */
const SERIF = 10.5;
const BRACKET = 9;

/** The quadrilaterals of a glyph, in hundredths of the letters' height. @param skeleton see `stroke-font.ts` */
export function quadsOf(skeleton: string, pen: Pen): Quad[] {
  return skeleton.split(' / ').flatMap((stroke) => {
    const [name = '', ...rest] = stroke.split(' ');
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = rest.map(Number);
    if (name === 'vee') return vee(pen, a, b, c, d, e);
    if (name === 'stem') return line(pen, { x: a, y: 0, w: b }, { x: a, y: 100, w: b });
    if (name === 'dot') return disc(a, b, c, -1);
    if (name === 'drop') return disc(a, b, widthOf(pen, c) / 2, 0);
    if (name === 'bar') return bar(pen, { x: a, y: b, w: c }, '');
    if (name.startsWith('foot')) return foot(pen, { x: a, y: b, w: c }, name.slice(4));
    return path(pen, stroke.split(' '));
  });
}

const widthOf = (pen: Pen, w: number) => pen.hair + (pen.stem - pen.hair) * w;
const lengthOf = (x: number, y: number) => Math.sqrt(x * x + y * y);

function path(pen: Pen, tokens: readonly string[]): Quad[] {
  let at = 0;
  const next = () => Number(tokens[at++]);
  const knot = (): Knot => ({ x: next(), y: next(), w: next() });
  let from = knot();
  const quads: Quad[] = [];
  while (at < tokens.length) {
    const kind = tokens[at++];
    const handles = kind === 'c' ? [next(), next(), next(), next()] : [];
    const to = knot();
    if (kind === 'l') quads.push(...line(pen, from, to));
    else quads.push(...curve(pen, from, kind === 'c' ? handles : quarter(from, to, kind === 'h'), to));
    from = to;
  }
  return quads;
}

const quarter = (from: Knot, to: Knot, level: boolean) => {
  const [x, y] = [(to.x - from.x) * REACH, (to.y - from.y) * REACH];
  return level ? [from.x + x, from.y, to.x, to.y - y] : [from.x, from.y + y, to.x - x, to.y];
};

/** A straight stroke. The ends of a steep stroke are cut horizontally, those of a flat stroke vertically. */
function line(pen: Pen, from: Knot, to: Knot): Quad[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const steep = Math.abs(dy) > Math.abs(dx);
  const half = lengthOf(dx, dy) / (2 * Math.max(Math.abs(dx), Math.abs(dy)));
  const [a, b] = [widthOf(pen, from.w) * half, widthOf(pen, to.w) * half];
  return steep
    ? [[from.x - a, from.y, from.x + a, from.y, to.x + b, to.y, to.x - b, to.y]]
    : [[from.x, from.y - a, from.x, from.y + a, to.x, to.y + b, to.x, to.y - b]];
}

function curve(pen: Pen, from: Knot, [ax = 0, ay = 0, bx = 0, by = 0]: readonly number[], to: Knot): Quad[] {
  const sides: (readonly [number, number, number, number])[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const t = step / STEPS;
    const u = 1 - t;
    const x = u * u * u * from.x + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * to.x;
    const y = u * u * u * from.y + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * to.y;
    const dx = u * u * (ax - from.x) + 2 * u * t * (bx - ax) + t * t * (to.x - bx);
    const dy = u * u * (ay - from.y) + 2 * u * t * (by - ay) + t * t * (to.y - by);
    const swell = t * t * (3 - 2 * t);
    const half = widthOf(pen, from.w + (to.w - from.w) * swell) / 2 / lengthOf(dx, dy);
    sides.push([x - dy * half, y + dx * half, x + dy * half, y - dx * half]);
  }
  return strip(sides);
}

/** @param sides the left and the right point at each step along a stroke */
function strip(sides: readonly (readonly [number, number, number, number])[]): Quad[] {
  return sides.slice(1).map(([lx, ly, rx, ry], index) => {
    const [fromLx, fromLy, fromRx, fromRy] = sides[index] ?? [lx, ly, rx, ry];
    return [fromLx, fromLy, fromRx, fromRy, rx, ry, lx, ly];
  });
}

/** A stem and a hairline that meet. The stem gets thinner where they meet, so that both end in one point. */
function vee(pen: Pen, thick: number, thin: number, point: number, y0: number, y1: number): Quad[] {
  const side = thin > thick ? 1 : -1;
  const height = Math.abs(y1 - y0);
  const wide = (pen.stem * lengthOf(point - thick, height)) / height;
  const outer = thick - (side * wide) / 2;
  const meet = 1 - wide / Math.abs(thin - outer);
  const [x, y] = [outer + (point - outer) * meet, y0 + (y1 - y0) * meet];
  const edge = (side * pen.hair) / 2;
  return [
    ...line(pen, { x: thin, y: y0, w: 0 }, { x: point, y: y1, w: 0 }),
    [outer, y0, outer + side * wide, y0, x + side * wide, y, x, y],
    [x, y, x + side * wide, y, point + edge, y1, point - edge, y1],
  ];
}

/** A serif: a hairline and a bracket along the stem, below the hairline at the top of a letter and above it at the foot. */
function foot(pen: Pen, { x, y, w }: Knot, sides: string): Quad[] {
  const half = widthOf(pen, w) / 2;
  const [left, right] = reachOf(half, sides);
  // The bracket begins inside the stem: two edges on the same line would look darker.
  const within = half - pen.hair / 3;
  const inward = y > 60 ? -1 : 1;
  const bracket = Array.from({ length: 9 }, (_, step) => {
    const t = step / 8;
    const out = (1 - t) * (1 - t) * (1 - t) * 0.8;
    const at = y + inward * BRACKET * t;
    return [x - within - (left - within) * out, at, x + within + (right - within) * out, at] as const;
  });
  return [...bar(pen, { x, y, w }, sides), ...strip(bracket)];
}

function bar(pen: Pen, { x, y, w }: Knot, sides: string): Quad[] {
  const [left, right] = reachOf(widthOf(pen, w) / 2, sides);
  return line(pen, { x: x - left, y, w: 0 }, { x: x + right, y, w: 0 });
}

const reachOf = (half: number, sides: string) =>
  [half + (sides === 'r' ? 0 : SERIF), half + (sides === 'l' ? 0 : SERIF)] as const;

/** @param from -1 for the whole disc, 0 for the lower half */
function disc(x: number, y: number, r: number, from: number): Quad[] {
  const sides = Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = from + ((1 - from) * step) / STEPS;
    // The steps are closer at the top and bottom, where a circle's width changes fastest.
    const down = (t * (3 - t * t)) / 2;
    const half = r * Math.sqrt(Math.max(0, 1 - down * down));
    return [x - half, y + r * down, x + half, y + r * down] as const;
  });
  return strip(sides);
}
