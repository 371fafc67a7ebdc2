/**
 * Lists the entries below the content folder. Nothing is opened and no link is followed, so the walk cannot leave the
 * folder, run in circles or wait for a pipe. Names are read as bytes: a name that is not UTF-8 would be altered by
 * decoding, and its file could not be found.
 */
import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { type Rejection, reject } from '../article/article.ts';
import { draftsFolderOf, pathToPublish } from '../article/hold/held-names.ts';
import { byPath } from '../fs/path-order.ts';
import { ignoredFile } from './file-types/ignored-files.ts';
import { adviceFor } from './file-types/other-file-types.ts';

/** An entry below the content folder: anything except a directory, or a directory that could not be listed. */
export interface DirectoryEntry {
  /** Path below the content folder; see {@link ReportRow.path}. */
  readonly path: string;
  /** Why the entry is not read, decided by its name and type alone; undefined for an article file. */
  readonly rejection: Rejection | undefined;
  /** True for a held file that would be read under another name. A preview reads it. */
  readonly isDraft?: true;
}

type EntryType = 'file' | 'directory' | 'link' | 'special';

interface Folder {
  readonly bytes: Buffer;
  /** Path below the content folder as reported, with a trailing slash; empty for the content folder. */
  readonly reported: string;
  readonly hidden: boolean;
  readonly utf8: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const articleFile = /\.(?:txt|md|markdown)$/i;

/**
 * Every entry below `contentDir`, sorted by path, independent of the order on the disk.
 * @throws when the folder does not exist or cannot be listed
 */
export async function listContentFiles(contentDir: string): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  const folders: Folder[] = [{ bytes: Buffer.from(contentDir), reported: '', hidden: false, utf8: true }];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const listing = await listFolder(folder.bytes);
    if (listing instanceof Error) {
      if (folder.reported === '') throw contentFolderError(contentDir, listing);
      entries.push(unlistableFolder(folder, listing));
      continue;
    }
    for (const { name, type } of listing) {
      const bytes = Buffer.concat([folder.bytes, Buffer.from(sep), name]);
      const text = decodeName(name);
      const reported = folder.reported + (text ?? escapeBytes(name));
      const hidden = folder.hidden || name[0] === 0x2e;
      const known = folder.utf8 && text !== undefined;
      if (type === 'directory') folders.push({ bytes, reported: `${reported}/`, hidden, utf8: known });
      else {
        const entry = { path: reported, type, hidden, utf8: known };
        const rejection = rejectionOf(entry);
        const isReadable = rejection?.outcome === 'held' && isDraft(entry, folder);
        entries.push({ path: reported, rejection, ...(isReadable && { isDraft: true }) });
      }
    }
  }
  return entries.sort(byPath);
}

/** The entries that are read as articles, of those that are listed. */
export const articlePaths = (listed: readonly DirectoryEntry[]): string[] =>
  listed.flatMap(({ path, rejection }) => (rejection ? [] : path));

interface NamedEntry {
  readonly path: string;
  readonly type: Exclude<EntryType, 'directory'>;
  readonly hidden: boolean;
  readonly utf8: boolean;
}

/** Whether a held file would be read under another name. Programs keep files of their own in hidden folders. */
function isDraft({ path, type, utf8 }: NamedEntry, folder: Folder): boolean {
  if (folder.hidden && draftsFolderOf(path) === undefined) return false;
  return rejectionOf({ path: pathToPublish(path), type, utf8, hidden: false }) === undefined;
}

/** Decides by name and type alone. A drafts folder holds all its files, also those that would be ignored elsewhere. */
function rejectionOf(entry: NamedEntry): Rejection | undefined {
  const drafts = draftsFolderOf(entry.path);
  if (drafts !== undefined) {
    const message = `It lies in the folder "${drafts}", where nothing is published. Move it out to publish it.`;
    return { outcome: 'held', reason: 'draft', message, line: undefined };
  }
  const ignored = entry.utf8 ? ignoredFile(entry.path) : undefined;
  if (ignored) return ignored;
  if (entry.hidden) {
    const message = 'Names that begin with a dot are left alone.';
    return { outcome: 'held', reason: 'hidden', message, line: undefined };
  }
  if (entry.type === 'link') {
    return reject('symlink', 'This is a symbolic link, and links are not followed. Put the file itself here.');
  }
  if (entry.type === 'special') {
    return reject('not-a-file', 'This is a pipe, socket or device, which is never opened. Remove it from the folder.');
  }
  if (!entry.utf8) {
    return reject('file-name', 'The name is not UTF-8. Rename the file or its folder.');
  }
  if (!articleFile.test(entry.path)) {
    return reject('file-type', adviceFor(entry.path));
  }
  return undefined;
}

async function listFolder(folder: Buffer): Promise<{ name: Buffer; type: EntryType }[] | NodeJS.ErrnoException> {
  try {
    const found = await readdir(folder, { encoding: 'buffer', withFileTypes: true });
    return await Promise.all(
      found.map(async (entry) => {
        const name = Buffer.from(entry.name);
        return { name, type: typeOf(entry) ?? (await typeOnDisk(Buffer.concat([folder, Buffer.from(sep), name]))) };
      }),
    );
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

type TypeTests = Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket' | 'isBlockDevice'>;

const typeOf = (entry: TypeTests): EntryType | undefined => {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() ? 'special' : undefined;
};

/**
 * Some file systems do not give the type of an entry in the listing. A vanished entry is treated as a file, so that
 * reading it reports the error.
 */
async function typeOnDisk(file: Buffer): Promise<EntryType> {
  try {
    return typeOf(await lstat(file)) ?? 'special';
  } catch {
    return 'file';
  }
}

/** A folder that cannot be listed may contain any number of articles, so it must not pass for an empty one. */
function unlistableFolder(folder: Folder, error: NodeJS.ErrnoException): DirectoryEntry {
  const path = folder.reported.slice(0, -1);
  const rejection = folder.hidden
    ? rejectionOf({ path, type: 'file', hidden: true, utf8: folder.utf8 })
    : reject('unreadable', `The folder cannot be listed (${error.code}). Check its permissions.`);
  return { path, rejection };
}

/** The one error that stops reading the content. It has no stack trace: the message is sufficient. */
class ContentFolderError extends Error {
  override name = 'ContentFolderError';
  override stack = '';
}

function contentFolderError(contentDir: string, error: NodeJS.ErrnoException): Error {
  const problem =
    error.code === 'ENOENT'
      ? 'There is no such folder'
      : error.code === 'ENOTDIR'
        ? 'This is not a folder'
        : `The folder cannot be listed (${error.code})`;
  return new ContentFolderError(
    `Content folder ${JSON.stringify(contentDir)}: ${problem}. Create it, or set CONTENT_DIR.`,
  );
}

function decodeName(name: Buffer): string | undefined {
  try {
    return utf8.decode(name);
  } catch {
    return undefined;
  }
}

/** The bytes of a name as text; the backslash and all bytes other than printable ASCII are written as `\xNN`. */
const escapeBytes = (name: Buffer) =>
  name.toString('latin1').replace(/[^ -[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
