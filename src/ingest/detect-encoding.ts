/**
 * Finds the encoding of a file. A byte order mark comes first, then strict UTF-8, then encodings that can be recognised
 * with certainty, then the encoding that the author declares, and finally a detector's guess.
 */
import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import { limits } from './limits.ts';

/**
 * A name of the WHATWG encoding standard in small letters, as in `TextDecoder`; also `utf-32`, which is always
 * rejected.
 */
export type Encoding = string;

export interface FoundEncoding {
  readonly name: Encoding;
  /** Number of bytes of the byte order mark. */
  readonly mark: number;
}

/** UTF-32 comes before UTF-16, because its little-endian mark begins with that of UTF-16. */
const marks: readonly (readonly [bytes: readonly number[], name: Encoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];

export function findEncoding(bytes: Uint8Array): FoundEncoding {
  for (const [mark, name] of marks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    // Some programs swap the bytes of the mark alone, or of everything except the mark.
    const utf16 = name.startsWith('utf-16') ? findUtf16(bytes.subarray(mark.length)) : undefined;
    return { name: utf16 ?? name, mark: mark.length };
  }
  return { name: withoutMark(bytes), mark: 0 };
}

function withoutMark(bytes: Uint8Array): Encoding {
  const utf16 = findUtf16(bytes);
  if (utf16) return utf16;
  if (isUtf8(bytes)) return isIso2022Jp(bytes) ? 'iso-2022-jp' : 'utf-8';
  return isDamagedUtf8(bytes) ? 'utf-8' : (declaredEncoding(bytes) ?? detectedEncoding(bytes) ?? 'windows-1252');
}

/** The encoding in a line such as `Encoding: koi8-r` near the beginning, if the bytes are valid in it. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /^(?:encoding|charset):[ \t]*"?([\w-]+)/im.exec(start)?.[1];
  return label && supportedName(label, bytes);
}

/**
 * A detector's guess, if it is confident enough. Otherwise windows-1252 is assumed, the most common encoding of old
 * Western text. If more than a third of the bytes are not ASCII, the text is not in Latin letters and any guess is
 * better.
 */
function detectedEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, limits.detectorBytes);
  const foreign = sample.filter((byte) => byte >= 0x80).length > sample.length / 3;
  const minConfidence = foreign ? 0 : limits.detectorConfidence;
  const [best] = chardet.analyse(sample);
  return best && best.confidence >= minConfidence ? supportedName(best.name, bytes) : undefined;
}

/** The standard's name for a label, if it has a decoder and the bytes are valid in it. */
function supportedName(label: string, bytes: Uint8Array): Encoding | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return isValidIn(encoding, bytes) ? encoding : undefined;
  } catch {
    return undefined;
  }
}

/** Recognises UTF-16 without a mark: in mostly Latin text, every second byte is NUL, always on the same side. */
function findUtf16(bytes: Uint8Array): Encoding | undefined {
  const nuls = [0, 0];
  for (let index = bytes.indexOf(0); index >= 0; index = bytes.indexOf(0, index + 1)) {
    nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const many = bytes.length / 8;
  if (odd > many && even * 20 < odd) return isValidIn('utf-16le', bytes) ? 'utf-16le' : undefined;
  if (even > many && odd * 20 < even) return isValidIn('utf-16be', bytes) ? 'utf-16be' : undefined;
  return undefined;
}

/**
 * Recognises the 7-bit encoding of Japanese mail. It is valid ASCII, and would be published as gibberish with escape
 * characters.
 */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  if (at < 0 || bytes[at + 1] !== 0x24) return false;
  return isValidIn('iso-2022-jp', bytes);
}

/**
 * UTF-8 with a few bad bytes (cut inside a character, or edited by a faulty program) is still UTF-8. In any other
 * encoding, all accents of the text would be lost. Text in another encoding hardly ever forms a valid sequence by
 * chance.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.split('\uFFFD').length - 1;
  const good = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return good > 2 * bad;
}

const isValidIn = (name: Encoding, bytes: Uint8Array) => {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The characters 0x80 to 0x9F of windows-1252, where Latin-1 has control characters. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Decodes the bytes; invalid bytes become U+FFFD. */
export function decodeAs(name: Encoding, bytes: Uint8Array): string {
  // Node before 24.2 decodes windows-1252 as Latin-1.
  if (name === 'windows-1252') {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/[\x80-\x9F]/g, (byte) => windows1252.charAt(byte.charCodeAt(0) - 0x80));
  }
  return new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
}
