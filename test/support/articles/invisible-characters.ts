/** Characters that no text on a page may have, for tests. */
import assert from 'node:assert/strict';

/** Every string of a value, however deep. */
export function textsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.values(value).flatMap((item) => textsOf(item, seen));
}

/** No embedding or override, and no isolate that is not closed on its line. */
export function assertNotDisguised(text: string, message: string): void {
  assert.doesNotMatch(text, /[\u202A-\u202E]/, message);
  for (const line of text.split('\n')) {
    let depth = 0;
    for (const mark of line.match(/[\u2066-\u2069]/g) ?? []) {
      depth += mark === '\u2069' ? -1 : 1;
      assert.ok(depth >= 0, message);
    }
    assert.equal(depth, 0, message);
  }
}
