/** The words and marks of a text, as the search for a quote compares them. Pure. */

export interface Token {
  /** In small letters, with plain quotation marks and dashes: how they are set is no correction. */
  readonly word: string;
  /** Where it is in the text, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  /** How much it says about the place: a mark says less than a word. */
  readonly weight: number;
}

/** Scripts that put no spaces between words: each letter counts as a word. */
const ALONE = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]\p{M}*`;
const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;

export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(new RegExp(String.raw`(${ALONE}|(?:(?!${ALONE})${LETTER})+)|\S`, 'gu')), (found) => ({
    word: plain(found[0]),
    at: found.index,
    length: found[0].length,
    weight: found[1] ? 2 : 1,
  }));

const plain = (word: string) =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‚‛]/, "'")
    .replace(/[“”„‟«»]/, '"')
    .replace(/[‐-―]/, '-');
