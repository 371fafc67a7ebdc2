/** The picture that stands for an article in a feed, independent of the feed's format. */
import type { Story } from '../../archive/story.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { sizeWritten } from '../limits.ts';
import { listPicture, mediaTypeOf, type Picture, previewFile } from '../pictures/files.ts';

export interface FeedPicture extends Pick<Picture, 'alt' | 'caption' | 'credit'> {
  readonly address: string;
  /** Media type. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** Undefined in the development server, which encodes a picture when it is asked for. */
  readonly bytes: number | undefined;
}

/** Bytes of a file of a picture, by its path; undefined where it is not encoded. */
export type PictureSizes = (path: string) => number | undefined;

/** @returns undefined where there is none, or the site does not know its origin */
export function feedPictureOf(entry: Story['entry'], sizeOf: PictureSizes): FeedPicture | undefined {
  const picture = site.origin ? listPicture(entry) : undefined;
  if (!picture) return undefined;
  const file = previewFile(picture);
  const { alt, caption, credit } = picture;
  const { path, width, height } = file;
  const words = { alt, ...(caption && { caption }), ...(credit && { credit }) };
  return { address: urls.address(path), type: mediaTypeOf(file), width, height, bytes: sizeOf(path), ...words };
}

/** Upper bound of the bytes of its elements and addresses, and how often each of its words is written: as data, and in its figure. */
const OVERHEAD = 2500;
const TIMES = 4;
/** The most bytes that a character takes in a feed. */
export const ESCAPED = 6;

/** An upper bound of the bytes of the picture in a feed of any format. */
export const pictureSizeInFeed = (entry: Story['entry']): number => sizeOf(entry, sizeWritten);

/** A number that is never less, found without looking at each character. */
export const roughPictureSizeInFeed = (entry: Story['entry']): number =>
  sizeOf(entry, ({ length }) => ESCAPED * length);

function sizeOf(entry: Story['entry'], written: (words: string) => number): number {
  const picture = listPicture(entry);
  if (!picture) return 0;
  const { alt, caption = '', credit = '' } = picture;
  return OVERHEAD + TIMES * written(alt + caption + credit);
}
