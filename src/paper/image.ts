/**
 * Pictures of the paper itself: logo and icon. They are SVG or PNG, are shown by `<img>` and `<link>` alone, and must be
 * harmless if a reader opens them by themselves. Pure.
 */
import { isUtf8 } from 'node:buffer';
import { InvalidValue } from './values.ts';

export interface ImageInfo {
  readonly type: 'image/svg+xml' | 'image/png';
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The greatest width and height in pixels. */
const MAX_SIDE = 4096;

/** Checks the name of a picture: a path below the folder of the paper. @throws {InvalidValue} */
export function readImageName(value: string): void {
  if (/^(?:[/\\]|[a-z]+:)|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0\\]/i.test(value))
    throw new InvalidValue(
      'this is not a file of the paper',
      'Write its path below the folder of the paper, such as logo.svg.',
    );
  if (!/\.(?:svg|png)$/i.test(value))
    throw new InvalidValue('this is neither an SVG nor a PNG file', 'Save the picture as .svg or .png.');
}

/** @throws {InvalidValue} when the bytes are no harmless picture of a sensible size */
export function readImage(bytes: Buffer): ImageInfo {
  const info = isPng(bytes) ? readPng(bytes) : readSvg(bytes);
  const { width, height } = info;
  if (!(width > 0 && height > 0))
    throw new InvalidValue(
      'this picture has no size',
      'Give its <svg> element a viewBox, such as viewBox="0 0 240 48".',
    );
  if (Math.max(width, height) > MAX_SIDE)
    throw new InvalidValue(`this picture is ${width} × ${height} pixels`, `Make it at most ${MAX_SIDE} wide and high.`);
  return info;
}

const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));

function readPng(bytes: Buffer): ImageInfo {
  const isWhole = bytes.length > 45 && bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.includes('IEND');
  if (!isWhole) throw new InvalidValue('this PNG file is damaged', 'Save the picture again.');
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Parts of SVG that run, load or embed something, with what each is. */
const harmful: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/<\s*(?:[\w-]+:)?script\b/i, 'a script'],
  [/[\s"'/]on[a-z]+\s*=/i, 'a handler such as onload'],
  [/<\s*(?:[\w-]+:)?foreignObject\b/i, 'HTML inside <foreignObject>'],
  [/<\s*(?:[\w-]+:)?(?:iframe|object|embed|audio|video|animate|set)\b/i, 'an element that loads or changes something'],
  [/<!DOCTYPE|<!ENTITY/i, 'a document type'],
  [/<\?(?!xml\s)/i, 'a processing instruction'],
  [/\bhref\s*=\s*["']?(?!["']?(?:#|data:image\/(?:png|jpeg);))/i, 'a link to something outside the picture'],
  [/@import|url\(\s*["']?(?!#|["'])/i, 'a style that loads something'],
];

function readSvg(bytes: Buffer): ImageInfo {
  if (!isUtf8(bytes))
    throw new InvalidValue('this is neither SVG in UTF-8 nor PNG', 'Save the picture again as one of the two.');
  const text = bytes.toString();
  const tag = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg\b([^>]*)>/.exec(text)?.[1];
  const found = harmful.find(([pattern]) => pattern.test(text));
  if (found) throw new InvalidValue(`this SVG has ${found[1]}`, 'Export it as plain SVG, without it.');
  if (tag === undefined || !/<\/svg>\s*(?:<!--[\s\S]*?-->\s*)*$|\/>\s*$/.test(text))
    throw new InvalidValue('this is not an SVG file', 'It must begin with an <svg> element and end with it.');
  if (!tag.includes('xmlns'))
    throw new InvalidValue('this SVG has no xmlns', 'Add xmlns="http://www.w3.org/2000/svg" to its <svg> element.');
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(tag);
  const side = (name: string) =>
    new RegExp(String.raw`(?:^|\s)${name}\s*=\s*["']\s*([\d.]+)(?:px)?\s*["']`).exec(tag)?.[1];
  const [width, height] = [side('width') ?? box?.[1], side('height') ?? box?.[2]];
  return { type: 'image/svg+xml', width: Math.round(Number(width ?? 0)), height: Math.round(Number(height ?? 0)) };
}
