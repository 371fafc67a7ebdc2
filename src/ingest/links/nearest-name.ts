/** The name most like a misspelled one, for messages. */

/** Maximum number of changed, added and left out characters. */
const MAX_DISTANCE = 2;
/** Maximum number of comparisons in a build. Afterwards, messages name no similar file. */
const MAX_COMPARISONS = 300_000;

/** Finds similar names; the first in the given order of those that are most alike. */
export class NearestName {
  readonly #byLength = new Map<number, string[]>();
  #left = MAX_COMPARISONS;

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const same = this.#byLength.get(name.length);
      if (same) same.push(name);
      else this.#byLength.set(name.length, [name]);
    }
  }

  /** @returns the name, or undefined when none is similar */
  of(name: string): string | undefined {
    let nearest: string | undefined;
    let least = Math.min(MAX_DISTANCE, Math.ceil(name.length / 3)) + 1;
    for (const difference of [0, 1, -1, 2, -2]) {
      for (const other of this.#byLength.get(name.length + difference) ?? []) {
        if (this.#left <= 0) return nearest;
        this.#left -= 1;
        const found = distance(name, other, least);
        if (found < least) [nearest, least] = [other, found];
      }
    }
    return nearest;
  }
}

/** The Levenshtein distance of two texts, or `limit` when it is no less than that. */
function distance(a: string, b: string, limit: number): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (Math.max(endA, endB) - start >= 4 * limit) return limit;
  let row = Array.from({ length: endB - start + 1 }, (_, at) => at);
  for (let i = start; i < endA; i += 1) {
    const next = [i - start + 1];
    for (let j = start; j < endB; j += 1) {
      const at = j - start;
      const swapped = (row[at] as number) + Number(a[i] !== b[j]);
      next.push(Math.min(swapped, (row[at + 1] as number) + 1, (next[at] as number) + 1));
    }
    row = next;
  }
  return Math.min(limit, row.at(-1) as number);
}
