/**
 * The positions of the terms, those of the first term first, each in ascending order.
 * @param counts the number of positions of each term
 * @param found pairs of a term's place in `counts` and a position
 */
export function groupPositions(counts: readonly number[], found: readonly number[]): Uint32Array {
  const next = new Uint32Array(counts.length);
  let total = 0;
  for (const [place, count] of counts.entries()) {
    next[place] = total;
    total += count;
  }
  const positions = new Uint32Array(total);
  for (let at = 0; at < found.length; at += 2) {
    const place = found[at] ?? 0;
    const to = next[place] ?? 0;
    positions[to] = found[at + 1] ?? 0;
    next[place] = to + 1;
  }
  // The parts of a joined word may precede it by a position.
  for (const [place, count] of counts.entries()) {
    if (count > 1) positions.subarray((next[place] ?? 0) - count, next[place]).sort();
  }
  return positions;
}
