/** Derives a summary for lists and meta data when the source does not give one. */
import { cutBetweenWords, firstSentenceEnd } from '../text/sentences.ts';

/** Maximum length in characters that search engines and feed readers show. */
const MAX = 240;

/**
 * @param paragraph the first paragraph of prose
 * @returns the first sentences that fit into 240 characters; a longer first sentence is cut between words and ends with
 * an ellipsis
 */
export function deriveSummary(paragraph: string): string {
  const text = paragraph.trim();
  let end = 0;
  for (let next = firstSentenceEnd(text); next <= MAX && next > end; next = firstSentenceEnd(text, end)) end = next;
  if (end > 0) return text.slice(0, end).trim();
  return text.length <= MAX ? text : `${cutBetweenWords(text, MAX - 1)}…`;
}
