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

/** Items that earlier versions stored without the base path, and that are copied from there when there is room. */
const settings: readonly ItemName[] = ['reading', 'memory', 'offline'];
const isFormer = (name: ItemName) => name in localStorage && !(keyOf(name) in localStorage);

/** Whether there are items of an earlier version that were not taken over yet. */
export function hasFormerItems(): boolean {
  try {
    return ['read', 'saved', 'places', 'visit'].some((name) => name in localStorage) || settings.some(isFormer);
  } catch {
    // The browser forbids storage.
    return false;
  }
}

/** The value stored under a name, or undefined. The caller must check its shape. */
export function load(name: ItemName): unknown {
  try {
    const stored = localStorage.getItem(keyOf(name)) ?? (settings.includes(name) ? localStorage.getItem(name) : null);
    return JSON.parse(stored ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
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
