/**
 * Cache files: a header, lines of JSON, and a digest of both at the end. A file that is cut off, altered, or has another
 * version or header counts as missing.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Raised when the format of the files changes. */
const VERSION = 2;

/** Records in one line of the file: parsing many short texts takes longer than parsing a few long ones. */
const RECORDS_PER_LINE = 256;
const NEWLINE = 0x0a;

/**
 * Replaces the file by one rename, without a sync: after a power cut its digest shows whether it is complete.
 * @param header plain data; `readCacheFile` must be given the same
 */
export function writeCacheFile(file: string, header: unknown, lines: Iterable<unknown>): void {
  const temporary = `${file}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  const hash = createHash('sha256');
  const handle = openSync(temporary, 'w');
  try {
    const write = (line: unknown) => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      hash.update(bytes);
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    };
    write({ version: VERSION, header });
    let pending: unknown[] = [];
    for (const line of lines) {
      if (pending.push(line) < RECORDS_PER_LINE) continue;
      write(pending);
      pending = [];
    }
    if (pending.length > 0) write(pending);
    writeSync(handle, hash.digest('hex'));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

/** The lines of a complete file with this header; undefined when there is no such file. */
export function readCacheFile(file: string, header: unknown): unknown[] | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  const digest = createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
  if (end === 0 || bytes.toString('utf8', end) !== digest) return undefined;
  const lines: unknown[] = [];
  let at = bytes.indexOf(NEWLINE) + 1;
  if (bytes.toString('utf8', 0, at - 1) !== JSON.stringify({ version: VERSION, header })) return undefined;
  while (at < end) {
    const next = bytes.indexOf(NEWLINE, at);
    for (const line of JSON.parse(bytes.toString('utf8', at, next)) as unknown[]) lines.push(line);
    at = next + 1;
  }
  return lines;
}
