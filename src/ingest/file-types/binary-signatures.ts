/**
 * Signatures of binary files. Only signatures that no article can begin with are listed. Other binary files are
 * recognised by their control characters (decode.ts).
 */
const signatures: readonly (readonly [bytes: string, what: string])[] = [
  ['\x89PNG\r\n\x1a\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['\x7fELF', 'a program'],
  ['\x1f\x8b', 'a gzip archive'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
  ['%PDF-', 'a PDF document'],
  ['{\\rtf', 'an RTF document'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['bplist00', 'a web archive or a property list'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['(\xb5/\xfd', 'a Zstandard archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
];

/** Names near the start of a ZIP archive that tell which document it is. */
const archives: readonly (readonly [name: string, what: string])[] = [
  ['application/vnd.oasis.opendocument', 'an OpenDocument file (such as .odt)'],
  ['application/epub+zip', 'an e-book (EPUB)'],
  ['word/', 'a Word document (.docx)'],
  ['xl/', 'an Excel workbook (.xlsx)'],
  ['ppt/', 'a presentation (.pptx)'],
  ['Index/Document.iwa', 'a Pages document'],
];

/** Number of bytes in which the marks of a type are searched. */
const HEAD = 8192;

/** The type of a binary file, with its article, or undefined if its first bytes are not a known signature. */
export function binaryType(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes.subarray(0, 1024));
  // A byte order mark or white space may precede the signature of a PDF or RTF file.
  const trimmed = start.replace(/^(?:\xef\xbb\xbf)?[ \t\r\n]*(?=%PDF-|\{\\rtf)/, '');
  const found = signatures.find(([signature]) => trimmed.startsWith(signature))?.[1];
  if (!trimmed.startsWith('PK\x03\x04')) return found;
  const head = latin1(bytes.subarray(0, HEAD)) + latin1(bytes.subarray(-HEAD));
  return archives.find(([name]) => head.includes(name))?.[1] ?? found;
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
