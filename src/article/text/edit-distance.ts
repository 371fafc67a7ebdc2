/** The edit distance of two short words, for remedies such as `did you mean "Title"?`. */

/**
 * The number of letters that are inserted, left out, replaced or exchanged with their neighbour to make one word of the
 * other (optimal string alignment). The time grows with the product of the lengths: call it with words only.
 */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let twoBack: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      let best = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      row.push(best);
    }
    twoBack = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

/** Fewer errors count as a misspelling in a short word, which is close to many others. */
const mostErrors = (word: string) => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/**
 * The nearest of these words, when the word is a misspelling of it. The first letter counts as right, or as exchanged
 * with the second.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = 3;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    if (word[0] !== candidate[0] && !(word[0] === candidate[1] && word[1] === candidate[0])) continue;
    const errors = editDistance(word, candidate);
    if (errors <= mostErrors(candidate) && errors < fewest) [best, fewest] = [candidate, errors];
  }
  return best;
}
