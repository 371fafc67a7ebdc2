/** Reads bodies that were rendered when their sources were parsed. A thread that needs only these loads no parser. */
import { closeSync, openSync, readSync } from 'node:fs';
import { BuildError } from '../errors.ts';
import type { SpooledBody } from '../article-store.ts';

/** Spool files that were opened last. A build has one for each thread that parses; the development server makes one for each edit. */
const openFiles = new Map<string, number>();
const MOST_OPEN = 64;

/** @throws {BuildError} when the file is shorter than it was, or has been removed */
export function readSpooledBody(spooled: SpooledBody): string {
  let handle = openFiles.get(spooled.file);
  if (handle === undefined) {
    handle = openSpool(spooled.file);
    openFiles.set(spooled.file, handle);
    closeOldest();
  }
  const bytes = Buffer.allocUnsafe(spooled.length);
  for (let length = 0; length < spooled.length;) {
    const read = readSync(handle, bytes, length, spooled.length - length, spooled.offset + length);
    if (read === 0) throw new BuildError(`The bodies in ${spooled.file} were cut off. Build again.`);
    length += read;
  }
  return bytes.toString();
}

function closeOldest(): void {
  const [oldest] = openFiles;
  if (openFiles.size <= MOST_OPEN || oldest === undefined) return;
  openFiles.delete(oldest[0]);
  closeSync(oldest[1]);
}

function openSpool(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    throw new BuildError(`The bodies in ${file} were removed during the build. Build again.`, { cause });
  }
}
