/** Makes another release the one that is served: a new link is made under another name and renamed over the old one. */
import { renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { atomicWrite, syncFolder } from '../fs/atomic-write.ts';
import { formatManifest, listFilesWithDigests, manifestOf } from './manifest.ts';
import type { OutDirState } from './out-dir.ts';
import { type ReleaseFiles, releaseNameOf } from './release-files.ts';

/**
 * @param before what is at OUT_DIR now
 * @param release a complete one
 */
export function activateRelease(store: ReleaseFiles, before: OutDirState, release: string): void {
  const history = store.readHistory();
  if (before.kind === 'release') {
    // Keep the current release second in the history: it is the rollback target. Drop it if it was damaged and this
    // release replaces it with identical content.
    const repaired = before.release.slice(0, 16) === release.slice(0, 16);
    const older = repaired ? history.filter((name) => name !== before.release) : [before.release, ...history];
    store.writeHistory([release, ...older]);
    pointLinkTo(store, release);
  } else if (before.kind === 'nothing' || before.empty) {
    store.writeHistory([release, ...history]);
    if (before.kind === 'folder') rmdirSync(store.paths.site);
    pointLinkTo(store, release);
  } else {
    replaceFolder(store, release, history);
  }
}

/**
 * Makes a plain folder the release before the first one. This is the only step that cannot be atomic: a rename replaces
 * a link, but not a folder with content, so the folder is moved away before the link is moved in. Everything else is done
 * first. If the second rename fails, the first one is undone; if the build is killed between them, the next build puts
 * the link there.
 */
function replaceFolder(store: ReleaseFiles, release: string, history: readonly string[]): void {
  const { site } = store.paths;
  const manifest = manifestOf(listFilesWithDigests(site));
  const old = releaseNameOf(manifest);
  if (store.isComplete(old)) {
    // The store has a release of the same bytes, so the folder is not kept.
    const aside = join(store.paths.store, 'aside.tmp');
    store.writeHistory([release, old, ...history]);
    swap(store, release, aside);
    rmSync(aside, { recursive: true });
    return;
  }
  store.remove(old);
  atomicWrite(store.manifest(old), formatManifest(manifest));
  store.writeHistory([release, old, ...history]);
  swap(store, release, store.tree(old));
}

function swap(store: ReleaseFiles, release: string, aside: string): void {
  const { site } = store.paths;
  const link = makeLink(store, release);
  renameSync(site, aside);
  try {
    renameSync(link, site);
  } catch (error) {
    renameSync(aside, site);
    throw error;
  }
  syncFolder(dirname(site));
}

/** Points the link at OUT_DIR to a complete release. */
export function pointLinkTo(store: ReleaseFiles, release: string): void {
  const { site } = store.paths;
  const link = makeLink(store, release);
  try {
    renameSync(link, site);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
    // Windows cannot rename over a link to a folder: for a moment nothing is at OUT_DIR.
    rmSync(site, { force: true });
    renameSync(link, site);
  }
  syncFolder(dirname(site));
}

function makeLink(store: ReleaseFiles, release: string): string {
  const tree = store.tree(release);
  const link = join(store.paths.store, 'link.tmp');
  rmSync(link, { force: true });
  // The target is relative, so that the project can be moved. Windows' junctions, which need no privilege, are absolute.
  const target = process.platform === 'win32' ? tree : relative(dirname(store.paths.site), tree);
  symlinkSync(target, link, 'junction');
  return link;
}
