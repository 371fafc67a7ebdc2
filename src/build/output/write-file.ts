/** Writes one file of the site to the disk, and computes its digest. Runs in the file writer's thread, or in the build itself. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzip } from '../../fs/gzip.ts';
import { readSourceBytes } from '../../ingest/read-source.ts';

/** The content of a file. */
export type FileContent =
  /** These bytes. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The bytes of an article's source, as they were parsed; see `readSourceBytes`. */
  | { readonly kind: 'source'; readonly contentDir: string; readonly path: string; readonly digest: string }
  /** Other files one after the other, compressed with gzip. */
  | { readonly kind: 'gzip'; readonly files: readonly string[] }
  /** The articles of these JSON files of days, without their sources, one a line, compressed with gzip. */
  | { readonly kind: 'export'; readonly files: readonly string[] };

export interface WriteJob {
  readonly file: string;
  readonly content: FileContent;
}

export interface WrittenFile {
  readonly size: number;
  readonly sha256: string;
}

/** @throws what the disk said */
export function writeOutputFile({ file, content }: WriteJob): WrittenFile {
  const bytes = bytesOf(content);
  writeFileSync(file, bytes);
  return { size: bytes.length, sha256: hash('sha256', bytes) };
}

function bytesOf(content: FileContent): Uint8Array {
  if (content.kind === 'bytes') return content.bytes;
  if (content.kind === 'source') return readSourceBytes(content.contentDir, content.path, content.digest);
  return compress(content.files, content.kind === 'export' ? articleLines : (bytes) => bytes);
}

/** Bytes that are compressed at a time. Parts that are compressed one by one make a whole that is valid gzip. */
const PART_SIZE = 8 << 20;
/** The articles of a day's JSON, one a line. */
function articleLines(bytes: Buffer): Buffer {
  const { stories } = JSON.parse(bytes.toString()) as { stories: readonly { source?: string }[] };
  return Buffer.from(stories.map(({ source: _, ...story }) => `${JSON.stringify(story)}\n`).join(''));
}

function compress(files: readonly string[], read: (bytes: Buffer) => Buffer): Buffer {
  const parts: Buffer[] = [];
  let pending: Buffer[] = [];
  let length = 0;
  const flush = () => {
    parts.push(gzip(Buffer.concat(pending)));
    [pending, length] = [[], 0];
  };
  for (const file of files) {
    const bytes = read(readFileSync(file));
    pending.push(bytes);
    length += bytes.length;
    if (length >= PART_SIZE) flush();
  }
  if (length > 0 || parts.length === 0) flush();
  return Buffer.concat(parts);
}
