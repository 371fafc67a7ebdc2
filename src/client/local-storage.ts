/**
 * What a device keeps for its reader. A browser may forbid to keep anything, and somebody may have written anything there:
 * then there is nothing kept, and nothing breaks.
 */

/** What was kept under a name, or undefined; its shape is for the caller to check. */
export function load(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps plain data under a name, or forgets what was kept when given undefined. @returns whether it could */
export function save(name: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
