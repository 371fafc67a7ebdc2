/** Lists the content folder, independently of the build's code. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';

export interface Found {
  /** In the report's format: `/` between folders, and `\xNN` for the bytes of names that are not UTF-8. */
  readonly path: string;
  /** SHA-256 of a regular file's bytes; undefined for other entries and unreadable files. */
  readonly digest: () => string | undefined;
}

/** All entries that are not folders, and folders that cannot be listed. @throws if `contentDir` cannot be listed */
export function readContent(contentDir: string): Found[] {
  const found: Found[] = [];
  const visit = (folder: Buffer, shown: string): void => {
    for (const name of readdirSync(folder, { encoding: 'buffer' })) {
      const bytes = Buffer.concat([folder, Buffer.from(sep), name]);
      const path = shown + written(name);
      const stat = lstatSync(bytes);
      if (!stat.isDirectory()) {
        found.push({ path, digest: () => (stat.isFile() ? digestOf(bytes) : undefined) });
        continue;
      }
      try {
        visit(bytes, `${path}/`);
      } catch {
        found.push({ path, digest: () => undefined });
      }
    }
  };
  visit(Buffer.from(contentDir), '');
  return found;
}

function digestOf(file: Buffer): string | undefined {
  const bytes = readBytes(file);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a file; undefined when it cannot be read. */
export function readBytes(file: Buffer | string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function written(name: Buffer): string {
  const text = name.toString();
  if (Buffer.from(text).equals(name)) return text;
  return Array.from(name, (byte) =>
    byte >= 0x20 && byte <= 0x7e && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}
