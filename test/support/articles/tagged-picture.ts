/** A JPEG with every kind of metadata, each with words that can be found again: EXIF with the place, IPTC, XMP, a comment, a tail. */
import { iptcRecords, plainPicture, withIptc, withSegment, withXmp, xmpOf } from './picture-bytes.ts';

/** The words that are in every block of metadata and may be nowhere in a site. */
export const SECRET = 'Zanzibarleak';
/** The words that pages show on purpose. */
const shown = { caption: 'A harbour at noon', maker: 'Jane Doe', credit: 'The Agency' };

/** Data sets of IPTC-IIM that pages show: the maker, the credit and the caption. */
const MAKER = 80;
const CREDIT = 110;
const CAPTION = 120;
const LAST_SET = 231;

/** The EXIF of a picture: its camera, its maker’s words, and the place where it was taken. */
function exifWithPlace(secret: string): Buffer {
  const text = (tag: number, words: string): Field => [tag, 2, Buffer.from(`${words}\0`, 'latin1')];
  const rationals = (tag: number, values: readonly number[]): Field => {
    const bytes = Buffer.alloc(values.length * 8);
    for (const [at, value] of values.entries()) {
      bytes.writeUInt32LE(value, at * 8);
      bytes.writeUInt32LE(1, at * 8 + 4);
    }
    return [tag, 5, bytes];
  };
  const place: Field[] = [
    [0, 1, Buffer.from([2, 3, 0, 0])],
    text(1, 'S'),
    rationals(2, [6, 9, 57]),
    text(3, 'E'),
    rationals(4, [39, 11, 21]),
    text(8, secret),
    text(29, '2022:02:07'),
  ];
  const main: Field[] = [text(0x10f, secret), text(0x110, secret), text(0x131, secret), text(0x8298, secret)];
  // The place is a list of its own behind the main one, which has its offset.
  const pointer = Buffer.alloc(4);
  const size = listOf([...main, [0x8825, 4, pointer]], 8).length;
  pointer.writeUInt32LE(8 + size);
  const head = Buffer.from('II*\0\x08\0\0\0', 'latin1');
  const lists = [listOf([...main, [0x8825, 4, pointer]], 8), listOf(place, 8 + size)];
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), head, ...lists]);
}

/** A tag, its type and its bytes. */
type Field = readonly [tag: number, type: 1 | 2 | 4 | 5, bytes: Buffer];
const SIZES = { 1: 1, 2: 1, 4: 4, 5: 8 } as const;

/** A list of fields of TIFF. @param start its offset in the file */
function listOf(fields: readonly Field[], start: number): Buffer {
  const head = Buffer.alloc(2 + fields.length * 12 + 4);
  head.writeUInt16LE(fields.length);
  const values: Buffer[] = [];
  let end = start + head.length;
  for (const [at, [tag, type, bytes]] of fields.entries()) {
    const place = 2 + at * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(bytes.length / SIZES[type], place + 4);
    if (bytes.length <= 4) bytes.copy(head, place + 8);
    else {
      head.writeUInt32LE(end, place + 8);
      const padded = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
      values.push(padded);
      end += padded.length;
    }
  }
  return Buffer.concat([head, ...values]);
}

/** @param number makes its pixels and its secret words differ from those of the others */
export async function taggedPicture(number: number): Promise<Buffer> {
  const secret = `${SECRET}${number}`;
  const colour = `#${(0x100000 + number * 7919).toString(16).slice(-6)}`;
  const sets = Object.fromEntries(Array.from({ length: LAST_SET + 1 }, (_, set) => [set, secret]));
  const records = iptcRecords({ ...sets, [MAKER]: shown.maker, [CREDIT]: shown.credit, [CAPTION]: shown.caption });
  const xmp = xmpOf(
    `<exif:GPSLatitude>6,9.95S</exif:GPSLatitude><xmp:CreatorTool>${secret}</xmp:CreatorTool><photoshop:City>${secret}</photoshop:City>`,
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  );
  const plain = await plainPicture(1000, 600, colour).jpeg().toBuffer();
  const tagged = withSegment(withIptc(withXmp(plain, xmp), records), 0xe1, exifWithPlace(secret));
  return Buffer.concat([withSegment(tagged, 0xfe, Buffer.from(secret)), Buffer.from(secret)]);
}
