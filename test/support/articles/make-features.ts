/** Stories for the tests of subjects: nothing but their names and words. */
import { splitList, termCodes } from '../../../src/article/features/term-codes.ts';
import type { StoryFeatures } from '../../../src/analysis/story-features.ts';

export const marked = (path: string, date: string | undefined, barred: string, barredWords = ''): StoryFeatures => {
  const [names, words] = [barred, barredWords].map((list) => list.replaceAll('|', '\t')) as [string, string];
  const terms = termCodes(splitList(names), splitList(words));
  return { path, entry: { date, lang: 'en' }, features: { names, words, terms, wordingDigest: '' } };
};
