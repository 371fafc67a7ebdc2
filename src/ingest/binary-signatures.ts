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
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['(\xb5/\xfd', 'a Zstandard archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
];

/** The type of a binary file, with its article, or undefined if its first bytes are not a known signature. */
export function binaryType(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([signature]) => start.startsWith(signature))?.[1];
}
