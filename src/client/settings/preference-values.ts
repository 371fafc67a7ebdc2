/**
 * All preferences: their names and, for each, the values other than the default. The inline head script
 * (`security/inline-scripts.ts`) contains this table, so no other name or value reaches the document. Pure.
 */

export const choices = {
  /** The look of pages. */
  theme: ['light', 'sepia', 'dark'],
  size: ['smallest', 'small', 'large', 'largest'],
  width: ['narrow', 'wide'],
  spacing: ['close', 'open'],
  words: ['wide', 'widest'],
  face: ['sans'],
  /** Whether a band marks the line that is read. */
  ruler: ['on'],
  /** Whether pictures are loaded only when the reader asks for one; by default where the device saves data. */
  pictures: ['shown', 'demand'],
  /** Whether single-key shortcuts work. */
  keys: ['off'],
  /** The speed of reading aloud, as a factor. */
  speed: ['0.8', '1.2', '1.4', '1.6'],
} as const;

/** A reader's preferences by name. A missing name has its default. */
export type Preferences = Partial<Record<keyof typeof choices, string>>;

export const names = Object.keys(choices) as readonly (keyof Preferences)[];

/** @param value any stored value @returns its known names that have a known value */
export function parsePreferences(value: unknown): Preferences {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const preferences: Preferences = {};
  for (const name of names) {
    const chosen = (choices[name] as readonly string[]).find((one) => one === given[name]);
    if (chosen !== undefined) preferences[name] = chosen;
  }
  return preferences;
}
