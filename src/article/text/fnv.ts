/**
 * A short fingerprint of a text: 8 hex digits of 32-bit FNV-1a over its UTF-8 bytes. For names and anchors that must be
 * the same in every build; it protects nothing.
 */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
