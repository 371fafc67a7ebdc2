/** Stories for the tests of subjects, as the parser would mark them; of one wording are those of the same text. */
import { marksOf } from '../../src/article/marks.ts';
import { listed, termCodes } from '../../src/article/term-codes.ts';
import type { MarkedStory } from '../../src/subjects/stories.ts';

export interface Told {
  readonly path: string;
  readonly text: string;
  readonly date?: string | undefined;
  readonly title?: string;
  readonly lang?: string;
}

export const told = ({ path, text, date = '2022-02-07', title = '', lang = 'en' }: Told): MarkedStory => ({
  path,
  entry: { date, lang },
  marks: { ...marksOf({ title, text, lang }), print: text.toLowerCase() },
});

/** A story that is nothing but its names and words. */
export const marked = (path: string, date: string | undefined, barred: string, barredWords = ''): MarkedStory => {
  const [names, words] = [barred, barredWords].map((list) => list.replaceAll('|', '\t')) as [string, string];
  const terms = termCodes(listed(names), listed(words));
  return { path, entry: { date, lang: 'en' }, marks: { names, words, terms, print: '' } };
};
