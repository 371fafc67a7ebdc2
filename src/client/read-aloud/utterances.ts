/** Splits a paragraph into utterances for the speech engine. */

/** Characters. Some engines stop after 15 seconds of speech, some after 4000 characters. */
const MAX_LENGTH = 300;

/** Splits a long paragraph between its sentences, and a long sentence between its words. */
export function utterancesOf(text: string, lang: string): string[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= MAX_LENGTH) return whole ? [whole] : [];
  const sentences = segmentsOf(whole, lang, 'sentence').flatMap((sentence) =>
    sentence.length <= MAX_LENGTH ? [sentence] : joinParts(segmentsOf(sentence, lang, 'word')),
  );
  return joinParts(sentences).map((utterance) => utterance.trim());
}

function segmentsOf(text: string, lang: string, granularity: 'sentence' | 'word'): string[] {
  return Array.from(new Intl.Segmenter(lang, { granularity }).segment(text), ({ segment }) => segment);
}

/** Joins consecutive parts up to the maximum length. A single part that is longer stays whole. */
function joinParts(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= MAX_LENGTH) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}
