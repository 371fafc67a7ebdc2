/** What the subjects of stories are found from. */
import type { Entry } from '../article/entry.ts';
import type { Marks } from '../article/marks.ts';

/** A story as it is told by its marks. Lists of them are in reading order, the undated shelf anywhere. */
export interface MarkedStory {
  readonly path: string;
  readonly entry: Pick<Entry, 'date' | 'lang' | 'words'>;
  readonly marks: Marks;
}

/** What stands between two names or words of `Marks`. */
export const listed = (joined: string): readonly string[] => (joined === '' ? [] : joined.split('\t'));

/** The same for `U.S.` and `US`, `Khan’s` and `Khan`: what is told apart by more than its spelling stays apart. */
export const nameKey = (name: string): string => name.replaceAll('.', '').replace(/['’]s$/, '');

/** The same for one thing and several, in English. */
export const wordKey = (word: string): string => (/[^s]s$/.test(word) ? word.slice(0, -1) : word);
