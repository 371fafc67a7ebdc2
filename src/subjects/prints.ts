/** Compares prints of wording (article/copy-print.ts) as numbers. */

export const WORDING = 32;
const FIGURES = 8;
export const DRAWERS = WORDING + FIGURES;

/** The least share of drawers in which a near-duplicate agrees: about the share of wording in common. */
const SAME_WORDING = 0.6;
/** The same of its figures, where both have at least two: in a series the wording stays and the figures change. */
const SAME_FIGURES = 0.5;
const FEW_FIGURES = 2;

const VALUES = new Int16Array(128).fill(-1);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].entries()) {
  VALUES[character.charCodeAt(0)] = value;
}

/** @returns all prints in one array, 40 drawers each, and which of the texts has one */
export function decodePrints(prints: readonly string[]): { readonly prints: Uint16Array; readonly has: Uint8Array } {
  const all = new Uint16Array(prints.length * DRAWERS);
  const has = new Uint8Array(prints.length);
  for (const [at, print] of prints.entries()) {
    if (print.length !== 2 * DRAWERS) continue;
    has[at] = 1;
    for (let drawer = 0; drawer < DRAWERS; drawer += 1) {
      const [upper, lower] = [print.charCodeAt(2 * drawer), print.charCodeAt(2 * drawer + 1)];
      all[at * DRAWERS + drawer] = ((VALUES[upper] as number) << 6) | (VALUES[lower] as number);
    }
  }
  return { prints: all, has };
}

/** @returns the share of wording in common, or 0 when it is too little, or the figures are others */
export function alike(prints: Uint16Array, one: number, other: number): number {
  const [a, b] = [one * DRAWERS, other * DRAWERS];
  let filled = 0;
  let same = 0;
  for (let at = 0; at < WORDING; at += 1) {
    const value = prints[a + at];
    if (value === 0 && prints[b + at] === 0) continue;
    filled += 1;
    if (value === prints[b + at]) same += 1;
  }
  if (same < SAME_WORDING * filled) return 0;
  return sameFigures(prints, a + WORDING, b + WORDING) ? same / filled : 0;
}

function sameFigures(prints: Uint16Array, a: number, b: number): boolean {
  let filled = 0;
  let both = 0;
  let same = 0;
  for (let at = 0; at < FIGURES; at += 1) {
    const [one, other] = [prints[a + at], prints[b + at]];
    if (one === 0 && other === 0) continue;
    filled += 1;
    if (one !== 0 && other !== 0) both += 1;
    if (one === other) same += 1;
  }
  return filled < FEW_FIGURES || (both > 0 && same >= SAME_FIGURES * filled);
}
