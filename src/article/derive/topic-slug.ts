/** The slug of a topic: a section, a tag or a name. */
import { fnv1a } from '../text/fnv.ts';
import { slugify } from './slug.ts';

/** Maximum number of characters of a slug without a hash. */
export const MAX_SLUG = 60;
/** ASCII words joined by spaces, `_` or `-`. All names of this form with the same slug are the same topic. */
const ASCII_WORDS = /^[a-z0-9]+(?:[ _-]+[a-z0-9]+)*$/;
/** Folders of these names cannot be made on Windows. */
export const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * The slug of a topic depends only on its name, so new topics do not change it. Names that differ only in case, accents,
 * apostrophes and full stops are the same topic. If the slug cannot represent the name, the name's hash is appended.
 */
export function slugOfTopic(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .trim();
  const slug = plain.replace(/[ _-]+/g, '-');
  if (ASCII_WORDS.test(plain) && slug.length <= MAX_SLUG && !WINDOWS_DEVICE.test(slug)) return slug;
  const words = slugify(name, MAX_SLUG);
  return [words, fnv1a(name.normalize('NFC').toLowerCase())].filter(Boolean).join('-');
}
