/** The switch itself: a link under another name, and one rename that puts it in the place of the link that is served. */
import { renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { syncFolder, atomicWrite } from '../fs/atomic-write.ts';
import { formatManifest, manifestOf, listFilesWithDigests } from './manifest.ts';
import type { BuildPaths } from './paths.ts';
import {
  isComplete,
  manifestFileOf,
  releaseNameOf,
  readHistory,
  removeRelease,
  type OutDirState,
  treeOf,
  writeHistory,
} from './release-store.ts';

/**
 * Serves another release than before.
 * @param before what `standing` says is there
 * @param release a complete one
 */
export function activateRelease(places: BuildPaths, before: OutDirState, release: string): void {
  const history = readHistory(places);
  if (before.kind === 'release') {
    // The current one comes second, so that it is the one to go back to, also after a rollback. One that was damaged and
    // is replaced by the same site made anew is nothing to go back to.
    const mended = before.release.slice(0, 16) === release.slice(0, 16);
    const older = mended ? history.filter((name) => name !== before.release) : [before.release, ...history];
    writeHistory(places, [release, ...older]);
    pointLinkTo(places, release);
  } else if (before.kind === 'nothing' || before.empty) {
    writeHistory(places, [release, ...history]);
    if (before.kind === 'folder') rmdirSync(places.site);
    pointLinkTo(places, release);
  } else {
    replaceFolder(places, release, history);
  }
}

/**
 * A folder that an earlier version of this program has built becomes the release before the first one. This is the one
 * moment that cannot be atomic: a rename replaces a link, but never a folder that has something in it, so the folder must
 * go before the link can come. Everything is made ready first, so that two renames are all there is to it; when the
 * second one fails the first one is undone, and when the build is killed between them the next one puts the link there.
 */
function replaceFolder(places: BuildPaths, release: string, history: readonly string[]): void {
  const manifest = manifestOf(listFilesWithDigests(places.site));
  const old = releaseNameOf(manifest);
  if (isComplete(places, old)) {
    // The same bytes are on the shelf already; the folder itself has no place there.
    const aside = join(places.store, 'aside.tmp');
    writeHistory(places, [release, old, ...history]);
    swap(places, release, aside);
    rmSync(aside, { recursive: true });
    return;
  }
  removeRelease(places, old);
  atomicWrite(manifestFileOf(places, old), formatManifest(manifest));
  writeHistory(places, [release, old, ...history]);
  swap(places, release, treeOf(places, old));
}

function swap(places: BuildPaths, release: string, aside: string): void {
  const link = linkTo(places, release);
  renameSync(places.site, aside);
  try {
    renameSync(link, places.site);
  } catch (error) {
    renameSync(aside, places.site);
    throw error;
  }
  syncFolder(dirname(places.site));
}

/** Makes a complete release the one that is served. */
export function pointLinkTo(places: BuildPaths, release: string): void {
  const link = linkTo(places, release);
  try {
    renameSync(link, places.site);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
    // Windows does not rename over a link to a folder: for a moment there is none.
    rmSync(places.site, { force: true });
    renameSync(link, places.site);
  }
  syncFolder(dirname(places.site));
}

function linkTo(places: BuildPaths, release: string): string {
  const tree = treeOf(places, release);
  const link = join(places.store, 'link.tmp');
  rmSync(link, { force: true });
  // Relative, so that the project can be moved. Windows' junctions, which anybody may make, are absolute.
  const target = process.platform === 'win32' ? tree : relative(dirname(places.site), tree);
  symlinkSync(target, link, 'junction');
  return link;
}
