/** The pictures of an article in its JSON: news objects that belong to it, each with its files, as ninjs 1.3 has them. */
import { z } from 'zod';
import type { Entry } from '../../article/entry.ts';
import type { Picture } from '../../article/picture.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { idOf } from '../feeds/feed.ts';
import {
  fallbackType,
  filesOfType,
  mediaTypeOf,
  type PictureFile,
  previewFile,
  listPicture,
} from '../pictures/files.ts';

const text = z.string().min(1);

const rendition = z.strictObject({
  href: text.describe('The file: absolute where the site knows its origin, else from the root.'),
  mimetype: text.describe('Its type.'),
  width: z.int().positive().describe('Pixels.'),
  height: z.int().positive().describe('Pixels.'),
});

const associated = z.strictObject({
  uri: z.string().regex(/^tag:/).describe('Identifier of the picture; the same bytes have the same one.'),
  type: z.literal('picture').describe('What kind of news object it is.'),
  description_text: text.optional().describe('The caption, plain text.'),
  byline: text.optional().describe('Who made it, as the paper prints it.'),
  alt: text.optional().describe('What a reader who does not see it is told, plain text.'),
  renditions: z
    .partialRecord(z.enum(['small', 'medium', 'large', 'preview']), rendition)
    .describe('Its files: up to three widths, and for the featureimage a JPEG of 1200 pixels for previews.'),
});

export const associationsSchema = z
  .record(z.string().regex(/^(?:featureimage|picture_\d+|scan_\d+)$/), associated)
  .describe('The pictures: the one that stands for the article is the featureimage; scan_N shows the printed page.');

type Associated = z.infer<typeof associated>;

/** The most pictures of an article in its JSON: their words may have some kilobytes each. */
export const MOST_ASSOCIATIONS = 20;

/** @returns undefined for an article without pictures */
export function associationsOf({ pictures }: Pick<Entry, 'pictures'>): Record<string, Associated> | undefined {
  if (!pictures) return undefined;
  const feature = listPicture({ pictures });
  const named = pictures.slice(0, MOST_ASSOCIATIONS).map((picture, at): [string, Associated] => {
    const name = picture === feature ? 'featureimage' : `${picture.scan ? 'scan' : 'picture'}_${at + 1}`;
    return [name, associatedOf(picture, picture === feature)];
  });
  return Object.fromEntries(named);
}

const WIDTHS = ['small', 'medium', 'large'] as const;

function associatedOf(picture: Picture, isFeature: boolean): Associated {
  const { digest, alt, caption, credit } = picture;
  // A small picture has fewer widths.
  const files = filesOfType(picture, fallbackType(picture)).map((file, at) => [WIDTHS[at], renditionOf(file)]);
  const preview = isFeature && site.origin ? [['preview', renditionOf(previewFile(picture))]] : [];
  return {
    uri: idOf(`/pictures/${digest.slice(0, 16)}`),
    type: 'picture',
    ...(caption && { description_text: caption }),
    ...(credit && { byline: credit }),
    ...(alt && { alt }),
    renditions: Object.fromEntries([...files, ...preview]),
  };
}

const renditionOf = (file: PictureFile) => ({
  href: urls.address(file.path),
  mimetype: mediaTypeOf(file),
  width: file.width,
  height: file.height,
});
