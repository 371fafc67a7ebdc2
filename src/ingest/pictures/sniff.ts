/** Tells the kind of a picture by its first bytes. Pure. */
import type { Picture } from '../../article/picture.ts';

/** Kinds that are not published, with the remedy. */
const REFUSED: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!doctype|!--)/i, 'It is SVG or HTML, which can run scripts. Export it as PNG.'],
  [/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/, 'It is TIFF, which browsers do not show. Export it as JPEG.'],
  [/^BM/, 'It is BMP. Export it as PNG.'],
  [/^....ftyp(?:hei[cxms]|hev[cmx]|mif1|msf1)/s, 'It is HEIC, which browsers do not show. Export it as JPEG.'],
  [/^....ftyp/s, 'It is a film. Export a picture of it as JPEG.'],
  [/^%PDF/, 'It is PDF. Export the page as PNG.'],
  [/^PK/, 'It is an archive of files. Unpack it.'],
  [/^version https:\/\/git-lfs/, 'It is a pointer of Git LFS. Run git lfs pull.'],
];

const GZIP = '\x1f\x8b';
/** Bytes that are looked at. */
const HEAD = 64;

/** @returns the kind, or why a file of another kind is not used */
export function sniff(bytes: Uint8Array): Picture['type'] | { readonly problem: string } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  if (head === '') return { problem: 'The file is empty. Put the picture there again.' };
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF....WEBP/s.test(head)) return 'webp';
  // The kind of an AVIF file is its brand, or is among the compatible ones.
  if (/^\0\0..ftyp(?:avi[fs]|(?:mif1|msf1)(?:....)*?avi[fs])/s.test(head)) return 'avif';
  if (head.startsWith(GZIP)) return { problem: 'It is compressed with gzip, as .svgz is. Export it as PNG.' };
  return {
    problem: REFUSED.find(([pattern]) => pattern.test(head))?.[1] ?? 'It is no picture. Export it as JPEG or PNG.',
  };
}
