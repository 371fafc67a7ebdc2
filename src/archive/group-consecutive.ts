/** Neighbouring items with the same key, together. */
export function groupConsecutive<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): [key: string, items: Item[]][] {
  const found: [string, Item[]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last?.[0] === key) last[1].push(item);
    else found.push([key, [item]]);
  }
  return found;
}
