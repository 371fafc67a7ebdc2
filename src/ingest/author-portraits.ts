/** The portraits of authors: pictures in the folder of the files about authors. */
import { readdirSync } from 'node:fs';
import type { AuthorProfile, WrittenPortrait } from '../article/author/author-file.ts';
import { saysNone } from '../article/header/labels.ts';
import type { Picture } from '../article/picture.ts';
import { escapeUnprintable } from '../article/text/escape-unprintable.ts';
import type { AuthorFiles } from './author-files.ts';
import { isPicture } from './file-types/ignored-files.ts';
import { joined } from './pictures/choose-pictures.ts';
import { PictureIndex } from './pictures/find-picture.ts';
import type { PictureReader } from './pictures/picture-reader.ts';
import { AUTHORS } from './pictures/read-picture.ts';
import { describePlace } from './report-text.ts';

/** The folder of the authors, as `readAuthorFiles` takes it. */
interface Folder {
  /** Absolute path. */
  readonly path: string;
  /** The folder in messages. */
  readonly shown: string;
}

/**
 * Adds the portraits to the profiles: the picture that a file names, or the one of the same name beside it.
 * @param used the profiles that have a page; the pictures of others are not read
 */
export async function readPortraits(
  authors: AuthorFiles,
  used: ReadonlySet<AuthorProfile>,
  { path: folder, shown }: Folder,
  reader: Pick<PictureReader, 'read'>,
): Promise<AuthorFiles> {
  if (used.size === 0) return authors;
  const index = new PictureIndex(readdirSync(folder).filter(isPicture).sort());
  const problems: string[] = [];
  const profiles: AuthorProfile[] = [];
  for (const profile of authors.profiles) {
    const written = authors.portraits.get(profile.slug);
    const name = written?.name ?? index.besideArticle(`${profile.slug}.md`);
    const read =
      used.has(profile) && name !== undefined && !saysNone(name)
        ? await readPortrait(name, written, index, reader)
        : undefined;
    if (read && 'problem' in read)
      problems.push(
        `${describePlace(shown, `${profile.slug}.md`, written?.line ?? null)}: ${escapeUnprintable(read.problem)}`,
      );
    profiles.push(read && 'portrait' in read ? { ...profile, portrait: read.portrait } : profile);
  }
  return { ...authors, profiles, problems: [...authors.problems, ...problems] };
}

async function readPortrait(
  name: string,
  written: WrittenPortrait | undefined,
  index: PictureIndex,
  reader: Pick<PictureReader, 'read'>,
): Promise<{ readonly portrait: Picture } | { readonly problem: string }> {
  const named = `The portrait ${JSON.stringify(name.slice(0, 200))}`;
  const found = index.find('', name);
  if ('problem' in found)
    return {
      problem:
        found.problem === 'unclear'
          ? `${named} may be several files whose names differ in capitals only. Write the name of one.`
          : `${named} is no picture in this folder. Put it there, or correct the name.`,
    };
  const path = AUTHORS + found.path;
  const { facts, digest } = await reader.read(path);
  if ('outcome' in facts) return { problem: `${named}: ${facts.message}` };
  if (digest === undefined) return { problem: `${named} cannot be read.` };
  // The words of a file describe a scene, and a portrait needs no caption.
  const words = { ...written, name, caption: '-', line: null };
  return { portrait: joined(undefined, words, { path, digest, facts }) };
}
