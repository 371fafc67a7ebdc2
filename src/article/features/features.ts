/**
 * Extracts the features of an article while its text is in memory, so that related stories, names and near-duplicates
 * can be found later without the texts. The features take a few hundred bytes per article. Lists are joined to one
 * string, because a hundred thousand arrays would take more memory than their contents.
 */
import type { Article } from '../article.ts';
import { extractNames } from './extract-names.ts';
import { countSmallWords, extractKeywords } from './extract-keywords.ts';
import { termCodes } from './term-codes.ts';
import { tokenize } from './tokenize.ts';

export interface TextFeatures {
  /**
   * Names as printed, the most distinctive first, separated by tabs; at most 12. Empty for scripts without capitals.
   */
  readonly names: string;
  /** Words and pairs of words in small letters, in the same form; at most 14. Empty for scripts without spaces. */
  readonly words: string;
  /** The names and words as numbers; see term-codes.ts. */
  readonly terms: string;
  /** Digest of the wording, equal for equal texts (see `Article.wording`); empty when there is no wording. */
  readonly wordingDigest: string;
  /** A sketch of the wording (see sketch.ts): numbers in base 36, joined by hyphens. Absent when there is no wording. */
  readonly sketch?: string;
}

/** The parts of an article from which features are extracted. */
interface FeatureSource {
  readonly title: string;
  /** The whole body as plain text; tokenize.ts limits how much of it is read. */
  readonly text: string;
  readonly lang: string;
}

/** German and related languages capitalise all nouns, so capitals do not indicate names. */
const CAPITAL_NOUNS = /^(?:de|lb|gsw|nds)(?:-|$)/i;
const ENGLISH = /^en(?:-|$)/i;

export function extractFeatures({ title, text, lang }: FeatureSource): Article['features'] {
  const titleHashes = new Set<number>();
  const titleTokens = tokenize(title);
  for (let at = 0; at < titleTokens.count; at += 1) titleHashes.add(titleTokens.hash[at] as number);
  const tokens = tokenize(text);
  const counts = countSmallWords(tokens);
  const names = CAPITAL_NOUNS.test(lang) ? [] : extractNames(tokens, counts, title);
  const words = extractKeywords(tokens, titleHashes, ENGLISH.test(lang));
  return { names: names.join('\t'), words: words.join('\t'), terms: termCodes(names, words) };
}
