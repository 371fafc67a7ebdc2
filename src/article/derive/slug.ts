/** Slugs: ASCII words joined by hyphens, the same for every way to encode the same letters. */
import anyAscii from 'any-ascii';
import { fnv1a } from '../text/fnv.ts';

/** A path segment of this many bytes passes every file system and archive format in use. */
const MAX_SLUG = 80;
/** A slug taken from a headline is cut earlier: it is read by people, and the name's end is added. */
const MAX_HEADLINE_SLUG = 60;

/**
 * @returns `[a-z0-9]+(-[a-z0-9]+)*`, at most `max` characters, cut between words where possible; empty when no letter or
 * digit is left (an emoji, say)
 */
export function slugify(text: string, max = MAX_SLUG): string {
  // Only the beginning can matter: transliteration makes at most a few dozen letters of one character.
  const ascii = anyAscii(text.slice(0, max * 4).normalize('NFC')).toLowerCase();
  const words = ascii
    .replace(/['`"]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= max) return words;
  const cut = words.slice(0, max + 1).lastIndexOf('-');
  return words.slice(0, cut > max / 2 ? cut : max).replace(/-+$/, '');
}

/** Whether a file name says something to a person: a part of it is neither a number nor a hash. */
export function holdsWord(name: string): boolean {
  const parts = slugify(name, 255).split('-');
  return parts.some((part) => /[a-z]/.test(part) && !/^(?=.*\d)[0-9a-f]{7,}$/.test(part));
}

/**
 * The slug of an article whose source names none.
 * @param name the file's name without date and extension
 * @param path only to tell apart articles that have no word at all
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
