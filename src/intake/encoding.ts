/**
 * Which encoding a file is in. What the file says itself (a byte order mark) comes first, then strict UTF-8, then what
 * can be told with certainty, and only then a guess. A detector for more encodings takes the place of `fallback`.
 */
import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | 'iso-2022-jp' | 'windows-1252';

export interface FoundEncoding {
  readonly name: Encoding;
  /** Number of bytes of a byte order mark at the start. */
  readonly mark: number;
}

/** UTF-32 comes before UTF-16: its little-endian mark begins with that of UTF-16. */
const marks: readonly (readonly [bytes: readonly number[], name: Encoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];

export function findEncoding(bytes: Uint8Array): FoundEncoding {
  for (const [mark, name] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { name, mark: mark.length };
  }
  return { name: unmarked(bytes), mark: 0 };
}

function unmarked(bytes: Uint8Array): Encoding {
  const wide = findUtf16(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return isIso2022Jp(bytes) ? 'iso-2022-jp' : 'utf-8';
  return isDamagedUtf8(bytes) ? 'utf-8' : fallback(bytes);
}

/** The most common encoding of old Western text. It gives every byte a meaning, so it can never fail, only be wrong. */
const fallback = (_bytes: Uint8Array): Encoding => 'windows-1252';

/** UTF-16 without a mark: where the text is mostly Latin, every second byte is NUL, always on the same side. */
function findUtf16(bytes: Uint8Array): Encoding | undefined {
  const nuls = [0, 0];
  for (let index = bytes.indexOf(0); index >= 0; index = bytes.indexOf(0, index + 1)) {
    nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const many = bytes.length / 8;
  if (odd > many && even * 20 < odd) return decodes('utf-16le', bytes) ? 'utf-16le' : undefined;
  if (even > many && odd * 20 < even) return decodes('utf-16be', bytes) ? 'utf-16be' : undefined;
  return undefined;
}

/** Japanese mail's 7-bit encoding is valid ASCII and would be published as gibberish with escape characters in it. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes[at + 1] !== 0x24) return false;
  return decodes('iso-2022-jp', bytes);
}

/**
 * UTF-8 with a few bad bytes (cut off in a character, patched by a program that knew better) is still UTF-8: read as
 * anything else, every accent of the text would be lost for the sake of one. Text in another encoding hardly ever forms
 * a valid sequence by chance.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.split('\uFFFD').length - 1;
  const good = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return good > 2 * bad;
}

const decodes = (name: Encoding, bytes: Uint8Array) => {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** What windows-1252 has in 0x80 to 0x9F, where Latin-1 has control characters. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** The text of the bytes; what cannot be decoded becomes U+FFFD. */
export function decodeAs(name: Exclude<Encoding, 'utf-32'>, bytes: Uint8Array): string {
  // Node before 24.2 decodes windows-1252 as Latin-1, without a word.
  if (name === 'windows-1252') {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/[\x80-\x9F]/g, (byte) => windows.charAt(byte.charCodeAt(0) - 0x80));
  }
  return new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
}
