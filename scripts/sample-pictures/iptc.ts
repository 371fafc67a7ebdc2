/**
 * Writes caption and credit into a JPEG file as agencies do: IPTC fields (IIM 4.2, record 2) in a segment APP13 of Photoshop.
 * `sharp` writes EXIF and XMP only.
 */

/** Numbers of the fields: by-line, credit, caption. */
const BYLINE = 80;
const CREDIT = 110;
const CAPTION = 120;

function field(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, value.length >> 8, value.length & 0xff]);
  return Buffer.concat([head, value]);
}

/**
 * @param jpeg a whole file
 * @param words at most 32,767 bytes each
 * @returns the file with the segment after its first marker
 */
export function withIptc(jpeg: Buffer, words: { caption: string; byline: string; credit: string }): Buffer {
  const fields = Buffer.concat([
    // Says that the texts are UTF-8.
    field(1, 90, Buffer.from('\x1b%G')),
    field(2, 0, Buffer.from([0, 4])),
    field(2, BYLINE, Buffer.from(words.byline)),
    field(2, CREDIT, Buffer.from(words.credit)),
    field(2, CAPTION, Buffer.from(words.caption)),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(fields.length);
  // The resource 0x0404 with an empty name; its data has an even length.
  const resource = [Buffer.from('8BIM\x04\x04\x00\x00', 'latin1'), size, fields, Buffer.alloc(fields.length % 2)];
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\x00', 'latin1'), ...resource]);
  const marker = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)]);
}
