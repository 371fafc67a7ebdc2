/** 32-bit FNV-1a hashes: short, fast and the same in every build. They are not secure. */

const PRIME = 0x01000193;

/** The hash of an empty text. */
export const FNV_OFFSET = 0x811c9dc5 | 0;

/** Adds a byte or code unit to a hash. */
export const addToHash = (hash: number, value: number): number => Math.imul(hash ^ value, PRIME);

/** The hash of a range of UTF-16 code units; `hash` is that of the preceding text. */
export function hashCodeUnits(text: string, from = 0, to = text.length, hash = FNV_OFFSET): number {
  let value = hash;
  for (let at = from; at < to; at += 1) value = addToHash(value, text.charCodeAt(at));
  return value;
}

/** The hash of a text's UTF-8 bytes as 8 hex digits, for names and anchors. */
export function fnv1a(text: string): string {
  const hash = new TextEncoder().encode(text).reduce(addToHash, FNV_OFFSET);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
