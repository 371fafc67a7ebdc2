import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../../src/ingest/decode.ts';
import { limits } from '../../../src/ingest/limits.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (text: string) => utf16(text).swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** The outcome in one line: the text and the codes of its warnings, or the reason of a rejection. */
function outcome(input: Uint8Array): string {
  const decoded = decode(input);
  if (decoded.outcome !== 'text') return `${decoded.outcome}:${decoded.reason}`;
  return [JSON.stringify(decoded.text), ...decoded.warnings.map(({ code }) => code)].join(' ');
}

const table: [name: string, input: Uint8Array, expected: string][] = [
  ['UTF-8', bytes('café — “€”\n'), '"café — “€”\\n"'],
  ['UTF-8 with a byte order mark', bytes('\uFEFFcafé'), '"café"'],
  ['two byte order marks', bytes('\uFEFF\uFEFFcafé'), '"café"'],
  ['a mark inside the text stays', bytes('a\uFEFFb'), '"a\uFEFFb"'],
  ['UTF-16LE with its mark', utf16('\uFEFFcafé — €'), '"café — €" encoding'],
  ['UTF-16BE with its mark', swapped('\uFEFFcafé — €'), '"café — €" encoding'],
  ['UTF-16LE without a mark', utf16('A plain line.\n'), '"A plain line.\\n" encoding'],
  ['UTF-16BE without a mark', swapped('A plain line.\n'), '"A plain line.\\n" encoding'],
  ['a mark whose bytes alone are swapped', bytes([0xfe, 0xff], [...utf16('A line.')]), '"A line." encoding'],
  ['a lone surrogate', utf16('\uFEFFx\uD800y'), '"x\uFFFDy" encoding replacement-characters'],
  ['UTF-16 cut in a character', utf16('\uFEFFabc').subarray(0, 7), '"ab\uFFFD" encoding replacement-characters'],
  ['UTF-32LE is not UTF-16', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'rejected:encoding'],
  ['UTF-32BE', bytes([0, 0, 0xfe, 0xff, 0, 0, 0, 0x41]), 'rejected:encoding'],
  ['windows-1252', latin1('caf\xe9 \x93quoted\x94 \x97 \x805'), '"café “quoted” — €5" encoding'],
  ['bytes windows-1252 leaves open', latin1('caf\xe9 a\x81b'), '"café ab" encoding control-characters'],
  ['an overlong < is no <', latin1('\xc0\xbcscript>'), '"À¼script>" encoding'],
  ['UTF-7 stays inert', bytes('+ADw-script+AD4-'), '"+ADw-script+AD4-"'],
  ['ISO-2022-JP', bytes('T\n\x1b$BF|K\\\x1b(B\n'), '"T\\n日本\\n" encoding'],
  ['an escape character alone', bytes('a \x1b[31mred'), '"a [31mred" control-characters'],
  ['UTF-8 cut in a character', bytes('“é” — ça “é', [0xe2, 0x80]), '"“é” — ça “é\uFFFD" replacement-characters'],
  ['marked UTF-8 with a bad byte', bytes('\uFEFFa', [0xff], 'b'), '"a\uFFFDb" replacement-characters'],
  ['U+FFFD in the source', bytes('a\uFFFDb'), '"a\uFFFDb" replacement-characters'],
  ['CR', bytes('a\rb\r\rc'), '"a\\nb\\n\\nc"'],
  ['CRLF', bytes('a\r\nb\r\n\r\nc'), '"a\\nb\\n\\nc"'],
  ['NEL, form feed and vertical tab part words', bytes('a\u0085b\fc\vd'), '"a b c d" control-characters'],
  ['LS and PS are no controls', bytes('a\u2028b\u2029c'), JSON.stringify('a\u2028b\u2029c')],
  ['a stray NUL', bytes('a\0b'), '"ab" control-characters'],
  ['C0, DEL, C1 and noncharacters', bytes('a\x01\x7f\u0080\uFFFE\u{1FFFF}b'), '"ab" control-characters'],
  ['tabs stay', bytes('a\tb'), '"a\\tb"'],
  ['nothing', bytes(), 'rejected:empty'],
  ['white space', bytes(' \n\t\u00A0\u3000\r\n'), 'rejected:empty'],
  ['a mark alone', bytes('\uFEFF'), 'rejected:empty'],
  ['what cannot be seen', bytes('\u200B\u2060\n'), 'rejected:empty'],
  ['controls alone', bytes('\x01\x02'), 'rejected:empty'],
  ['many NULs', bytes('T\n\n2026-01-05\n\n', Array(4096).fill(0)), 'rejected:binary'],
  ['many controls', bytes('text ', Array(100).fill(7)), 'rejected:binary'],
  ['PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'rejected:binary'],
  ['JPEG', latin1('\xff\xd8\xff\xe0JFIF'), 'rejected:binary'],
  ['ELF', latin1('\x7fELF\x02\x01\x01'), 'rejected:binary'],
  ['gzip', latin1('\x1f\x8b\x08'), 'rejected:binary'],
  ['ZIP, so .docx', latin1('PK\x03\x04\x14'), 'rejected:binary'],
  ['OLE, so .doc', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'rejected:binary'],
  ['PDF', bytes('%PDF-1.7\n'), 'rejected:binary'],
  ['marked UTF-16 of noise', bytes([0xff, 0xfe], Array(80).fill(0xd8)), 'rejected:encoding'],
  ['as large as allowed', Buffer.alloc(limits.fileBytes, 'a'), JSON.stringify('a'.repeat(limits.fileBytes))],
  ['larger', Buffer.alloc(limits.fileBytes + 1, 'a'), 'rejected:too-large'],
];

for (const [name, input, expected] of table) {
  test(`decode: ${name}`, () => assert.equal(outcome(input), expected));
}

test('decode never throws, and no control character gets through', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
      const decoded = decode(input);
      if (decoded.outcome === 'text') assert.doesNotMatch(decoded.text, /[^\P{Cc}\t\n]/u);
      else assert.match(decoded.reason, /^(?:empty|binary|encoding|too-large)$/);
    }),
  );
});

test('well-formed text comes out as it went in, without a warning', () => {
  const character = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\p{Cc}\uFFFD]/u.test(text));
  fc.assert(
    fc.property(character, (text) => {
      const input = `Word\n${text}`;
      assert.deepEqual(decode(Buffer.from(input)), { outcome: 'text', text: input, warnings: [] });
    }),
  );
});
