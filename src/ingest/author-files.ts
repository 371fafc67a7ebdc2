/** Reads the files about authors: `authors/jane-doe.md` beside the content folder. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AuthorProfile, readAuthorFile, type WrittenPortrait } from '../article/author/author-file.ts';
import type { Entry } from '../article/entry.ts';
import { slugify } from '../article/derive/slug.ts';
import { MAX_SLUG, WINDOWS_DEVICE } from '../article/derive/topic-slug.ts';
import { authorIn, authorKey } from '../article/opening/author-name.ts';
import { decode } from './decode.ts';
import { ignoredFile, isPicture } from './file-types/ignored-files.ts';
import { readContentFile } from './read-file.ts';
import { describePlace } from './report-text.ts';
import { escapeUnprintable } from '../article/text/escape-unprintable.ts';

export interface AuthorFiles {
  /** In the order of their files. */
  readonly profiles: readonly AuthorProfile[];
  /** The portraits as the files name them, by slug. */
  readonly portraits: ReadonlyMap<string, WrittenPortrait>;
  /** A line for each problem, with its remedy. */
  readonly problems: readonly string[];
}

/** The folder of the files about authors, beside the content folder. @param contentDir path of the content folder */
export const authorsFolder = (contentDir: string): string => join(dirname(contentDir), 'authors');

/** Maximum number of files. */
const MAX_FILES = 5_000;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @param folder absolute path of the folder, which need not exist. @param shown the folder in messages */
export function readAuthorFiles(folder: string, siteLang: string, shown = 'authors'): AuthorFiles {
  const profiles: AuthorProfile[] = [];
  const portraits = new Map<string, WrittenPortrait>();
  const problems: string[] = [];
  const owners = new Map<string, string>();
  const say = (file: string, message: string, line?: number) =>
    problems.push(`${describePlace(shown, file, line ?? null)}: ${escapeUnprintable(message)}`);
  for (const file of filesIn(folder, (message) => problems.push(`${shown}: ${message}`))) {
    if (isPicture(file)) continue;
    const slug = file.replace(/\.(?:md|markdown)$/i, '');
    if (slug === file) {
      say(file, 'A file about an author is a Markdown file. Rename it so that it ends in .md.');
      continue;
    }
    if (!SLUG.test(slug) || WINDOWS_DEVICE.test(slug) || slug.length > MAX_SLUG) {
      const plain = slugify(slug, MAX_SLUG);
      const example = SLUG.test(plain) && plain !== slug ? plain : 'jane-doe';
      say(
        file,
        `Its name is part of an address. Write it with a-z, 0-9 and single hyphens, such as ${example}.md, and the name of the author after "name:".`,
      );
      continue;
    }
    const bytes = readContentFile(folder, file);
    const decoded = bytes instanceof Uint8Array ? decode(bytes) : bytes;
    if (decoded.outcome !== 'text') {
      say(file, decoded.message);
      continue;
    }
    const { profile, portrait, problems: found } = readAuthorFile(slug, decoded.text, siteLang);
    for (const { message, line } of found) say(file, message, line);
    if (!profile) continue;
    const also: string[] = [];
    for (const spelling of profile.also) {
      const owner = owners.get(authorKey(spelling));
      if (owner === undefined || owner === file) also.push(spelling);
      else say(file, `"${spelling}" is a name of ${owner} already. Remove it from one of the two files.`);
      owners.set(authorKey(spelling), owner ?? file);
    }
    const key = nameKey(profile);
    const owner = owners.get(key);
    if (owner !== undefined && owner !== file) {
      say(file, `"${profile.name ?? slug}" is a name of ${owner} already. Remove one of the two files.`);
      continue;
    }
    owners.set(key, file);
    profiles.push({ ...profile, also });
    if (portrait) portraits.set(slug, portrait);
  }
  return { profiles, portraits, problems };
}

/** Files that may be about authors, sorted by name; none when there is no such folder. */
function filesIn(folder: string, complain: (message: string) => void): string[] {
  try {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !ignoredFile(entry.name))
      .map(({ name }) => name)
      .sort();
    if (files.length > MAX_FILES) complain(`Only the first ${MAX_FILES} of ${files.length} files are read.`);
    return files.slice(0, MAX_FILES);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') complain('This is a file. Make a folder of this name, with a file for each author.');
    else if (code !== 'ENOENT') complain(`The folder cannot be listed (${code}). Check its permissions.`);
    return [];
  }
}

/** The key of the name that a profile is about; see `authorKey`. */
const nameKey = ({ name, slug }: AuthorProfile) => authorKey(name ?? slug);

/** A line for each profile whose names are in no byline of a published article. */
export function unusedAuthors(
  authors: AuthorFiles,
  entries: Iterable<Pick<Entry, 'byline'>>,
  shown = 'authors',
): string[] {
  const used = usedAuthors(authors, entries);
  return authors.profiles
    .filter((profile) => !used.has(profile))
    .map(({ slug, name }) => {
      const place = describePlace(shown, `${slug}.md`, null);
      const who = escapeUnprintable(name ?? slug);
      return (
        `${place}: No published article is by ${who}, so there is no page. ` +
        'Write the name after "name:" as bylines have it, and other spellings after "also:".'
      );
    });
}

/** The profiles that a byline of a published article names. */
export function usedAuthors(
  { profiles }: AuthorFiles,
  entries: Iterable<Pick<Entry, 'byline'>>,
): ReadonlySet<AuthorProfile> {
  if (profiles.length === 0) return new Set();
  const items = new Set<string>();
  for (const { byline } of entries) for (const item of byline) items.add(item);
  const names = [...items].map((item) => authorIn(item).name);
  const [keys, slugs] = [new Set(names.map(authorKey)), new Set(names.map((name) => slugify(name)))];
  return new Set(
    profiles.filter(({ slug, name, also }) => {
      const isNamed = name === undefined ? slugs.has(slug) : keys.has(authorKey(name));
      return isNamed || also.some((spelling) => keys.has(authorKey(spelling)));
    }),
  );
}
