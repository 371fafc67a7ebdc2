/** Draws the icon of an installed site: a calendar's leaf with the first letter of a name. */
import { type Colours, accent, ink, paletteOf } from './palette.ts';
import { encodePng } from './encode-png.ts';
import { Canvas } from './canvas.ts';
import { layOutText, toDrawableText } from './text-layout.ts';

/**
 * @param name a leading English article is ignored; a name without a letter of the font gets a calendar instead of a letter
 * @param size width and height in pixels
 * @param isMaskable whether the system cuts the icon to its own shape: then letter and calendar keep to the middle
 */
export function drawIcon(name: string, size: number, isMaskable: boolean, colours: Colours): Buffer<ArrayBuffer> {
  const canvas = new Canvas(size, size);
  const part = (of: number) => Math.round(size * of);
  const band = part(isMaskable ? 0.3 : 0.22);
  canvas.rule(accent, 0, 0, size, band);
  const letter = toDrawableText(name.replace(/^the\s+/i, ''))?.replace(/[^A-Z0-9]/g, '')[0];
  const room = size - band;
  if (letter) {
    const height = part(isMaskable ? 0.36 : 0.5);
    const line = layOutText(letter, { size: height, pen: { stem: 20, hair: 7 }, space: 0.2 });
    canvas.drawText(
      ink,
      line,
      Math.round((size - line.width) / 2),
      // The tail of a Q goes a fifth of its height below the line.
      band + Math.round((room - height) / 2) - part((isMaskable ? 0.06 : 0) + (letter === 'Q' ? 0.05 : 0)),
    );
  } else {
    drawCalendar(canvas, band, room, part(isMaskable ? 0.5 : 0.72));
  }
  return encodePng(canvas, paletteOf(colours));
}

/** Draws three rows of four days, one day in the accent. */
function drawCalendar(canvas: Canvas, band: number, room: number, width: number): void {
  const step = Math.floor(width / 4);
  const day = Math.round(step * 0.7);
  const left = Math.round((canvas.width - 3 * step - day) / 2);
  const top = band + Math.round((room - 2 * step - day) / 2);
  for (let at = 0; at < 12; at++)
    canvas.rule(at === 6 ? accent : ink, left + (at % 4) * step, top + Math.floor(at / 4) * step, day, day);
}
