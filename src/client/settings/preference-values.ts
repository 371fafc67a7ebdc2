/**
 * Everything that a reader can set: the names and, for each, the values that differ from the paper's own. The early script
 * (`early.ts`) has the same table, so no other name and no other value reaches the document. Pure.
 */

export const choices = {
  /** How pages look. */
  theme: ['light', 'sepia', 'dark'],
  size: ['smallest', 'small', 'large', 'largest'],
  width: ['narrow', 'wide'],
  spacing: ['close', 'open'],
  face: ['sans'],
  /** Whether single keys work. */
  keys: ['off'],
  /** How fast articles are read out. */
  speed: ['0.8', '1.2', '1.4', '1.6'],
} as const;

/** What a reader has set, by name. What is not in it is the paper's own. */
export type Reading = Partial<Record<keyof typeof choices, string>>;

export const names = Object.keys(choices) as readonly (keyof Reading)[];

/** @param value whatever stands in storage @returns the known names that have a known value in it */
export function readingOf(value: unknown): Reading {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const reading: Reading = {};
  for (const name of names) {
    const chosen = (choices[name] as readonly string[]).find((one) => one === given[name]);
    if (chosen !== undefined) reading[name] = chosen;
  }
  return reading;
}
