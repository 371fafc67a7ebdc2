/** The marks of a story: digests of its file, its path and its words, by which it is known again at another address. */
import { fnv1a } from '../article/text/fnv.ts';

export interface Marks {
  /** Of the file. */
  readonly digest: string;
  /** Of its path below the content folder. */
  readonly path: string;
  /** Of its words; empty for a text that is too short, and `_` for one whose words are not known. */
  readonly wording: string;
  /** See `article/features/sketch.ts`; numbers in base 36, joined by hyphens. */
  readonly sketch: string;
}

/** The features of a published article from which its marks are made. */
export interface Marked {
  readonly path: string;
  /** SHA-256 of the file in hex. */
  readonly digest: string;
  readonly wordingDigest: string;
  /** As in `Marks`. */
  readonly sketch: string;
}

/** The digest of words that are not known, such as those of an article of the last release. */
export const UNKNOWN = '_';

/** Characters of a digest. Sixteen hex digits keep a million files apart. */
const DIGEST = 16;
const WORDING = 12;

export const marksOf = ({ path, digest, wordingDigest, sketch }: Marked): Marks => ({
  digest: digest.slice(0, DIGEST),
  path: fnv1a(path),
  wording: wordingDigest.slice(0, WORDING),
  sketch,
});

/** As in a line of the register. */
export const formatMarks = ({ digest, path, wording, sketch }: Marks): string =>
  [digest, path, wording, sketch].join('.');

/** A missing part is empty, as for the articles of a release, of which no words are known. */
export function parseMarks(text: string): Marks {
  const [digest = '', path = '', wording = '', sketch = ''] = text.split('.');
  return { digest, path, wording, sketch };
}

/** The numbers of a sketch. */
export const valuesOf = (sketch: string): readonly string[] => (sketch === '' ? [] : sketch.split('-'));

/** Whether nothing is known of the words of two texts, or both are too short to tell. */
export const saysNothing = (before: Marks, now: Marks): boolean =>
  before.wording === UNKNOWN || (before.sketch === '' && now.sketch === '');

/** False when both texts have words and none of them are the same. */
export const mayBeAlike = (before: Marks, now: Marks): boolean =>
  saysNothing(before, now) || sharedOf(before.sketch, now.sketch) > 0;

function sharedOf(a: string, b: string): number {
  const values = new Set(valuesOf(a));
  return valuesOf(b).filter((value) => values.has(value)).length;
}
