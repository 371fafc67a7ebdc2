/** JSON as text that every parser takes. */

/** Half a surrogate pair is a string in JavaScript and an error elsewhere: U+FFFD stands for it. */
export const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

/** @param value plain data; members without a value are left out */
export const jsonText = (value: unknown) => `${JSON.stringify(value, wellFormed)}\n`;
