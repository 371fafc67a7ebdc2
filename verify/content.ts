/** What lies in the content folder, entry by entry, found without the build's help. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';

export interface Found {
  /** As the report writes it: `/` between folders, bytes of a name that is not UTF-8 as `\xNN`. */
  readonly path: string;
  /** SHA-256 of a regular file's bytes; of anything else, and of what cannot be read, there is none. */
  readonly digest: () => string | undefined;
}

/** Everything that is no folder, and the folders that cannot be listed. @throws when `contentDir` cannot be. */
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
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
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
