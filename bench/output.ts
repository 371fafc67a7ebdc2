/** Counts the files that a build has left in its output folder; not part of the measured time. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

export interface Output {
  readonly files: number;
  readonly bytes: number;
  /** Files whose bytes are new on the disk since the build started, whether they differ or not. */
  readonly writtenFiles: number;
  readonly writtenBytes: number;
  /** Bytes of the largest page of each kind. */
  readonly largest: Readonly<Record<string, number>>;
}

/** A file of a finished site: its path below the output folder and its size. */
export type Sized = readonly [path: string, bytes: number];

/**
 * @param folder the output; a link is followed
 * @param since milliseconds of the clock on the wall when the build started
 */
export function outputOf(folder: string, since: number): Output {
  let [files, bytes, writtenFiles, writtenBytes] = [0, 0, 0, 0];
  const largest: Record<string, number> = {};
  for (const { path, stats } of walk(folder)) {
    files += 1;
    bytes += stats.size;
    const kind = kindOf(path);
    if (kind) largest[kind] = Math.max(largest[kind] ?? 0, stats.size);
    // A copy may keep its mtime but was born now; what was only linked or moved is neither new nor changed.
    if (stats.mtimeMs < since && stats.birthtimeMs < since) continue;
    writtenFiles += 1;
    writtenBytes += stats.size;
  }
  return { files, bytes, writtenFiles, writtenBytes, largest };
}

const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['front', /^index\.html$/],
  ['archive', /^archive\/index\.html$/],
  ['year', /^\d+\/index\.html$/],
  ['month', /^\d+\/\d\d\/index\.html$/],
  ['day', /^\d+\/\d\d\/\d\d\/(?:page\/\d+\/)?index\.html$/],
  ['article', /^\d+\/\d\d\/\d\d\/[^/]+\/index\.html$/],
];
const kindOf = (file: string) => KINDS.find(([, path]) => path.test(file))?.[0];

export const sizesOf = (folder: string): readonly Sized[] =>
  [...walk(folder)].map(({ path, stats }) => [path, stats.size]);

function* walk(folder: string) {
  const open = [''];
  const top = realpathSync(folder);
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readdirSync(join(top, below), { withFileTypes: true })) {
      const path = join(below, entry.name);
      if (entry.isDirectory()) open.push(path);
      else yield { path, stats: lstatSync(join(top, path)) };
    }
  }
}
