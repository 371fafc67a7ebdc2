/** Opens pictures with sharp, within limits. Loaded only where there are pictures, because loading it takes a tenth of a second. */
import sharp, { type Sharp } from 'sharp';
import { limits } from '../limits.ts';

// Of all formats that the library knows, only these are read, and only from memory: no SVG, no PDF, no file that a picture names.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['JpegBuffer', 'PngBuffer', 'WebpBuffer', 'HeifBuffer', 'NsgifBuffer'].map(
    (loader) => `VipsForeignLoad${loader}`,
  ),
});
sharp.cache(false);
// One thread for each picture: the bytes of a file then do not depend on the number of processors.
sharp.concurrency(1);

/** The first frame of a picture, upright. @throws when it is read and damaged, cut off or too large */
export const openPicture = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: limits.picturePixels, failOn: 'truncated', pages: 1, autoOrient: true });

/** Changes when pictures may be decoded or encoded in another way. */
export const codecVersions = Object.entries(sharp.versions)
  .map(([name, version]) => `${name} ${version}`)
  .sort()
  .join(', ');
