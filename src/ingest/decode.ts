/**
 * Decodes bytes to text. This is a pure function, because `ingest/` and the page of the article call it independently
 * and must get the same text. Every change to the text is announced by a warning. A file that is not text is rejected.
 */
import { type Rejection, reject } from '../article/article.ts';
import type { Warning } from '../article/entry.ts';
import { binaryType } from './file-types/binary-signatures.ts';
import { decodeAs, type Encoding, findEncoding } from './detect-encoding.ts';
import { limits } from './limits.ts';

/**
 * The text of a file: lines end with LF, and there is no byte order mark and no control character except tab and LF.
 */
export interface DecodedText {
  readonly outcome: 'text';
  readonly text: string;
  readonly warnings: readonly Warning[];
}

export type Decoded = DecodedText | Rejection;

export const tooLarge = reject(
  'too-large',
  `The file is larger than ${limits.fileBytes / 1024 / 1024} MB. Split it into several articles.`,
);

const empty = reject('empty', 'There is no text in the file. Write the article or delete the file.');

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > limits.fileBytes) return tooLarge;
  const type = binaryType(bytes);
  if (type) return reject('binary', `This is ${type}, not text. Save the article as plain text.`);

  const { name, mark } = findEncoding(bytes);
  if (name === 'utf-32') return reject('encoding', 'This is UTF-32, which is not read. Save the file as UTF-8.');

  const raw = decodeAs(name, bytes.subarray(mark)).replace(/^\uFEFF+/, '');
  const clean = removeControls(raw.replace(/\r\n?/g, '\n'));
  if (isBinary(clean, raw.length)) {
    return reject('binary', 'The file is full of control characters: it is not text. Save the article as plain text.');
  }
  const undecoded = count(clean.text, /\uFFFD/g);
  if (undecoded > limits.strayControls && undecoded > raw.length * limits.undecodedShare) {
    return reject('encoding', `Much of the file cannot be decoded as ${label(name)}. Save it as UTF-8.`);
  }
  if (/^[\s\p{Cf}]*$/u.test(clean.text)) return empty;
  return { outcome: 'text', text: clean.text, warnings: warningsFor(name, clean.controls, undecoded) };
}

interface Cleaned {
  readonly text: string;
  readonly nuls: number;
  readonly controls: number;
}

/** Control characters that separate words, such as line or page breaks of old systems. They are replaced by a space. */
const separators = new Set('\v\f\x1C\x1D\x1E\x1F\x85');

/** Removes characters that are unsafe in pages, feeds and terminals: C0 and C1 controls, and noncharacters. */
function removeControls(text: string): Cleaned {
  let nuls = 0;
  let controls = 0;
  const cleaned = text.replace(/[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/gv, (character) => {
    controls += 1;
    if (character === '\0') nuls += 1;
    return separators.has(character) ? ' ' : '';
  });
  return { text: cleaned, nuls, controls };
}

const isBinary = ({ nuls, controls }: Cleaned, length: number) =>
  nuls > limits.strayNuls || (controls > limits.strayControls && controls > length * limits.controlShare);

function warningsFor(name: Encoding, controls: number, undecoded: number): Warning[] {
  const warnings: Warning[] = [];
  if (name !== 'utf-8') {
    warnings.push({
      code: 'encoding',
      message: `The file is not UTF-8; it was read as ${label(name)}. Check quotes and accents, and save it as UTF-8.`,
    });
  }
  if (controls > 0) {
    warnings.push({
      code: 'control-characters',
      message: `Control characters were removed (${controls}). Check the text around them, and save it without.`,
    });
  }
  if (undecoded > 0) {
    warnings.push({
      code: 'replacement-characters',
      message: `Characters are damaged and shown as \uFFFD (${undecoded}). Write them anew, and save the file as UTF-8.`,
    });
  }
  return warnings;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const label = (name: Encoding) => (/^(?:utf|iso|koi|euc|gb)/.test(name) ? name.toUpperCase() : name);
