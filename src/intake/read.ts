/**
 * Reads the bytes of one file, once, within the limit. The walk saw a regular file in folders that were none of them links;
 * by now any of them may be gone, a link or a pipe. So the open file itself is asked what it is and whether it still lies
 * there, and nothing is followed or waited for.
 */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { tooLarge } from './decode.ts';
import { limits } from './limits.ts';
import { type Refusal, reject } from './report-row.ts';

/** Windows knows neither flag; its links need rights to make, and it has no pipes in folders. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file, or why there are none. Never throws.
 * @param contentDir the content folder, which may itself be reached by links
 * @param path path below it, `/` between folders
 */
export async function readBytes(contentDir: string, path: string): Promise<Uint8Array | Refusal> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(join(contentDir, path), flags);
    const elsewhere = await liesElsewhere(handle, contentDir, path);
    return elsewhere ?? (await readAll(handle));
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    await handle?.close();
  }
}

/** A folder on the way may have become a link between the walk and the opening, and something else again since. */
async function liesElsewhere(handle: FileHandle, contentDir: string, path: string): Promise<Refusal | undefined> {
  const file = join(await realpath(contentDir), path);
  // Linux says where the open file itself lies, whatever its name leads to by now. Elsewhere two looks must do.
  const opened = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => undefined);
  if (opened !== undefined) return opened === file ? undefined : symlink;
  if ((await realpath(file)) !== file) return symlink;
  const [one, other] = [await handle.stat({ bigint: true }), await lstat(file, { bigint: true })];
  return one.dev === other.dev && one.ino === other.ino ? undefined : changed;
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
  if (length !== stat.size) return changed;
  return bytes.subarray(0, length);
}

const symlink = reject('symlink', 'This is a symbolic link or lies behind one, and links are not followed.');
const changed = reject('unreadable', 'The file changed while it was read. Build again.');

function unreadable(code: string): Refusal {
  if (code === 'ELOOP') return symlink;
  if (code === 'ENOENT') return reject('unreadable', 'The file vanished while the folder was read. Build again.');
  return reject('unreadable', `The file cannot be read (${code}). Check its permissions.`);
}
