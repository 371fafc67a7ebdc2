/**
 * Astro's store ends up in a module of the build, and the tools that finish modules replace placeholders in them by their
 * spelling alone. A text that happens to spell one would be altered, or end the build. So none is spelled in the store: a
 * code point that is no character stands between its first two signs, and goes again when the store is read.
 */
const GAP = '\uFDD0';
/** How placeholders begin: `__ASTRO_…`, `__VITE_…`, `@@ASTRO…`, `!~{…}~`. */
const BEGINS = /_(?=_)|@(?=@)|!(?=~)/g;

/** A text, or plain data with texts in it, as the store may hold it. */
export const toStore = <T>(plain: T): T =>
  eachText(plain, (text) => text.replaceAll(GAP, GAP + GAP).replace(BEGINS, `$&${GAP}`));

/** The same as it was. */
export const fromStore = <T>(stored: T): T =>
  eachText(stored, (text) => (text.includes(GAP) ? text.replace(/\uFDD0(\uFDD0?)/g, '$1') : text));

function eachText<T>(value: T, change: (text: string) => string): T {
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, visit(item)]));
  };
  return visit(value) as T;
}
