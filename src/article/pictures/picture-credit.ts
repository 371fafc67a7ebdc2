/** Tells the credit of a picture from that of the text. */
import type { Header } from '../header/labels.ts';

/**
 * Whether the label "credit" is that of the picture: it stands below the picture's labels. Above them, it is that of the text.
 */
export function isPictureCredit({ values }: Header): boolean {
  const credit = values.get('credit')?.line;
  const lines = (['picture', 'caption', 'alt'] as const).flatMap((field) => values.get(field)?.line ?? []);
  return credit !== undefined && lines.some((line) => line < credit);
}
