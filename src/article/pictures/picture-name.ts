/** Tells the name of a picture of the paper from an address elsewhere. */
import { limits } from '../limits.ts';

/** The endings of pictures, for a regular expression. Those of kinds that are never published count too. */
export const PICTURE_ENDINGS = String.raw`\.(?:jpe?g|jfif|png|gif|webp|avif|svg|tiff?|bmp|hei[cf])`;
const PICTURE = new RegExp(`${PICTURE_ENDINGS}$`, 'i');

/**
 * Whether a text names a picture of the paper: a path without a protocol or host that ends like one. A picture of a kind that is
 * never published counts too, so that its author is told.
 */
export const isPictureName = (text: string): boolean =>
  text.length <= limits.address &&
  !/^(?:[a-z][a-z\d+.-]*:|\/\/|\\|#)|[\p{Cc}{}<>|]/iu.test(text) &&
  PICTURE.test(text.split(/[?#]/, 1)[0] ?? '');
