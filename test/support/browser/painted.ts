/** Reads the colours that a page paints from pictures of it. */
import sharp from 'sharp';

/** A part of a picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in a page: the first line of the first highlight that is painted, or undefined. */
export function findPainted(): Box | undefined {
  const [range] = ['marked', 'noted'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
  if (!(range instanceof Range)) return undefined;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left = 0, top = 0, width = 0, height = 0 } = range.getClientRects()[0] ?? {};
  if (width < 1 || height < 1) return undefined;
  return { left: Math.ceil(left), top: Math.ceil(top), width: Math.floor(width), height: Math.floor(height) };
}

/** The most frequent colour of a part of a picture: its ground, as `r,g,b`. */
export async function groundOf(picture: Buffer, box: Box): Promise<string> {
  const pixels = await sharp(picture).removeAlpha().extract(box).raw().toBuffer();
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.subarray(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
