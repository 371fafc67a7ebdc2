/** A summary for lists and meta data when the source has no standfirst. */
import { cutBetweenWords, firstSentenceEnd } from '../text/sentences.ts';

/** Search engines and feed readers show about this much. */
const MAX = 240;

/**
 * @param paragraph the first paragraph of prose
 * @returns its first sentences, as many as fit in 240 characters; a first sentence that is longer is cut between words
 * and ends with an ellipsis
 */
export function deriveSummary(paragraph: string): string {
  const text = paragraph.trim();
  let end = 0;
  for (let next = firstSentenceEnd(text); next <= MAX && next > end; next = firstSentenceEnd(text, end)) end = next;
  if (end > 0) return text.slice(0, end).trim();
  return text.length <= MAX ? text : `${cutBetweenWords(text, MAX - 1)}…`;
}
