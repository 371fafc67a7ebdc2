/**
 * Reads and writes JSON in localStorage. If the browser forbids storage or the value is not JSON, there is no value; nothing
 * throws.
 */

/** The value stored under a key, or undefined. The caller must check its shape. */
export function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores plain data under a key; undefined removes the key. @returns whether it worked */
export function save(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
