/** Compresses to gzip whose bytes are the same on every system. */
import { gzipSync } from 'node:zlib';

/** The byte of a gzip header that names the system it was made on, and its value for an unknown system (RFC 1952). */
const SYSTEM_OFFSET = 9;
const UNKNOWN_SYSTEM = 255;

export function gzip(content: Uint8Array): Buffer {
  const bytes = gzipSync(content);
  bytes[SYSTEM_OFFSET] = UNKNOWN_SYSTEM;
  return bytes;
}
