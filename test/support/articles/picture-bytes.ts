/** Bytes of pictures and of their metadata, written by hand. */
import sharp from 'sharp';

/** A picture of one colour with a line, so that it is neither empty nor noise. */
export const plainPicture = (width = 64, height = 48, background = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } });

/** A data set of IPTC-IIM. */
const dataSet = (record: number, number: number, value: Buffer) => {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
};

/** Records of IPTC-IIM. @param sets number in record 2, and its text */
export const iptcRecords = (sets: Readonly<Record<number, string | Buffer>>, isUtf8 = true): Buffer =>
  Buffer.concat([
    ...(isUtf8 ? [dataSet(1, 90, Buffer.from('\x1b%G', 'latin1'))] : []),
    ...Object.entries(sets).map(([number, text]) => dataSet(2, Number(number), Buffer.from(text as string))),
  ]);

/** The records in a resource of Photoshop, as JPEG files have them. */
export function photoshopBlock(records: Buffer): Buffer {
  const other = Buffer.concat([Buffer.from('8BIM\x04\x25\0\0\0\0\0\x03abc\0', 'latin1')]);
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(records.length, 8);
  return Buffer.concat([other, head, records, Buffer.alloc(records.length % 2)]);
}

/** A JPEG with a block of metadata put in after its first marker. @param marker 0xE1 for EXIF and XMP, 0xED for IPTC */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** A JPEG with IPTC in it. */
export const withIptc = (jpeg: Buffer, records: Buffer) =>
  withSegment(jpeg, 0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), photoshopBlock(records)]));

/** A JPEG with XMP in it. */
export const withXmp = (jpeg: Buffer, xmp: string) =>
  withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), Buffer.from(xmp)]));

/** XMP with these properties of RDF. */
export const xmpOf = (properties: string, attributes = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
