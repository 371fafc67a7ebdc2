/**
 * The store takes every string that begins with its private mark for the path of an image to import, and a build with
 * one fails. An article may begin so (one about the framework, or one that means harm), and is kept apart from the mark
 * by a character that is not seen and breaks no line.
 */
import type { Warning } from '../article/entry.ts';

const mark = '__ASTRO_IMAGE_';
const wordJoiner = '\u2060';

/** The same data with no string that begins with the mark, and a warning if there was one. */
export function withoutImportMarks<T>(value: T): { readonly value: T; readonly warnings: readonly Warning[] } {
  const fields: string[] = [];
  const clean = (unsafe: unknown, field: string): unknown => {
    if (typeof unsafe === 'string') {
      if (!unsafe.startsWith(mark)) return unsafe;
      fields.push(field);
      return wordJoiner + unsafe;
    }
    if (Array.isArray(unsafe)) return unsafe.map((item) => clean(item, field));
    if (typeof unsafe !== 'object' || unsafe === null) return unsafe;
    return Object.fromEntries(Object.entries(unsafe).map(([key, item]) => [key, clean(item, field || key)]));
  };
  const cleaned = clean(value, '') as T;
  if (fields.length === 0) return { value, warnings: [] };
  const message = `Text that begins with ${mark} got an invisible character before it (${fields.join(', ')}). Reword it.`;
  return { value: cleaned, warnings: [{ code: 'reserved-text', message }] };
}
