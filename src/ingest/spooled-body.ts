/** Reads bodies that were rendered when their sources were parsed. A thread that needs only these loads no parser. */
import { closeSync, openSync, readSync } from 'node:fs';
import { BuildError } from '../errors.ts';
import type { SpooledBody } from '../article-store.ts';

/** Open spool files: a handful, until the build ends. */
const openFiles = new Map<string, number>();

/** @throws {BuildError} when the file is shorter than it was, or has been removed */
export function readSpooledBody(spooled: SpooledBody): string {
  let handle = openFiles.get(spooled.file);
  if (handle === undefined) {
    handle = openSpool(spooled.file);
    openFiles.set(spooled.file, handle);
    const opened = handle;
    process.once('exit', () => closeSync(opened));
  }
  const bytes = Buffer.allocUnsafe(spooled.length);
  for (let length = 0; length < spooled.length;) {
    const read = readSync(handle, bytes, length, spooled.length - length, spooled.offset + length);
    if (read === 0) throw new BuildError(`The bodies in ${spooled.file} were cut off. Build again.`);
    length += read;
  }
  return bytes.toString();
}

function openSpool(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    throw new BuildError(`The bodies in ${file} were removed during the build. Build again.`, { cause });
  }
}
