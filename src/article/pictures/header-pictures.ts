/** The pictures that a header names: the lead picture with its words, and the scan of the printed page. */
import { labelled } from '../header/fields.ts';
import type { Field, Header } from '../header/labels.ts';
import { isPictureCredit } from './picture-credit.ts';
import type { WrittenPicture } from './written-picture.ts';

/** The name of a lead picture whose words the header has, and whose file has the name of the article. */
export const SAME_NAME = '';

/** @returns the lead picture first; none when the header has no label of a picture */
export function headerPictures(head: Header): readonly WrittenPicture[] {
  const text = (field: Field) => {
    const value = head.values.get(field)?.value;
    const first = typeof value === 'string' ? value : value?.[0];
    return first === undefined ? '' : labelled(first);
  };
  const [name, alt, caption] = [text('picture'), text('alt'), text('caption')];
  const credit = text('pictureCredit') || (isPictureCredit(head) ? text('credit') : '');
  const words = { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) };
  const lineOf = (field: Field) => head.values.get(field)?.line ?? null;
  const scan = text('scan');
  return [
    ...(name || Object.keys(words).length > 0
      ? [{ name: name || SAME_NAME, ...words, lead: true as const, line: lineOf('picture') }]
      : []),
    ...(scan ? [{ name: scan, scan: true as const, line: lineOf('scan') }] : []),
  ];
}
