/**
 * Builds on a small disk that is full, or can only be read. Runs as root of a user namespace with a disk of its own at the folder
 * that the first argument names: `unshare --user --map-root-user --mount`. Prints the outcomes as JSON.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, digestServed, startBuild, writeEdition } from './builds.ts';

/** Free space in kB that is left to a build: too little for the pages, and for the release only. */
const ROOM = [40, 600];

export interface Outcome {
  readonly name: string;
  readonly code: number | string;
  readonly printed: string;
  /** Digests of the site that is served before the failure, after it, and after the next build, which is not hindered. */
  readonly before: string;
  readonly served: string;
  readonly next: string;
}

const [disk = '', contentDir = ''] = process.argv.slice(2);
const mount = (...options: string[]) => execFileSync('mount', [...options, disk]);
const build: Build = { outDir: join(disk, 'dist'), contentDir };
const run = async () => startBuild(build).ended;

mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs');
writeEdition(contentDir, 'A');
await run();

const outcomes: Outcome[] = [];
async function hinder(name: string, begin: () => void, end: () => void) {
  const before = digestServed(build.outDir);
  writeEdition(contentDir, name);
  begin();
  const { code, printed } = await run();
  const served = digestServed(build.outDir);
  end();
  await run();
  outcomes.push({ name, code, printed, before, served, next: digestServed(build.outDir) });
}

const filler = join(disk, 'filler');
for (const room of ROOM) {
  const fill = () => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room * 1024)));
  };
  await hinder(`${room} kB are free`, fill, () => rmSync(filler));
}
await hinder(
  'nothing can be written',
  () => mount('-o', 'remount,ro'),
  () => mount('-o', 'remount,rw'),
);
console.log(JSON.stringify(outcomes));
