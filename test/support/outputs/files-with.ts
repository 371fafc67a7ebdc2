/** Finds the files of a folder that have a word in their names or contents, also where they are packed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The texts of a file: its name and its content, unpacked when it is packed. */
function textsOf(root: string, path: string): string[] {
  const bytes = readFileSync(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return [relative(root, path), bytes.toString('latin1'), ...(isPacked ? [gunzipSync(bytes).toString('latin1')] : [])];
}

/** The paths below a folder, with `/` between folders. */
export function filesWith(mark: RegExp, root: string): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => textsOf(root, path).some((text) => mark.test(text)))
    .map((path) => relative(root, path).replaceAll('\\', '/'));
}
