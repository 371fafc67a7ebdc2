/** Finds a text that stands several times in its file: some scanners wrote it once for each column or part of a page. */

/** Minimum number of characters, without spaces, of a text that stands twice, and of one that stands more often. */
const MIN_TWICE = 60;
const MIN_OFTEN = 24;

/**
 * @returns the text once, and how often it stands in the file; a part of it may follow at the end. Line breaks do not
 * matter, because each copy may be wrapped in another way.
 */
export function withoutRepeats(text: string): { text: string; times: number } {
  const letters = text.replace(/\s+/g, '');
  const period = letters.length - longestBorder(letters);
  const times = Math.floor(letters.length / Math.max(1, period));
  if (times < 2 || period < (times === 2 ? MIN_TWICE : MIN_OFTEN)) return { text, times: 1 };
  let end = 0;
  for (let seen = 0; seen < period; end += 1) if (!/\s/.test(text.charAt(end))) seen += 1;
  return { text: text.slice(0, end), times };
}

/** Length of the longest proper beginning of a text that is also its end (the prefix function of Knuth, Morris and Pratt). */
function longestBorder(text: string): number {
  const borders = new Int32Array(text.length);
  let border = 0;
  for (let at = 1; at < text.length; at += 1) {
    while (border > 0 && text.charCodeAt(at) !== text.charCodeAt(border)) border = borders[border - 1] ?? 0;
    if (text.charCodeAt(at) === text.charCodeAt(border)) border += 1;
    borders[at] = border;
  }
  return border;
}
