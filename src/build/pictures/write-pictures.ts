/**
 * Writes the public files of pictures. A file is encoded once: its address has the digest of the
 * original, and its key the settings of the encoder, so that the next build takes it from the last release, also after a change of
 * the settings of the paper.
 */
import { type Store, storePictureSize } from '../../article-store.ts';
import type { Picture } from '../../article/picture.ts';
import { pictureFiles, type PictureFile, previewFile, listPicture } from '../../formats/pictures/files.ts';
import { readPictureBytes } from '../../ingest/pictures/read-picture.ts';
import type { TakenPictures } from '../proof/taken-pictures.ts';
import type { IncrementalOutput } from '../output/output.ts';

/** Pictures that are encoded at the same time. Each takes one thread, and some 200 MB for the largest that is allowed. */
const AT_A_TIME = 2;

/** A picture, and whether it stands for an article in previews of links and in feeds. */
interface PublishedPicture {
  readonly picture: Picture;
  readonly previews: boolean;
}

/**
 * The pictures of published articles and the portraits of their authors, each once.
 * @param isLinked whether the site knows its origin: previews and feeds need absolute addresses
 */
export function publishedPictures(
  { entries, authors }: Pick<Store, 'entries' | 'authors'>,
  isLinked: boolean,
): readonly PublishedPicture[] {
  const byDigest = new Map<string, PublishedPicture>();
  for (const entry of entries.values()) {
    const preview = isLinked ? listPicture(entry)?.digest : undefined;
    for (const picture of entry.pictures ?? []) {
      const known = byDigest.get(picture.digest);
      const previews = known?.previews || picture.digest === preview;
      byDigest.set(picture.digest, { picture: known?.picture ?? picture, previews });
    }
  }
  for (const { portrait } of authors)
    if (portrait && !byDigest.has(portrait.digest))
      byDigest.set(portrait.digest, { picture: portrait, previews: false });
  return [...byDigest.values()];
}

/**
 * @param progress called for each picture
 * @param taken the public files, where they are taken as they are
 * @throws when a picture has changed since it was read, or a file cannot be written
 */
export async function writePictures(
  output: IncrementalOutput,
  pictures: readonly PublishedPicture[],
  contentDir: string,
  progress: (done: number) => void,
  taken?: TakenPictures,
): Promise<void> {
  const { encode, encoderKey } = await import('./encode.ts');
  let done = 0;
  const write = async ({ picture, previews }: PublishedPicture) => {
    const due = pictureFiles(picture, previews).filter(({ path }) =>
      output.needsRender({ path: path.slice(1), key: encoderKey, lasting: true }),
    );
    const original = due.length > 0 && !taken ? readPictureBytes(contentDir, picture) : new Uint8Array();
    for (const file of due) {
      const bytes = taken ? taken.read(file.path) : await encode(original, file);
      await output.write(file.path.slice(1), { kind: 'bytes', bytes });
    }
    done += 1;
    progress(done);
  };
  const queue = pictures.values();
  const work = async () => {
    for (const picture of queue) await write(picture);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  await output.settle();
  for (const { picture, previews } of pictures) {
    const { path } = previewFile(picture);
    if (previews) storePictureSize(path, output.sizeOf(path.slice(1)));
  }
}

/** One file, for the development server. @throws when the picture has changed since it was read */
export async function encodeOne(contentDir: string, picture: Picture, file: PictureFile): Promise<Uint8Array> {
  const { encode } = await import('./encode.ts');
  return encode(readPictureBytes(contentDir, picture), file);
}
