/** Reads IPTC-IIM, the records that agencies write into JPEG files, alone or in a resource of Photoshop (IIM 4.2, 8BIM). */
import { decodeText, type RawWords } from './raw-words.ts';

/** Numbers of the data sets in record 2. */
const MAKER = 80;
const CREDIT = 110;
const CAPTION = 120;
/** Data sets that are looked at. */
const MOST_SETS = 500;
const IIM_RESOURCE = 0x0404;

export function readIptc(block: Uint8Array): RawWords {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const records = bytes[0] === 0x1c ? bytes : resourceOf(bytes);
  const found = new Map<number, Buffer>();
  let isUtf8 = false;
  // A data set: 0x1C, the record, its number, its length in two bytes, its bytes. Longer ones, whose length begins with a set bit, hold no words.
  for (let at = 0, sets = 0; at + 5 <= records.length && records[at] === 0x1c && sets < MOST_SETS; sets += 1) {
    const [record, number, length] = [records[at + 1], records[at + 2] as number, records.readUInt16BE(at + 3)];
    if (length >= 0x8000) break;
    const value = records.subarray(at + 5, at + 5 + length);
    if (record === 1 && number === 90) isUtf8 = value.equals(Buffer.from('\x1b%G', 'latin1'));
    if (record === 2 && !found.has(number)) found.set(number, value);
    at += 5 + length;
  }
  const text = (number: number) => decodeText(found.get(number), isUtf8);
  return { caption: text(CAPTION), maker: text(MAKER), credit: text(CREDIT) };
}

/** The IIM records in the resources of Photoshop: `8BIM`, a number, a name and a length, each padded to two bytes. */
function resourceOf(bytes: Buffer): Buffer {
  for (
    let at = Math.max(0, bytes.indexOf('8BIM'));
    at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM';
  ) {
    const id = bytes.readUInt16BE(at + 4);
    const named = at + 6 + (((bytes[at + 6] ?? 0) + 2) & ~1);
    if (named + 4 > bytes.length) break;
    const length = bytes.readUInt32BE(named);
    if (id === IIM_RESOURCE) return bytes.subarray(named + 4, named + 4 + length);
    at = named + 4 + length + (length & 1);
  }
  return Buffer.alloc(0);
}
