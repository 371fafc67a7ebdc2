/** Reads the description and the artist of EXIF, from the first directory only: places are in another one, which is not read. */
import { decodeText, type RawWords } from './raw-words.ts';

const DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const ASCII = 2;
const ENTRY_BYTES = 12;
/** Entries of the directory that are looked at. */
const MOST_ENTRIES = 200;

export function readExif(block: Uint8Array): RawWords {
  const all = Buffer.from(block.buffer, block.byteOffset, block.length);
  const bytes = all.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? all.subarray(6) : all;
  const order = bytes.toString('latin1', 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return {};
  const read = (at: number, size: 2 | 4) =>
    at < 0 || at + size > bytes.length ? 0 : order === 'II' ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
  const directory = read(4, 4);
  const count = Math.min(read(directory, 2), MOST_ENTRIES);
  const text = (tag: number) => {
    for (let at = directory + 2; at < directory + 2 + count * ENTRY_BYTES; at += ENTRY_BYTES) {
      if (read(at, 2) !== tag || read(at + 2, 2) !== ASCII) continue;
      const length = read(at + 4, 4);
      // A value of up to four bytes stands in the entry itself.
      const from = length <= 4 ? at + 8 : read(at + 8, 4);
      return decodeText(bytes.subarray(from, from + length))?.split('\0', 1)[0];
    }
    return undefined;
  };
  return { caption: text(DESCRIPTION), maker: text(ARTIST) };
}
