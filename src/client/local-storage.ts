/**
 * Reads and writes JSON in localStorage. The keys carry the base path, because all newspapers of a host share one storage. If
 * the browser forbids storage or the value is not JSON, there is no value; nothing throws.
 */
/** The path the site lives under; ends with a slash. */
export const base = import.meta.env.BASE_URL;

/** The names of all items; see docs/reading.md and docs/offline.md. */
export type ItemName =
  'reading' | 'read' | 'saved' | 'highlights' | 'places' | 'visit' | 'memory' | 'offline' | 'memory-works';

/** The key of an item. The inline head script (`security/inline-scripts.ts`) spells it, too. */
export const keyOf = (name: ItemName): string => `dateline ${base} ${name}`;

/** The value stored under a name, or undefined. The caller must check its shape. */
export function load(name: ItemName): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Calls a function when items may have changed: by another tab, by stories that have moved, or while the page was not shown. */
export function onStoredChange(listener: () => void): void {
  for (const type of ['storage', 'changes', 'pageshow']) addEventListener(type, listener);
}

/** Stores plain data under a name; undefined removes it. @returns whether it worked; if not, the former value stays */
export function save(name: ItemName, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
