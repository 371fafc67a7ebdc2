/** Reads bodies that were rendered when their sources were parsed. A thread that needs only these loads no parser. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { SpooledBody } from '../article-store.ts';

/** Open spool files: a handful, until the build ends. */
const openFiles = new Map<string, number>();

/** @throws when the file is shorter than it was */
export function readSpooledBody(spooled: SpooledBody): string {
  let handle = openFiles.get(spooled.file);
  if (handle === undefined) {
    handle = openSync(spooled.file, 'r');
    openFiles.set(spooled.file, handle);
    const opened = handle;
    process.once('exit', () => closeSync(opened));
  }
  const bytes = Buffer.allocUnsafe(spooled.length);
  for (let length = 0; length < spooled.length;) {
    const read = readSync(handle, bytes, length, spooled.length - length, spooled.offset + length);
    if (read === 0) throw new Error(`The bodies in ${spooled.file} were cut off. Build again.`);
    length += read;
  }
  return bytes.toString();
}
