/** The icon of the installed site: a leaf of the paper's calendar with the first letter of its name. */
import { accent, ink, palette } from './palette.ts';
import { encodePng } from './encode-png.ts';
import { Canvas } from './canvas.ts';
import { layOutText, toDrawableText } from './text-layout.ts';

/** @param isMaskable whether the system cuts it to a shape of its own: then all that matters is in the middle */
export function iconOf(name: string, size: number, isMaskable: boolean): Buffer<ArrayBuffer> {
  const sheet = new Canvas(size, size);
  const part = (of: number) => Math.round(size * of);
  const band = part(isMaskable ? 0.3 : 0.22);
  sheet.rule(accent, 0, 0, size, band);
  // An article is no part of what tells one paper from another.
  const letter = toDrawableText(name.replace(/^the\s+/i, ''))?.replace(/[^A-Z0-9]/g, '')[0];
  const room = size - band;
  if (letter) {
    const height = part(isMaskable ? 0.36 : 0.5);
    const line = layOutText(letter, { size: height, pen: { stem: 20, hair: 7 }, space: 0.2 });
    sheet.drawText(
      ink,
      line,
      Math.round((size - line.width) / 2),
      band + Math.round((room - height) / 2) - part(isMaskable ? 0.06 : 0),
    );
  } else {
    weeks(sheet, band, room, part(isMaskable ? 0.5 : 0.72));
  }
  return encodePng(sheet, palette);
}

/** Where the name has no letter that we have: three weeks of four days, one of them in the accent. */
function weeks(sheet: Canvas, band: number, room: number, width: number): void {
  const step = Math.floor(width / 4);
  const day = Math.round(step * 0.7);
  const left = Math.round((sheet.width - 3 * step - day) / 2);
  const top = band + Math.round((room - 2 * step - day) / 2);
  for (let at = 0; at < 12; at++)
    sheet.rule(at === 6 ? accent : ink, left + (at % 4) * step, top + Math.floor(at / 4) * step, day, day);
}
