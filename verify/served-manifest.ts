/** Reads the manifest that a site serves. It is hostile until it has passed these checks. Pure. */
import { createHash } from 'node:crypto';

export const FOLDER = '.well-known/dateline/';
export const INDEX = `${FOLDER}manifest.json`;
export const SIGNATURE = `${INDEX}.sig`;
export const SERVED_KEY = `${FOLDER}key.pem`;
const PARTS = `${FOLDER}manifest/`;

/** Bytes of the index and of a part, bytes of a file of the site, and numbers of parts and files. */
export const MOST = { manifest: 2_000_000, file: 256_000_000, parts: 12_000, files: 2_000_000 } as const;

/** A file as a manifest names it. */
export interface NamedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Whether the host may send a redirect in place of the page. */
  readonly redirect?: boolean;
}

export interface ServedIndex {
  /** The digest of the files that the parts name. The release has its first 16 characters as name. */
  readonly release: string;
  readonly files: number;
  readonly bytes: number;
  /** The fingerprint of the paper's public key; undefined for a paper without one. */
  readonly key: string | undefined;
  readonly parts: readonly (NamedFile & { readonly files: number })[];
}

/** Whether a file is one of the served manifest, which it does not name itself. */
export const isOfManifest = (path: string) => path === INDEX || path === SIGNATURE || path.startsWith(PARTS);

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of the lines `<sha256>  <path>`. @param files sorted by path */
export const digestOf = (files: readonly Pick<NamedFile, 'path' | 'sha256'>[]): string =>
  sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join(''));

/** The bytes of an index: every one of them counts, also where no signature covers it. */
const indexText = ({ release, files, bytes, key, parts }: ServedIndex): string => {
  const lines = parts.map(({ path, files, size, sha256 }) => JSON.stringify({ path, files, size, sha256 }));
  const head = JSON.stringify({ format: 1, release, files, bytes, key }).slice(0, -1);
  return `${head},"parts":[\n${lines.join(',\n')}\n]}\n`;
};

/** @throws when the text is no index */
export function readIndex(text: string): ServedIndex {
  const value = objectOf(text, INDEX);
  const { format, release, files, bytes, key, parts } = value;
  if (format !== 1)
    throw new Error(`${INDEX} has the format ${shown(format)}, and this program reads 1. Use a newer one`);
  if (!isDigest(release) || !isCount(files, MOST.files) || !isCount(bytes, Number.MAX_SAFE_INTEGER))
    throw new Error(`${INDEX} is no manifest: its digest or its numbers cannot be read`);
  if (key !== undefined && !(typeof key === 'string' && /^SHA256:[\w-]{43}$/.test(key)))
    throw new Error(`${INDEX} is no manifest: its key cannot be read`);
  if (!Array.isArray(parts) || parts.length > MOST.parts) throw new Error(`${INDEX} is no manifest: it has no parts`);
  const read = parts.map((part: Record<string, unknown>) => {
    const file = fileOf(part, INDEX);
    if (!/^[a-z\d-]+\.json$/.test(file.path.slice(PARTS.length)) || !file.path.startsWith(PARTS))
      throw new Error(`${INDEX} names ${shown(file.path)} as a part, which cannot be one`);
    if (file.size > MOST.manifest)
      throw new Error(`${INDEX}: the part ${file.path} is larger than ${MOST.manifest} bytes`);
    if (!isCount(part['files'], MOST.files)) throw new Error(`${INDEX}: the part ${file.path} has no number of files`);
    return { ...file, files: part['files'] };
  });
  const index = { release, files, bytes, key, parts: read };
  if (indexText(index) !== text) throw new Error(`${INDEX} is not written as a build writes it: it was altered`);
  return index;
}

/** The files of a part. @throws when the text is no part */
export function readPart(text: string, path: string): NamedFile[] {
  const { files } = objectOf(text, path);
  if (!Array.isArray(files)) throw new Error(`${path} is no part of a manifest`);
  return files.map((file: Record<string, unknown>) => fileOf(file, path));
}

/** All files, sorted by path. @throws when the parts do not make what the index says */
export function joinParts(index: ServedIndex, parts: readonly (readonly NamedFile[])[]): NamedFile[] {
  const wrong = index.parts.find(({ files }, at) => files !== parts[at]?.length);
  if (wrong) throw new Error(`${wrong.path} has another number of files than the index says`);
  const files = parts.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
  const twice = files.find(({ path }, at) => files[at - 1]?.path === path || isOfManifest(path));
  if (twice) throw new Error(`the manifest names ${shown(twice.path)} twice, or names itself`);
  if (files.length !== index.files) throw new Error(`the manifest names ${files.length} files and says ${index.files}`);
  if (files.reduce((sum, { size }) => sum + size, 0) !== index.bytes)
    throw new Error('the files of the manifest do not make its number of bytes');
  if (digestOf(files) !== index.release) throw new Error('the files of the manifest do not make its digest');
  return files;
}

/**
 * Whether a path stays below the folder that it is written to.
 * @param refused characters that it must not have; by default those that mean more than themselves on some system
 */
export function isSafePath(path: unknown, refused = /[\p{Cc}\p{Cs}\\]/u): path is string {
  if (typeof path !== 'string' || path === '' || path.length > 4096 || refused.test(path)) return false;
  return !/^[a-z]:/i.test(path) && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

function fileOf(value: unknown, where: string): NamedFile {
  const { path, size, sha256, redirect } = (value ?? {}) as Record<string, unknown>;
  if (!isSafePath(path)) throw new Error(`${where} names ${shown(path)}, which is no path of a site`);
  if (!isDigest(sha256)) throw new Error(`${where}: ${shown(path)} has no digest`);
  if (!isCount(size, MOST.file)) throw new Error(`${where}: ${shown(path)} has a size that cannot be: ${shown(size)}`);
  return { path, size, sha256, ...(redirect === true && { redirect }) };
}

export const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{64}$/.test(value);
const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

/** @throws when the text is no JSON of an object */
export function objectOf(text: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${where} is no JSON`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where} holds no object`);
  return value as Record<string, unknown>;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 200);
