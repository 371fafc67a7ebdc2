/**
 * The texts that may be in a file, whatever its encoding: compressed, JSON, HTML, a cache with strings in one or two bytes a letter, or the terms
 * of the search index.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A file that is packed several times. */
const MAX_LAYERS = 3;
/** Bytes of a file whose packing is not known, which is tried. */
const MAX_TRIED = 8_000_000;
const MAX_UNPACKED = 512_000_000;
const options = { maxOutputLength: MAX_UNPACKED };

/** The bytes of the file, and what they are when they are unpacked. */
function layersOf(name: string, bytes: Buffer, depth = 0): Buffer[] {
  const inner = depth < MAX_LAYERS ? unpacked(name, bytes) : undefined;
  return inner === undefined ? [bytes] : [bytes, ...layersOf(name.replace(/\.(?:gz|br)$/, ''), inner, depth + 1)];
}

function unpacked(name: string, bytes: Buffer): Buffer | undefined {
  const attempt = (unpack: () => Buffer): Buffer | undefined => {
    try {
      const found = unpack();
      return found.length > 0 ? found : undefined;
    } catch {
      return undefined;
    }
  };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return attempt(() => gunzipSync(bytes, options));
  if (name.endsWith('.br')) return attempt(() => brotliDecompressSync(bytes, options));
  if (bytes.length > MAX_TRIED || isUtf8(bytes)) return undefined;
  return attempt(() => inflateSync(bytes, options)) ?? attempt(() => inflateRawSync(bytes, options));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Buffers decode such strings in place, which is not safe at odd places. */
const wide = new TextDecoder('utf-16le');

/** The texts of a file, not normalised. */
export function* textsOf(name: string, bytes: Buffer): Generator<string> {
  for (const layer of layersOf(name, bytes)) {
    if (isUtf8(layer)) {
      yield layer.toString();
      continue;
    }
    yield layer.toString('utf8');
    yield layer.toString('latin1');
    // Strings of two bytes a letter may begin at any place.
    yield wide.decode(layer);
    yield wide.decode(layer.subarray(1));
    const terms = termsOf(layer);
    if (terms.length > 0) yield terms.join('\n');
  }
}

/** The terms of a block of the search index, each of which is written as what differs from the one before (docs/search.md). */
function termsOf(bytes: Buffer): string[] {
  let at = 0;
  const number = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) throw new RangeError();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  };
  const terms: string[] = [];
  try {
    const length = number();
    const end = at + length;
    let term = '';
    while (at < end && end <= bytes.length) {
      const shared = number();
      const size = number();
      term = term.slice(0, shared) + bytes.toString('utf8', at, at + size);
      at += size;
      number();
      terms.push(term);
    }
  } catch {
    // It is no such block.
  }
  return terms;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', hellip: '…', mdash: '—', ndash: '–' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
};

const letter = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

function withoutEscapes(text: string): string {
  // Most texts have none of these signs.
  if (!/[\\%&]/.test(text)) return text;
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["'/\\])/g, '$1')
    .replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        return encoded;
      }
    })
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => letter(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => letter(Number(digits)))
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}

/** Folds what is no difference between words: case, references and escapes, white space, soft hyphens, forms of quotation marks. */
export function normalized(text: string): string {
  const written = withoutEscapes(text);
  const letters = /[^\0-\x7f]/.test(written) ? withoutForms(written) : written;
  return letters
    .toLowerCase()
    .replace(/[\0-\x20\x7f]+/g, ' ')
    .trim();
}

const withoutForms = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u{ad}]/gu, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\x80-\x9f\p{Z}]+/gu, ' ');

/** Tags that may stand within a word. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|em|i|ins|del|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^<>]{0,5000}>/gi;
const TAG = /<[^<>]{0,5000}>/g;

/** A text as it is, and as it is read where it has tags. */
export const readingsOf = (text: string): string[] =>
  text.includes('<') ? [normalized(text), normalized(text.replace(INLINE, '').replace(TAG, ' '))] : [normalized(text)];
