/** JSON text that every parser accepts. */

/** Replaces lone surrogates, which other parsers reject, by U+FFFD. */
const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

/** @param value plain data; undefined fields are left out */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  // `stringify` writes a lone surrogate like this. Checking every value would take several times as long, and few texts have one.
  return json.includes('\\ud') ? JSON.stringify(value, wellFormed) : json;
}

/** JSON as the content of a file, with a line end. */
export const jsonText = (value: unknown) => `${jsonOf(value)}\n`;
