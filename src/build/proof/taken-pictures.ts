/**
 * Pictures of a site that is built again elsewhere. Originals are never published, so the build takes the facts of a picture and its
 * public files as the site gives them: `TAKEN_PICTURES` names their folder. Only `npm run reproduce` sets it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST, type Picture } from '../../article/picture.ts';
import { cutBetweenWords } from '../../article/text/sentences.ts';
import type { PictureCache } from '../../ingest/pictures/picture-reader.ts';
import { refuse } from '../../ingest/pictures/probe.ts';

/** The facts of the pictures, by path below the content folder. */
export const PICTURES = '.taken/pictures.json';

type TakenPicture = readonly [path: string, digest: string, facts: object | null];

/**
 * The facts that a site serves. Words of a file that no page shows stay unpublished.
 * @param published the pictures of the site
 */
export function takenPictures(pictures: PictureCache, published: Iterable<Picture>): TakenPicture[] {
  const shown = new Set<string>();
  const keyOf = (path: string, field: string, text: string | undefined) => `${path}\0${field}\0${text}`;
  for (const picture of published) for (const field of fields) shown.add(keyOf(picture.path, field, picture[field]));
  return [...pictures]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { digest, facts }]): TakenPicture => {
      if ('outcome' in facts) return [path, digest, null];
      const { words, ...rest } = facts;
      const said = fields.flatMap((field) => {
        const text = words?.[field] && cutBetweenWords(words[field], MOST[field]);
        return text && shown.has(keyOf(path, field, text)) ? [[field, text]] : [];
      });
      return [path, digest, said.length > 0 ? { ...rest, words: Object.fromEntries(said) } : rest];
    });
}

const fields = ['alt', 'caption', 'credit'] as const;

/** The pictures that a build takes as they are. */
export interface TakenPictures {
  readonly facts: PictureCache;
  /** The bytes of a public file. @param path root-relative */
  readonly read: (path: string) => Uint8Array<ArrayBuffer>;
}

/** @returns undefined in a build that encodes pictures itself */
export function readTakenPictures(env: Readonly<Record<string, string | undefined>>): TakenPictures | undefined {
  const folder = env['TAKEN_PICTURES'];
  if (!folder) return undefined;
  const pictures = JSON.parse(readFileSync(join(folder, PICTURES), 'utf8')) as readonly TakenPicture[];
  return {
    facts: new Map(
      pictures.map(([path, digest, facts]) => [
        path,
        { stamp: undefined, digest, facts: (facts ?? refuse('')) as ReturnType<typeof refuse> },
      ]),
    ),
    read: (path) => new Uint8Array(readFileSync(join(folder, path))),
  };
}
