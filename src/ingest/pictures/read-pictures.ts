/** The pictures of all articles that are published, with what was found in their files. */
import type { Entry, Warning } from '../../article/entry.ts';
import { SAME_NAME } from '../../article/pictures/header-pictures.ts';
import type { WrittenPicture } from '../../article/pictures/written-picture.ts';
import { isPicture } from '../file-types/ignored-files.ts';
import type { DirectoryEntry } from '../list-files.ts';
import type { ParsedFile } from '../process-file.ts';
import { choosePictures } from './choose-pictures.ts';
import { PictureIndex } from './find-picture.ts';
import type { PictureReader, ReadPicture } from './picture-reader.ts';

export interface ArticlePictures {
  /** By path of the article; only articles that have any. */
  readonly byArticle: ReadonlyMap<string, Pick<Entry, 'pictures'>>;
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
  /** The files that were read, by path. */
  readonly files: ReadonlyMap<string, ReadPicture>;
}

/**
 * @param articles those that are published: a held article's pictures are not read
 * @param listed the entries of the content folder
 */
export async function readPictures(
  articles: readonly ParsedFile[],
  listed: readonly DirectoryEntry[],
  reader: PictureReader | undefined,
): Promise<ArticlePictures> {
  const byArticle = new Map<string, Pick<Entry, 'pictures'>>();
  const warningsByArticle = new Map<string, readonly Warning[]>();
  const files = new Map<string, ReadPicture>();
  const paths = listed.flatMap(({ path, rejection }) =>
    rejection?.reason === 'file-type' && isPicture(path) ? [path] : [],
  );
  const index = new PictureIndex(paths);
  for (const { path, pictures: named = [] } of articles) {
    const written = withSameName(path, named, index);
    if (!reader || written.length === 0) continue;
    const { pictures, warnings, read } = await choosePictures(path, written, index, reader);
    if (pictures.length > 0) byArticle.set(path, { pictures: [...pictures] });
    if (warnings.length > 0) warningsByArticle.set(path, warnings);
    for (const [file, found] of read) files.set(file, found);
  }
  return { byArticle, warnings: warningsByArticle, files };
}

/**
 * The pictures with those that have the article's name: the lead picture, unless the header names another one, and the scan of the
 * printed page, whose name ends with `-scan`.
 */
function withSameName(
  article: string,
  named: readonly WrittenPicture[],
  index: PictureIndex,
): readonly WrittenPicture[] {
  const scan = named.some((picture) => picture.scan) ? undefined : index.besideArticle(article, '-scan');
  const scans = scan === undefined ? [] : [{ name: scan, scan: true as const, line: null }];
  const [first] = named;
  const words = first?.name === SAME_NAME ? first : undefined;
  const others = words ? named.slice(1) : named;
  const lead = first?.lead && !words ? undefined : index.besideArticle(article);
  const leads = lead === undefined ? [] : [{ lead: true as const, line: null, ...words, name: lead }];
  return [...leads, ...others, ...scans];
}
