/** Tells the name of a picture of the paper from an address elsewhere. */
import { limits } from '../limits.ts';

const PICTURE = /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|tiff?|bmp|heic|heif)$/i;

/**
 * Whether a text names a picture of the paper: a path without a protocol or host that ends like one. A picture of a kind that is
 * never published counts too, so that its author is told.
 */
export const isPictureName = (text: string): boolean =>
  text.length <= limits.address &&
  !/^(?:[a-z][a-z\d+.-]*:|\/\/|\\|#)|[\p{Cc}{}<>|]/iu.test(text) &&
  PICTURE.test(text.split(/[?#]/, 1)[0] ?? '');
