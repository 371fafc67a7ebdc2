/** The common parts of the drawings: SVG elements as text, and points that look scattered but are the same in every run. */

/** Width and height of every drawing, in pixels: 3:2, wide enough for the largest rendition of a page. */
export const WIDTH = 1800;
export const HEIGHT = 1200;

export type Point = readonly [x: number, y: number];

/** The whole drawing. @param background the colour behind all parts */
export const drawing = (background: string, ...parts: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="${background}"/>${parts.join('')}</svg>`;

/** A filled path. @param d its commands, as SVG writes them */
export const shape = (fill: string, d: string) => `<path fill="${fill}" d="${d}"/>`;

/** A filled polygon. */
export const polygon = (fill: string, ...points: readonly Point[]) => shape(fill, `M${points.join('L')}Z`);

export const box = (fill: string, x: number, y: number, width: number, height: number) =>
  `<rect fill="${fill}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;

export const disc = (fill: string, x: number, y: number, radius: number) =>
  `<circle fill="${fill}" cx="${x}" cy="${y}" r="${radius}"/>`;

export const oval = (fill: string, x: number, y: number, rx: number, ry: number) =>
  `<ellipse fill="${fill}" cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/>`;

/** A line with round ends. */
export const stroke = (colour: string, width: number, d: string) =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`;

/** Several parts moved, turned or scaled together. @param transform as SVG writes it */
export const group = (transform: string, ...parts: readonly string[]) =>
  `<g transform="${transform}">${parts.join('')}</g>`;

/** Parts of which only those inside a path are seen. @param id unique in the drawing */
export const clipped = (id: string, d: string, ...parts: readonly string[]) =>
  `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`;

/** The numbers from 0 up to `count`, without it. */
export const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/**
 * A number from 0 up to 1 for each index, spread evenly without a pattern that the eye finds.
 * @param series another series for each value of one thing, such as its x, its y and its size
 */
export const scatter = (index: number, series: number) => {
  const value = Math.sin(index * 127.1 + series * 311.7) * 43758.5453;
  return value - Math.floor(value);
};
