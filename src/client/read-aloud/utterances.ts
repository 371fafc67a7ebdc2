/** What is said in one go. */

/** Some engines fall silent after a quarter of a minute, some after four thousand characters. */
const MOST = 300;

/** Cuts a paragraph between its sentences where it is too long to be said in one go, and a sentence between its words. */
export function utterancesOf(text: string, lang: string): string[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= MOST) return whole ? [whole] : [];
  const sentences = segmentsOf(whole, lang, 'sentence').flatMap((sentence) =>
    sentence.length <= MOST ? [sentence] : joined(segmentsOf(sentence, lang, 'word')),
  );
  return joined(sentences).map((utterance) => utterance.trim());
}

function segmentsOf(text: string, lang: string, granularity: 'sentence' | 'word'): string[] {
  return Array.from(new Intl.Segmenter(lang, { granularity }).segment(text), ({ segment }) => segment);
}

/** As many of the parts together as may be; a part that is longer alone stays so. */
function joined(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= MOST) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}
