/**
 * Makes a complete release of the files of a build. The release that is served is not touched. A build that is killed between any two
 * steps leaves nothing that the next one takes for a release.
 */
import { hash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { atomicWrite, syncFiles, syncFolder } from '../fs/atomic-write.ts';
import { isIntact } from './integrity.ts';
import { formatManifest, type Manifest, manifestOf } from './manifest.ts';
import { emptySnapshot, type OutputFile, patchTree, snapshotTree, type TreeSnapshot } from './patch-tree.ts';
import { type ReleaseFiles, releaseNameOf } from './release-files.ts';
import type { PreviousTree } from './reuse-file.ts';
import { type TreeIndex, writeTreeIndex } from './tree-index.ts';

/** The files of a site, and the digests of its inputs. */
export interface ReleaseContents extends Pick<TreeIndex, 'fingerprint' | 'inputHash'> {
  /** By path, in the order of the paths. */
  readonly files: ReadonlyMap<string, OutputFile>;
}

/**
 * @param current the release that is served
 * @param reusable the tree that the release is patched from; without it, a new tree is made
 * @param report returns the build report, which is kept with the release; called after all slow steps
 * @returns the name of the release, which is an existing one if that has the same files
 */
export async function createRelease(
  store: ReleaseFiles,
  { files, fingerprint, inputHash }: ReleaseContents,
  current: string | undefined,
  reusable: PreviousTree | undefined,
  report: () => string,
): Promise<string> {
  const manifest = manifestOf([...files.values()]);
  const manifestText = formatManifest(manifest);
  const writeIndex = (release: string, tree: TreeSnapshot) => {
    const index = { ...tree, fingerprint, inputHash, manifest: hash('sha256', manifestText) };
    writeTreeIndex(store.index(release), index);
  };
  const same = [current, releaseNameOf(manifest)].find((name) => name && isIntact(store, name, manifest.digest));
  if (same) {
    writeIndex(same, snapshotTree(store.tree(same), files));
    atomicWrite(store.report(same), report());
    return same;
  }
  const { next } = store.paths;
  const base = takeBase(store, manifest, current, reusable);
  const patched = patchTree(next, base?.index ?? emptySnapshot, files);
  await syncFiles(next, patched.placed, patched.touched);
  const release = freeName(store, manifest, current);
  const tree = store.tree(release);
  writeIndex(release, patched);
  renameSync(next, tree);
  rmSync(store.nextIndex, { force: true });
  syncFolder(store.paths.releases);
  const hasBase = current !== undefined && existsSync(store.index(current));
  if (!hasBase) linkNextTree(store, tree, { fingerprint, inputHash, files: patched.files });
  atomicWrite(store.report(release), report());
  atomicWrite(store.manifest(release), manifestText);
  return release;
}

/** Moves the reusable tree to `paths.next`, or removes what is there when the release cannot be patched from it. */
function takeBase(
  store: ReleaseFiles,
  manifest: Manifest,
  current: string | undefined,
  reusable: PreviousTree | undefined,
): PreviousTree | undefined {
  if (reusable?.tree === store.paths.next) return reusable;
  // A release that repairs a damaged one must not use up the release before that: it is still the rollback target.
  if (reusable && !current?.startsWith(releaseNameOf(manifest))) {
    store.makeNextTree(basename(reusable.tree));
    return reusable;
  }
  store.removeNextTree();
  return undefined;
}

/**
 * Makes a next tree of links to the new release's files, for a store that has no older release with an index. It saves
 * the next build time, so a failure here does not fail the build.
 */
function linkNextTree(
  store: ReleaseFiles,
  tree: string,
  { fingerprint, inputHash, files }: Pick<TreeIndex, 'fingerprint' | 'inputHash' | 'files'>,
): void {
  try {
    const links = Array.from(
      files.values(),
      (file) => [file.path, { ...file, from: `${tree}/${file.path}`, moves: false }] as const,
    );
    const linked = patchTree(store.paths.next, emptySnapshot, new Map(links));
    writeTreeIndex(store.nextIndex, { ...linked, fingerprint, inputHash, manifest: '' });
  } catch {
    store.removeNextTree();
  }
}

/** A free name for the release. A damaged release of the same name is removed, but not while it is being served. */
function freeName(store: ReleaseFiles, manifest: Manifest, current: string | undefined): string {
  const name = releaseNameOf(manifest);
  const release = current === name ? `${name}-2` : name;
  store.remove(release);
  return release;
}
