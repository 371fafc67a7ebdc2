/** Tells the credit of a picture from that of the text, and from the name of its file. */
import { plainLabel } from '../header/plain-label.ts';
import type { Header } from '../header/labels.ts';

/** Labels for a picture that newspapers also print before the name of its maker. */
const PHOTO: ReadonlySet<string> = new Set(['photo', 'foto', 'fotografía', 'photographie']);
/** Number of characters of a credit at most; a longer text describes the picture. */
const LONGEST = 80;

/** Whether a label and its value name the maker of the picture: "Photo: A. Name/Agency", but not an address or the name of a file. */
export const namesMaker = (label: string, value: string): boolean =>
  PHOTO.has(plainLabel(label)) &&
  value.length <= LONGEST &&
  /^\p{L}/u.test(value) &&
  !/:|[\\{}<>|]|[^\s/]\/$|\.[\da-z]{2,4}$|\p{L}{3}[.!?]$/iu.test(value);

/**
 * Whether the label "credit" is that of the picture: it stands below the picture's labels. Above them, it is that of the text.
 */
export function isPictureCredit({ values }: Header): boolean {
  const credit = values.get('credit')?.line;
  const lines = (['picture', 'caption', 'alt'] as const).flatMap((field) => values.get(field)?.line ?? []);
  return credit !== undefined && lines.some((line) => line < credit);
}
