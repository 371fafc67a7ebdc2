/**
 * What tells of an article's subject, taken while its text is at hand, so that threads, names and copies are found
 * later without the texts. A few hundred bytes an article; one string each, because a hundred thousand lists of
 * strings would weigh more than what is in them.
 */
import type { Article } from '../article.ts';
import { extractNames } from './extract-names.ts';
import { countSmall, extractKeywords } from './extract-keywords.ts';
import { termCodes } from './term-codes.ts';
import { tokenize } from './tokenize.ts';

export interface TextFeatures {
  /** Names as printed, those that tell most first, separated by tabs; at most 12. Empty for scripts without capitals. */
  readonly names: string;
  /** Words and pairs of words that are written small, likewise; at most 14. Empty for scripts without spaces. */
  readonly words: string;
  /** The names and words once more, as numbers; see term-codes.ts. */
  readonly terms: string;
  /** A digest of its wording, the same for the same text (see `Article.wording`); empty where there is no wording. */
  readonly print: string;
}

/** What an article is read for. */
interface Telling {
  readonly title: string;
  /** All the words of its body; as much of it is read as tokens.ts keeps. */
  readonly text: string;
  readonly lang: string;
}

/** In German every noun has a capital, so capitals name nobody. */
const CAPITAL_NOUNS = /^(?:de|lb|gsw|nds)(?:-|$)/i;
const ENGLISH = /^en(?:-|$)/i;

export function extractFeatures({ title, text, lang }: Telling): Article['marks'] {
  const titled = new Set<number>();
  const ofTitle = tokenize(title);
  for (let at = 0; at < ofTitle.count; at += 1) titled.add(ofTitle.hash[at] as number);
  const tokens = tokenize(text);
  const counts = countSmall(tokens);
  const names = CAPITAL_NOUNS.test(lang) ? [] : extractNames(tokens, counts, title);
  const words = extractKeywords(tokens, titled, ENGLISH.test(lang));
  return { names: names.join('\t'), words: words.join('\t'), terms: termCodes(names, words) };
}
