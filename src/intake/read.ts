/**
 * Reads the bytes of one file, once, within the limit. The walk saw a regular file; by now it may be gone, a link or a
 * pipe, so the open file itself is asked again, and nothing is followed or waited for.
 */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tooLarge } from './decode.ts';
import { limits } from './limits.ts';
import { type Refusal, reject } from './report-row.ts';

/** Windows knows neither flag; its links need rights to make, and it has no pipes in folders. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of `file`, or why there are none. Never throws. */
export async function readBytes(file: string): Promise<Uint8Array | Refusal> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, flags);
    return await readAll(handle);
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    await handle?.close();
  }
}

async function readAll(handle: FileHandle): Promise<Uint8Array | Refusal> {
  const stat = await handle.stat();
  if (!stat.isFile()) return reject('not-a-file', 'This is no longer a regular file. Put the article itself here.');
  if (stat.size > limits.fileBytes) return tooLarge;
  // One byte more than it should have tells a file that grows from one that is complete.
  const bytes = new Uint8Array(stat.size + 1);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  if (length !== stat.size) return reject('unreadable', 'The file changed while it was read. Build again.');
  return bytes.subarray(0, length);
}

function unreadable(code: string): Refusal {
  if (code === 'ELOOP') return reject('symlink', 'This is a symbolic link, and links are not followed.');
  if (code === 'ENOENT') return reject('unreadable', 'The file vanished while the folder was read. Build again.');
  return reject('unreadable', `The file cannot be read (${code}). Check its permissions.`);
}
