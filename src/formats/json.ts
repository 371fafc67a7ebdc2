/** JSON as text that every parser takes. */

/** Half a surrogate pair is a string in JavaScript and an error elsewhere: U+FFFD stands for it. */
const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

/** @param value plain data; members without a value are left out */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  // It spells half a pair like this. To look at each value takes several times as long, and hardly a text has one.
  return json.includes('\\ud') ? JSON.stringify(value, wellFormed) : json;
}

/** The same as a file: it ends with its line. */
export const jsonText = (value: unknown) => `${jsonOf(value)}\n`;
