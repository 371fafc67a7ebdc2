/**
 * Encodes a public file of a picture from its original: upright, in sRGB, on white where it is transparent, and without any metadata. The same original and settings
 * give the same bytes.
 */
import type { PictureFile } from '../../formats/pictures/files.ts';
import { codecVersions, openPicture } from '../../ingest/pictures/open-picture.ts';

/** For each format, how it is encoded: as sharp on a news photograph at these values shows no difference to the original. */
const OPTIONS = {
  avif: { quality: 50, effort: 2, chromaSubsampling: '4:2:0' },
  webp: { quality: 76, effort: 4 },
  jpeg: { quality: 78, progressive: true },
  png: { compressionLevel: 9 },
} as const;

/** Everything on which the bytes of a file depend, besides the original: the same key means the same bytes. */
export const encoderKey = JSON.stringify([OPTIONS, codecVersions]);

/** @param bytes the original */
export async function encode(
  bytes: Uint8Array,
  { type, width, height }: PictureFile,
): Promise<Uint8Array<ArrayBuffer>> {
  // Black lines on a transparent ground could not be seen on a dark page.
  const picture = openPicture(bytes).flatten({ background: '#ffffff' }).resize(width, height, { fit: 'fill' });
  return new Uint8Array(await picture.toColourspace('srgb').toFormat(type, OPTIONS[type]).toBuffer());
}
