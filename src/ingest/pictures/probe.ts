/**
 * Looks into the bytes of a picture: its kind, size, colour and words, or why it is refused. Pictures are hostile until they are
 * encoded anew: no byte of the original gets into the site.
 */
import type { Sharp } from 'sharp';
import { type Rejection, reject } from '../../article/article.ts';
import type { Picture } from '../../article/picture.ts';
import { limits } from '../limits.ts';
import { type PictureWords, readWords } from './metadata/words.ts';
import { sniff } from './sniff.ts';

/** The facts of a picture that its bytes alone tell. */
export interface PictureFacts extends Pick<Picture, 'type' | 'width' | 'height' | 'colour'> {
  /** Whether it moves. Only its first frame is shown. */
  readonly moves?: true;
  /** The words that the file itself has. */
  readonly words?: PictureWords;
}

/** @returns the facts, or why the picture is refused; never throws for any bytes */
export async function probe(bytes: Uint8Array): Promise<PictureFacts | Rejection> {
  const type = sniff(bytes);
  if (typeof type !== 'string') return refuse(type.problem);
  const { openPicture } = await import('./open-picture.ts');
  try {
    const metadata = await openPicture(bytes).metadata();
    const format = metadata.format === 'heif' && metadata.compression === 'av1' ? 'avif' : metadata.format;
    if (format !== type) return refuse(`It begins like ${type} and is read as ${format}. Export it again as JPEG.`);
    const { width, height } = metadata.autoOrient;
    const pixels = width * height;
    if (pixels > limits.picturePixels)
      return refuse(
        `It has ${width} × ${height} pixels, more than ${limits.picturePixels / 1e6} million. Make it smaller: no page shows more than 1640 in width.`,
      );
    if (Math.min(width, height) < limits.pictureSide)
      return refuse(`It is ${width} × ${height} pixels. Use a picture of at least ${limits.pictureSide} each way.`);
    const colour = await colourOf(openPicture(bytes));
    const words = readWords(metadata);
    return {
      ...{ type, width, height, colour },
      ...((metadata.pages ?? 1) > 1 && { moves: true as const }),
      ...(words && { words }),
    };
  } catch (error) {
    return refuse(`${reasonOf(error)} Export it again as JPEG or PNG.`);
  }
}

/** The mean colour on white. Decodes the whole picture, so that a damaged one is found here. */
async function colourOf(picture: Sharp): Promise<string> {
  const { data } = await picture
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = red, blue = red] = data.length >= 3 ? data : [data[0] ?? 0];
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const refuse = (problem: string): Rejection => reject('picture', `The picture is not used. ${problem}`);

function reasonOf(error: unknown): string {
  const said = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  if (/pixel limit/i.test(said)) return `It has more than ${limits.picturePixels / 1e6} million pixels.`;
  if (/premature end|truncat|incomplete|unexpected end/i.test(said)) return 'It is cut off.';
  return 'It is damaged or no picture.';
}
