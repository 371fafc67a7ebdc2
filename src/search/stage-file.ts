/** Files of the index, staged until they are published. The digest of all files of a shard is in the name of each. */
import { createHash, hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzip } from '../fs/gzip.ts';

/** A file of the index: its path below `/search/index/`, and its staged location. */
export interface IndexFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly from: string;
}

/** The digest of the contents of files, in their order. */
export function digestOfBlocks(contents: readonly Uint8Array[]): string {
  const digest = createHash('sha256');
  for (const content of contents) digest.update(`${content.length} `).update(content);
  return digest.digest('hex').slice(0, 14);
}

/** Stages gzipped bytes. @param name its path without ending */
export function stageFile(stagingDir: string, name: string, content: Uint8Array): IndexFile {
  const bytes = gzip(content);
  const path = `${name}.bin`;
  const from = join(stagingDir, path);
  makeFolder(dirname(from));
  writeFileSync(from, bytes);
  return { path, size: bytes.length, sha256: hash('sha256', bytes), from };
}

/** The folder that was made last: hundreds of files in a row are of the same. */
let lastFolder = '';

function makeFolder(folder: string): void {
  if (folder === lastFolder) return;
  mkdirSync(folder, { recursive: true });
  lastFolder = folder;
}
