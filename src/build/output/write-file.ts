/** How a file of the site comes to lie on the disk: what a thread does that prints, or the build itself where it is little. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readSourceBytes } from '../../ingest/read-source.ts';

/** What a file is made of. */
export type FileContent =
  /** These very bytes. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The bytes of an article's source, as they were parsed; see `readSourceBytes`. */
  | { readonly kind: 'source'; readonly contentDir: string; readonly path: string; readonly digest: string }
  /** Other files one after the other, compressed. */
  | { readonly kind: 'pack'; readonly files: readonly string[] };

export interface WriteJob {
  readonly file: string;
  readonly print: FileContent;
}

export interface WrittenFile {
  readonly size: number;
  readonly sha256: string;
}

/** @throws what the disk said */
export function writeOutputFile({ file, print }: WriteJob): WrittenFile {
  const bytes = bytesOf(print);
  writeFileSync(file, bytes);
  return { size: bytes.length, sha256: hash('sha256', bytes) };
}

function bytesOf(print: FileContent): Uint8Array {
  if (print.kind === 'bytes') return print.bytes;
  if (print.kind === 'source') return readSourceBytes(print.contentDir, print.path, print.digest);
  return compressed(print.files);
}

/** Bytes that are compressed at a time; parts that are compressed one by one make a whole that is. */
const PART = 8 << 20;
/** Where a gzip header names the system it was made on, and the value for none (RFC 1952). */
const SYSTEM_AT = 9;
const NO_SYSTEM = 255;

function compressed(files: readonly string[]): Buffer {
  const parts: Buffer[] = [];
  let open: Buffer[] = [];
  let length = 0;
  const close = () => {
    const part = gzipSync(Buffer.concat(open));
    part[SYSTEM_AT] = NO_SYSTEM;
    parts.push(part);
    [open, length] = [[], 0];
  };
  for (const file of files) {
    const bytes = readFileSync(file);
    open.push(bytes);
    length += bytes.length;
    if (length >= PART) close();
  }
  if (length > 0 || parts.length === 0) close();
  return Buffer.concat(parts);
}
