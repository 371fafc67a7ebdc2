/** Slugs: ASCII words joined by hyphens, independent of the Unicode normalisation form of the text. */
import anyAscii from 'any-ascii';
import { fnv1a } from '../text/fnv.ts';

/** Maximum length of a path segment in bytes that every common file system and archive format accepts. */
const MAX_SLUG = 80;
/**
 * Maximum length of a slug that is derived from a headline. It is shorter because people read it and the end of the
 * file name is added.
 */
const MAX_HEADLINE_SLUG = 60;

/**
 * @returns `[a-z0-9]+(-[a-z0-9]+)*`, at most `max` characters, cut between words where possible; empty when the text
 * has no letter or digit (an emoji, for example)
 */
export function slugify(text: string, max = MAX_SLUG): string {
  // Transliteration makes at most a few dozen letters of one character, so the beginning of the text suffices.
  const ascii = anyAscii(text.slice(0, max * 4).normalize('NFC')).toLowerCase();
  const words = ascii
    .replace(/['`"]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= max) return words;
  const cut = words.slice(0, max + 1).lastIndexOf('-');
  return words.slice(0, cut > max / 2 ? cut : max).replace(/-+$/, '');
}

/** Whether a file name is meaningful: a part of it is neither a number nor a hash. */
export function holdsWord(name: string): boolean {
  const parts = slugify(name, 255).split('-');
  return parts.some((part) => /[a-z]/.test(part) && !/^(?=.*\d)[0-9a-f]{7,}$/.test(part));
}

/**
 * The slug of an article whose source does not name one.
 * @param name the file name without its date and extension
 * @param path only distinguishes articles that have no word at all
 */
export function deriveSlug(
  name: string,
  headline: string,
  path: string,
): { slug: string; from: 'file-name' | 'title' } {
  if (holdsWord(name)) return { slug: slugify(name), from: 'file-name' };
  const words = slugify(headline, MAX_HEADLINE_SLUG);
  const tail = slugify(name, 255).replaceAll('-', '').slice(-8);
  const slug = [words, tail].filter(Boolean).join('-');
  return { slug: slug || fnv1a(path), from: words ? 'title' : 'file-name' };
}
