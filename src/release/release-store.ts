/**
 * What lies on the shelf. A release is complete when its manifest is there: the manifest is written last, when the disk
 * has everything else, and deleted first. The history names releases, newest first; what is served says which is current.
 */
import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { atomicWrite } from '../fs/atomic-write.ts';
import { BuildError, errorCode } from '../errors.ts';
import { isUntouched, type TreeIndex, readTreeIndex } from './tree-index.ts';
import { differences, digestOfFiles, type Manifest, parseManifest, listFilesWithDigests } from './manifest.ts';
import type { BuildPaths } from './paths.ts';
import type { PreviousTree } from './reuse-file.ts';

/** What is where the site is served from: one of our releases, a folder as builds without a shelf left it, or nothing. */
export type OutDirState =
  | { readonly kind: 'release'; readonly release: string }
  | { readonly kind: 'folder'; readonly empty: boolean }
  | { readonly kind: 'nothing' };

const releaseName = /^[0-9a-f]{16}(?:-2)?$/;

/** `-2` is added to it when a damaged release of that name is being served. */
export const releaseNameOf = ({ digest }: Manifest) => digest.slice(0, 16);

export const treeOf = (places: BuildPaths, release: string) => join(places.releases, release);
export const manifestFileOf = (places: BuildPaths, release: string) => join(places.releases, `${release}.json`);
/** The build report of a release, for the day it is served again. */
export const reportFileOf = (places: BuildPaths, release: string) => join(places.releases, `${release}.report.json`);

/** What the next build may take over; see `Ledger`. */
export const indexFileOf = (places: BuildPaths, release: string) => join(places.releases, `${release}.index`);
export const nextIndexFile = ({ store }: BuildPaths) => join(store, 'next.index');

/** @throws {BuildError} when something stands there that a build must not replace. */
export function inspectOutDir({ site, releases }: BuildPaths): OutDirState {
  const refuse = (problem: string) =>
    new BuildError(`${site}: ${problem}. Move it away, or set OUT_DIR to another folder.`);
  const stat = lstatSync(site, { throwIfNoEntry: false });
  if (!stat) return { kind: 'nothing' };
  if (stat.isSymbolicLink()) {
    const target = readlinkSync(site);
    const tree = resolve(dirname(site), target);
    if (dirname(tree) !== releases || !releaseName.test(basename(tree))) {
      throw refuse(`this is a symbolic link to ${target}, and no build made it`);
    }
    return { kind: 'release', release: basename(tree) };
  }
  if (!stat.isDirectory()) throw refuse('this is a file');
  if (stat.dev !== lstatSync(dirname(site)).dev) {
    throw refuse('a file system is mounted here, so nothing can take its place; a folder inside it can be used');
  }
  const empty = readdirSync(site).length === 0;
  if (!empty && !existsSync(join(site, 'index.html'))) throw refuse('this folder holds something else than a site');
  return { kind: 'folder', empty };
}

export const isComplete = (places: BuildPaths, release: string) =>
  existsSync(manifestFileOf(places, release)) && existsSync(treeOf(places, release));

