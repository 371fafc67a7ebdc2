/** The message about a binary file names its type. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binaryType } from '../../../../src/ingest/file-types/binary-signatures.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const files: readonly (readonly [bytes: string, name: RegExp])[] = [
  ['PK\x03\x04\x14\0\0\0[Content_Types].xml…word/document.xml', /a Word document/],
  [`PK\x03\x04\x14\0${' '.repeat(20_000)}xl/workbook.xml`, /an Excel workbook/],
  ['PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text', /an OpenDocument file/],
  ['PK\x03\x04\x14\0mimetypeapplication/epub+zip', /an e-book/],
  ['PK\x03\x04\x14\0pictures.png', /a ZIP archive/],
  ['{\\rtf1\\ansi', /an RTF document/],
  ['\xef\xbb\xbf\r\n{\\rtf1\\ansi', /an RTF document/],
  ['\n%PDF-1.7', /a PDF document/],
];

test('a document of an office program is named, wherever its marks are', () => {
  for (const [bytes, name] of files) assert.match(binaryType(latin1(bytes)) ?? 'text', name, bytes.slice(0, 40));
});

test('a text that begins with the letters of a signature is no binary file', () => {
  for (const text of ['PK is short for Pakistan', 'PDF is a format', '{rtf}', 'GIF or not'])
    assert.equal(binaryType(latin1(text)), undefined, text);
});
