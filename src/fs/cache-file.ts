/**
 * A file that one build leaves for the next: a header that says for whom it is, lines of JSON, and a digest of all that at
 * the end. When anything is wrong with it (cut off, altered, of another version) there is none: a cache may cost time,
 * never correctness.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Raised when the way these files are written changes. */
const VERSION = 2;

/** Lines of a cache that are one line of the file: many short texts take longer to read than a few long ones. */
const TOGETHER = 256;
const NEWLINE = 0x0a;

/**
 * Replaces the file at once. It is not waited for: after a power cut its digest tells.
 * @param header plain data; `readCacheFile` wants the same
 */
export function writeCacheFile(file: string, header: unknown, lines: Iterable<unknown>): void {
  const draft = `${file}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  const hash = createHash('sha256');
  const handle = openSync(draft, 'w');
  try {
    const write = (line: unknown) => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      hash.update(bytes);
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    };
    write({ version: VERSION, header });
    let pending: unknown[] = [];
    for (const line of lines) {
      if (pending.push(line) < TOGETHER) continue;
      write(pending);
      pending = [];
    }
    if (pending.length > 0) write(pending);
    writeSync(handle, hash.digest('hex'));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}

/** The lines of a file that was written whole with this very header; undefined when there is no such file. */
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
