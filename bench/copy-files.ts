/**
 * `node bench/copy-files.ts <content> <sizes.json> <output>`: the minimum work of any tool. It reads every file of the
 * content, and writes as many files of the same sizes, in the same folders, as a finished site has.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sized } from './output.ts';

const [content, sizes, output] = process.argv.slice(2);
if (!content || !sizes || !output) throw new Error('Usage: node bench/copy-files.ts <content> <sizes.json> <output>');

for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name));
}
const folders = new Set<string>();
for (const [path, bytes] of JSON.parse(readFileSync(sizes, 'utf8')) as readonly Sized[]) {
  const target = join(output, path);
  const folder = dirname(target);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(target, Buffer.alloc(bytes, 0x2e));
}
