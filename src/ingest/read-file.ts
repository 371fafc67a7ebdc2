/**
 * Reads the bytes of one file, once, within the size limit. The walk found a regular file in folders that were not
 * links. Any of them may have been deleted or replaced by a link or a pipe since. So the open file itself is checked
 * for its type and location, and the read never follows a link or waits.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Rejection, reject } from '../article/article.ts';
import { tooLarge } from './decode.ts';
import { limits } from './limits.ts';

/** Windows has neither flag. It requires privileges to create links, and has no pipes in folders. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Returns the bytes of a file, or why they cannot be read. Never throws. The calls are synchronous: for files of a few
 * kilobytes, passing each call to another thread costs several times the call.
 * @param contentDir the content folder, which may itself be a link
 * @param path path below it, with `/` between folders
 * @param most maximum size in bytes
 */
export function readContentFile(
  contentDir: string,
  path: string,
  most: number = limits.fileBytes,
): Uint8Array | Rejection {
  let handle: number | undefined;
  try {
    handle = openSync(join(contentDir, path), flags);
    return checkLocation(handle, contentDir, path) ?? readAll(handle, most);
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code ?? String(error));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Rejects a file that was opened through a link: a folder may have become a link after the walk, and may have been
 * restored since.
 */
function checkLocation(handle: number, contentDir: string, path: string): Rejection | undefined {
  const file = join(realpathSync.native(contentDir), path);
  // Linux reports the path of the open file itself, whatever its name now leads to. On other systems the path is
  // compared with a second lookup.
  const opened = pathOfOpenFile(handle);
  if (opened !== undefined) return opened === file ? undefined : symlink;
  if (realpathSync.native(file) !== file) return symlink;
  const [one, other] = [fstatSync(handle, { bigint: true }), lstatSync(file, { bigint: true })];
  return one.dev === other.dev && one.ino === other.ino ? undefined : changed;
}

function pathOfOpenFile(handle: number): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`);
  } catch {
    return undefined;
  }
}

function readAll(handle: number, most: number): Uint8Array | Rejection {
  const stat = fstatSync(handle);
  if (!stat.isFile()) return reject('not-a-file', 'This is no longer a regular file. Put the article itself here.');
  if (stat.size > most)
    return most === limits.fileBytes
      ? tooLarge
      : reject('too-large', `It is larger than ${most / 1024 / 1024} MB. Make it smaller.`);
  // Reading one byte more than expected shows whether the file is growing.
  const bytes = new Uint8Array(stat.size + 1);
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(handle, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  if (length !== stat.size) return changed;
  return bytes.subarray(0, length);
}

const symlink = reject('symlink', 'This is a symbolic link or lies behind one, and links are not followed.');
const changed = reject('unreadable', 'The file changed while it was read. Build again.');

function unreadable(code: string): Rejection {
  if (code === 'ELOOP') return symlink;
  if (code === 'ENOENT') return reject('unreadable', 'The file vanished while the folder was read. Build again.');
  return reject('unreadable', `The file cannot be read (${code}). Check its permissions.`);
}
