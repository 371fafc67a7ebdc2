/**
 * Makes a release of the pages and files of a build and publishes it. Each step leaves what is served untouched, until one
 * rename changes it from all old to all new. Killed between any two steps, the next build finds out where it stopped and
 * clears up.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { syncFiles, syncFolder, atomicWrite } from '../fs/atomic-write.ts';
import { BuildError, errorCode } from '../errors.ts';
import { writeTreeIndex } from './tree-index.ts';
import { type Lock, acquireLock } from './lock.ts';
import { formatManifest, type Manifest, manifestOf } from './manifest.ts';
import type { BuildPaths } from './paths.ts';
import type { PreviousTree } from './reuse-file.ts';
import { type TreeSnapshot, emptySnapshot, patchTree, snapshotTree, type OutputFile } from './patch-tree.ts';
import {
  isIntact,
  indexFileOf,
  makeNextTree,
  manifestFileOf,
  releaseNameOf,
  previousReleaseOf,
  readHistory,
  removeRelease,
  removeNextTree,
  reportFileOf,
  nextIndexFile,
  inspectOutDir,
  pruneReleases,
  treeOf,
} from './release-store.ts';
import { pointLinkTo, activateRelease } from './activate.ts';

export interface PublishedRelease {
  readonly release: string;
  /** The release `npm run rollback` would go to. */
  readonly previous: string | undefined;
  /** False when the site that was served was the same already. */
  readonly switched: boolean;
}

/**
 * Takes the lock, mends what a killed build has left, and clears up.
 * @throws {BuildError} when a site cannot be put there, or another build is at it.
 */
export function openReleaseStore(places: BuildPaths): Lock {
  try {
    inspectOutDir(places);
    mkdirSync(places.releases, { recursive: true });
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const problem = `nothing can be written here (${errorCode(error)})`;
    throw new BuildError(`${places.site}: ${problem}. Set OUT_DIR to another folder.`, { cause: error });
  }
  const lock = acquireLock(places.store, places.site);
  try {
    // Only a build that was killed between the two renames of `swap`, or a person, leaves nothing here.
    const [newest] = readHistory(places);
    if (inspectOutDir(places).kind === 'nothing' && newest !== undefined) pointLinkTo(places, newest);
    pruneReleases(places);
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Brings a tree from where it was made to the shelf; from another file system it is copied. */
export function installTree(places: BuildPaths, tree: string): void {
  rmSync(places.stagedAssets, { recursive: true, force: true });
  try {
    renameSync(tree, places.stagedAssets);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    cpSync(tree, places.stagedAssets, { recursive: true });
  }
}

/** All that a site is made of. */
export interface ReleaseContents {
  /** By path, in the order of the paths. */
  readonly files: ReadonlyMap<string, OutputFile>;
  /** See `Ledger`. */
  readonly fingerprint: string;
  readonly inputHash: string;
}

/**
 * @param older the tree that is renewed, when there is one
 * @param report the build report, kept with the release; asked for when all that takes time is done
 */
export async function publishRelease(
  places: BuildPaths,
  lock: Lock,
  edition: ReleaseContents,
  older: PreviousTree | undefined,
  report: () => string,
): Promise<PublishedRelease> {
  const before = inspectOutDir(places);
  const current = before.kind === 'release' ? before.release : undefined;
  const release = await shelve(places, edition, current, older, report);
  if (release !== current) {
    lock.assertHeld();
    activateRelease(places, before, release);
  }
  return { release, previous: previousReleaseOf(release, readHistory(places)), switched: release !== current };
}

/** Makes a complete release of the edition, or finds one of the same bytes. */
async function shelve(
  places: BuildPaths,
  edition: ReleaseContents,
  current: string | undefined,
  older: PreviousTree | undefined,
  report: () => string,
): Promise<string> {
  const { files } = edition;
  const manifest = manifestOf([...files.values()]);
  const same = [current, releaseNameOf(manifest)].find((name) => name && isIntact(places, name, manifest.digest));
  const text = formatManifest(manifest);
  const record = (release: string, known: TreeSnapshot) => {
    const { fingerprint, inputHash: made } = edition;
    writeTreeIndex(indexFileOf(places, release), {
      ...known,
      fingerprint,
      inputHash: made,
      manifest: hash('sha256', text),
    });
  };
  if (same) {
    record(same, snapshotTree(treeOf(places, same), files));
    atomicWrite(reportFileOf(places, same), report());
    return same;
  }
  // What mends a damaged release leaves the one before it alone: it is still the one to go back to.
  const base =
    older && isSpare(places, older) ? older : current?.startsWith(releaseNameOf(manifest)) ? undefined : older;
  if (!base) removeNextTree(places);
  else if (!isSpare(places, base)) makeNextTree(places, basename(base.tree));
  const renewed = patchTree(places.next, base?.index ?? emptySnapshot, files);
  await syncFiles(places.next, renewed.placed, renewed.touched);
  const release = freeName(places, manifest, current);
  const tree = treeOf(places, release);
  record(release, renewed);
  renameSync(places.next, tree);
  rmSync(nextIndexFile(places), { force: true });
  syncFolder(places.releases);
  const next = current !== undefined && existsSync(indexFileOf(places, current));
  if (!next) layInSpare(places, tree, edition, renewed);
  atomicWrite(reportFileOf(places, release), report());
  atomicWrite(manifestFileOf(places, release), text);
  return release;
}

const isSpare = (places: BuildPaths, { tree }: PreviousTree) => tree === places.next;

/** There is no older tree that the next build could renew: it gets one of the same files. What fails here fails nothing. */
function layInSpare(
  places: BuildPaths,
  tree: string,
  { fingerprint, inputHash }: ReleaseContents,
  { files }: TreeSnapshot,
): void {
  try {
    const links = Array.from(
      files.values(),
      (file) => [file.path, { ...file, from: `${tree}/${file.path}`, moves: false }] as const,
    );
    const spare = patchTree(places.next, emptySnapshot, new Map(links));
    writeTreeIndex(nextIndexFile(places), { ...spare, fingerprint, inputHash, manifest: '' });
  } catch {
    removeNextTree(places);
  }
}

/** What is damaged makes room for what mends it, unless it is being served: then the new one gets a number. */
function freeName(places: BuildPaths, manifest: Manifest, current: string | undefined): string {
  const name = releaseNameOf(manifest);
  const release = current === name ? `${name}-2` : name;
  removeRelease(places, release);
  return release;
}
