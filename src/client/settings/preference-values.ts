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

/** The names of preferences, and for each its values with spaces between them: `{ theme: 'light sepia dark' }`. */
export type PreferenceTable = Readonly<Record<string, string>>;

/** The table of all choices. The inline head script makes it known to the scripts of its page, so that these need not have it, too. */
export const tableOfChoices = (): PreferenceTable =>
  Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, values.join(' ')]));

/** @param value any stored value @returns its names of the table that have a value of the table */
export function parsePreferences(value: unknown, table: PreferenceTable): Preferences {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, values]) =>
      values.split(' ').includes(given[name] as string) ? [[name, given[name]]] : [],
    ),
  );
}
