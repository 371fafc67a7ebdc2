/** Recognises stanzas of four lines by the letters at the ends of their lines. */

/** Pairs of lines that rhyme: AABB, ABAB, ABBA. */
const SCHEMES = [
  [0, 1, 2, 3],
  [0, 2, 1, 3],
  [0, 3, 1, 2],
] as const;
/** Letters that the words of both pairs together must have in common at their ends, and those of each pair. */
const LETTERS = 5;
const LETTERS_OF_PAIR = 2;

/** Whether the lines are stanzas of four lines, and two pairs of lines rhyme in each. */
export function areStanzas(lines: readonly string[]): boolean {
  if (lines.length === 0 || lines.length % 4 > 0) return false;
  const words = lines.map((line) => /(\p{L}+)[^\p{L}\p{N}]*$/u.exec(line)?.[1]?.toLowerCase() ?? '');
  return words.every((_, at) => at % 4 > 0 || isStanza(words.slice(at, at + 4)));
}

const isStanza = (words: readonly string[]) =>
  SCHEMES.some(([a, b, c, d]) => {
    const [first, second] = [common(words[a], words[b]), common(words[c], words[d])];
    return Math.min(first, second) >= LETTERS_OF_PAIR && first + second >= LETTERS;
  });

/** The number of letters that two words have in common at their ends; none for the same word. */
function common(one = '', two = ''): number {
  if (one === two) return 0;
  let count = 0;
  while (count < one.length && one.at(-1 - count) === two.at(-1 - count)) count += 1;
  return count;
}
