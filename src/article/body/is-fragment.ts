/** Tells notes of one line from articles. */
import type { Opening } from '../opening/opening.ts';
import type { Text } from './read-body.ts';

/** True for a single line without a headline that is not even a sentence. Such a file is a note, not an article. */
export function isFragment(text: Text, opening: Opening): boolean {
  if (text.body.kind !== 'plain' || opening.headline !== undefined || text.dateline !== undefined) return false;
  const [only, ...others] = text.body.blocks;
  return (
    others.length === 0 &&
    only?.type === 'paragraph' &&
    only.text.length < 80 &&
    !/[.!?…。！？।۔؟]["'”’»)\]]*$/u.test(only.text)
  );
}