/** Complete releases, newest first. */
export function readHistory(places: BuildPaths): string[] {
  let text = '';
  try {
    text = readFileSync(historyFile(places), 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return text.split('\n').filter((name) => releaseName.test(name) && isComplete(places, name));
}

export function writeHistory(places: BuildPaths, releases: readonly string[]): void {
  const text = `${[...new Set(releases)].join('\n')}\n`;
  if (!existsSync(historyFile(places)) || readFileSync(historyFile(places), 'utf8') !== text) {
    atomicWrite(historyFile(places), text);
  }
}

/** Names in a release store of version 0.1, which later versions do not read. */
const oldNames = ['incoming', 'tray', 'spare', 'spare.index', 'workshop', 'sources', 'kinds'];

/** Temporary files of builds that were killed, and the lock files of version 0.1. */
const leftover = /\.tmp$|^lock-\d+$|^lock\.[0-9a-f-]{36}$/;

const historyFile = ({ store }: BuildPaths) => join(store, 'history');

/**
 * The release to go back to: the one before the current one, or, from the oldest, the one after it, so that going back
 * twice leads to where one was.
 */
export function previousReleaseOf(current: string | undefined, history: readonly string[]): string | undefined {
  const at = current === undefined ? -1 : history.indexOf(current);
  return history[at + 1] ?? history[at - 1];
}

/**
 * Reads a release and compares it with its manifest.
 * @throws {BuildError} that names the first differences.
 */
export function readIntact(places: BuildPaths, release: string): Manifest {
  let problems: string[];
  try {
    const manifest = parseManifest(readFileSync(manifestFileOf(places, release), 'utf8'));
    problems = differences(manifest.files, listFilesWithDigests(treeOf(places, release)));
    if (problems.length === 0) return manifest;
  } catch (error) {
    problems = [errorCode(error)];
  }
  throw new BuildError(`Release ${release} is damaged (${problems.slice(0, 3).join('; ')}). Build again.`);
}

/** True when it is the very site that the digest stands for, on the disk as it should be. */
export function isIntact(places: BuildPaths, release: string, digest: string): boolean {
  try {
    // The first lines tell another site from this one; that there is more to it is found out below.
    if (!readBeginning(manifestFileOf(places, release)).includes(digest)) return false;
    const ledger = readTreeIndex(indexFileOf(places, release));
    if (ledger && isUnmodified(places, release, ledger)) return digestOfFiles([...ledger.files.values()]) === digest;
    return isComplete(places, release) && readIntact(places, release).digest === digest;
  } catch {
    return false;
  }
}

function readBeginning(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(256);
    return bytes.toString('latin1', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

/** True when a release is still what its ledger says, as far as stamps can tell, and so is its manifest. */
export function isUnmodified(places: BuildPaths, release: string, ledger: TreeIndex): boolean {
  if (!isComplete(places, release)) return false;
  const manifest = hash('sha256', readFileSync(manifestFileOf(places, release)));
  return manifest === ledger.manifest && isUntouched(treeOf(places, release), ledger);
}

/** A release as a tree that pages may be taken over from; undefined when nothing is known of it. See `readLedger`. */
export function loadRelease(places: BuildPaths, release: string, like?: TreeIndex): PreviousTree | undefined {
  const ledger = isComplete(places, release) ? readTreeIndex(indexFileOf(places, release), like) : undefined;
  return ledger && { tree: treeOf(places, release), index: ledger };
}

/** The tree that the next release is made of: the spare one, or the release before the current one. */
export function loadReusableTree(
  places: BuildPaths,
  current: string | undefined,
  like?: TreeIndex,
): PreviousTree | undefined {
  if (existsSync(places.next)) {
    const ledger = readTreeIndex(nextIndexFile(places), like);
    if (ledger) return { tree: places.next, index: ledger };
    removeNextTree(places);
  }
  const previous = previousReleaseOf(current, readHistory(places));
  return previous === undefined || previous === current ? undefined : loadRelease(places, previous, like);
}

/** Makes a release that is not served the spare tree. It is no release from the first step on. */
export function makeNextTree(places: BuildPaths, release: string): void {
  rmSync(manifestFileOf(places, release), { force: true });
  rmSync(reportFileOf(places, release), { force: true });
  renameSync(indexFileOf(places, release), nextIndexFile(places));
  renameSync(treeOf(places, release), places.next);
}

export function removeNextTree(places: BuildPaths): void {
  rmSync(nextIndexFile(places), { force: true });
  rmSync(places.next, { recursive: true, force: true });
}

export function removeRelease(places: BuildPaths, release: string): void {
  rmSync(manifestFileOf(places, release), { force: true });
  rmSync(reportFileOf(places, release), { force: true });
  rmSync(indexFileOf(places, release), { force: true });
  rmSync(treeOf(places, release), { recursive: true, force: true });
}

/** Removes everything but the release that is served and the one before it: old releases, leftovers of killed builds. */
export function pruneReleases(places: BuildPaths): void {
  const there = inspectOutDir(places);
  const current = there.kind === 'release' ? there.release : undefined;
  const previous = previousReleaseOf(current, readHistory(places));
  const kept = [current, previous].filter((name) => name !== undefined);
  for (const name of readdirSync(places.releases)) {
    const release = name.replace(/(?:\.report)?\.json$|\.index$/, '');
    if (name.endsWith('.tmp')) rmSync(join(places.releases, name), { force: true });
    else if (!kept.includes(release)) removeRelease(places, release);
  }
  for (const name of readdirSync(places.store)) {
    if (leftover.test(name)) rmSync(join(places.store, name), { force: true });
    else if (oldNames.includes(name)) rmSync(join(places.store, name), { recursive: true, force: true });
  }
  for (const folder of [dirname(places.stagedPages), places.tmp]) rmSync(folder, { recursive: true, force: true });
}
