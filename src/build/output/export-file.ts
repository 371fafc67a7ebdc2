/**
 * Makes the export of a year: its articles as JSON, one a line, compressed with gzip. Each month is a member of its own, and gzip
 * allows several in a file (RFC 1952, 2.2). A member says its length and a digest of what it was made of in its extra field, so that
 * the next build compresses only the months that have changed and takes the others from the earlier file.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { errorCode } from '../../errors.ts';

/** A part of an export that is compressed by itself. */
interface ExportMember {
  /** Changes whenever one of the files does. */
  readonly key: string;
  readonly files: readonly string[];
}

export interface ExportContent {
  readonly kind: 'export';
  /** Whether the files are those of days, or those of articles. */
  readonly of: 'days' | 'articles';
  readonly members: readonly ExportMember[];
  /** The file that an earlier build of the same program and settings made. */
  readonly previous: { readonly file: string; readonly sha256: string } | undefined;
}

/** @throws what the disk said of one of the files */
export function exportBytes({ of, members, previous }: ExportContent): Buffer {
  const known = previous ? membersOf(readUnchanged(previous)) : new Map<string, Buffer>();
  const read = of === 'days' ? articleLines : (bytes: Buffer) => bytes;
  return Buffer.concat(
    members.map(({ key, files }) => {
      const digest = hash('sha256', key, 'buffer').subarray(0, DIGEST_LENGTH);
      return known.get(digest.toString('hex')) ?? member(digest, files, read);
    }),
  );
}

/** The articles of a day's JSON without their sources, one a line. */
function articleLines(bytes: Buffer): Buffer {
  const { stories } = JSON.parse(bytes.toString()) as { stories: readonly { source?: string }[] };
  return Buffer.from(stories.map(({ source: _, ...story }) => `${JSON.stringify(story)}\n`).join(''));
}

/**
 * A header of gzip with one extra field, whose name is `DL`: no time, and no system, so that the bytes are the same on all of them.
 * The last six bytes are the lengths of all extra fields and of this one, around its name.
 */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 24, 0, 0x44, 0x4c, 20, 0]);
const DIGEST_LENGTH = 16;
/** The field has the length of the member in four bytes, then the digest. */
const DIGEST_AT = HEADER.length + 4;
const TEXT_AT = DIGEST_AT + DIGEST_LENGTH;
/** A checksum and the length of the text. */
const TRAILER_LENGTH = 8;

function member(digest: Buffer, files: readonly string[], read: (bytes: Buffer) => Buffer): Buffer {
  const text = Buffer.concat(files.map((file) => read(readFileSync(file))));
  const compressed = deflateRawSync(text);
  const bytes = Buffer.alloc(TEXT_AT + compressed.length + TRAILER_LENGTH);
  bytes.set(HEADER);
  bytes.writeUInt32LE(bytes.length, HEADER.length);
  bytes.set(digest, DIGEST_AT);
  bytes.set(compressed, TEXT_AT);
  bytes.writeUInt32LE(crc32(text), bytes.length - TRAILER_LENGTH);
  bytes.writeUInt32LE(text.length, bytes.length - TRAILER_LENGTH / 2);
  return bytes;
}

/** The members of an export by their digest; none of a file that is none of ours. */
function membersOf(bytes: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  for (let at = 0; at + TEXT_AT < bytes.length;) {
    const length = bytes.readUInt32LE(at + HEADER.length);
    if (!bytes.subarray(at, at + HEADER.length).equals(HEADER) || length <= TEXT_AT) break;
    members.set(bytes.toString('hex', at + DIGEST_AT, at + TEXT_AT), bytes.subarray(at, at + length));
    at += length;
  }
  return members;
}

/** The bytes of the file; none when it is gone or has other bytes. */
function readUnchanged({ file, sha256 }: NonNullable<ExportContent['previous']>): Buffer {
  try {
    const bytes = readFileSync(file);
    return hash('sha256', bytes) === sha256 ? bytes : Buffer.alloc(0);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
