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
import { writeDurably } from '../fs/atomic-write.ts';
import { BuildFailure, codeOf } from '../errors.ts';
import { isUntouched, type Ledger, readLedger } from './tree-index.ts';
import { differences, digestOfFiles, type Manifest, parseManifest, takeInventory } from './manifest.ts';
import type { Places } from './paths.ts';
import type { FormerTree } from './reuse-file.ts';

/** What is where the site is served from: one of our releases, a folder as builds without a shelf left it, or nothing. */
export type Standing =
  | { readonly kind: 'release'; readonly release: string }
  | { readonly kind: 'folder'; readonly empty: boolean }
  | { readonly kind: 'nothing' };

const releaseName = /^[0-9a-f]{16}(?:-2)?$/;

/** `-2` is added to it when a damaged release of that name is being served. */
export const nameOf = ({ digest }: Manifest) => digest.slice(0, 16);

export const treeOf = (places: Places, release: string) => join(places.releases, release);
export const manifestFileOf = (places: Places, release: string) => join(places.releases, `${release}.json`);
/** The build report of a release, for the day it is served again. */
export const reportFileOf = (places: Places, release: string) => join(places.releases, `${release}.report.json`);

/** What the next build may take over; see `Ledger`. */
export const ledgerFileOf = (places: Places, release: string) => join(places.releases, `${release}.ledger`);
export const spareLedgerFile = ({ shelf }: Places) => join(shelf, 'spare.ledger');

/** @throws {BuildFailure} when something stands there that a build must not replace. */
export function standing({ site, releases }: Places): Standing {
  const refuse = (problem: string) =>
    new BuildFailure(`${site}: ${problem}. Move it away, or set OUT_DIR to another folder.`);
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

export const isComplete = (places: Places, release: string) =>
  existsSync(manifestFileOf(places, release)) && existsSync(treeOf(places, release));

/** Complete releases, newest first. */
export function readHistory(places: Places): string[] {
  let text = '';
  try {
    text = readFileSync(historyFile(places), 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return text.split('\n').filter((name) => releaseName.test(name) && isComplete(places, name));
}

export function writeHistory(places: Places, releases: readonly string[]): void {
  const text = `${[...new Set(releases)].join('\n')}\n`;
  if (!existsSync(historyFile(places)) || readFileSync(historyFile(places), 'utf8') !== text) {
    writeDurably(historyFile(places), text);
  }
}

const historyFile = ({ shelf }: Places) => join(shelf, 'history');

/**
 * The release to go back to: the one before the current one, or, from the oldest, the one after it, so that going back
 * twice leads to where one was.
 */
export function previousOf(current: string | undefined, history: readonly string[]): string | undefined {
  const at = current === undefined ? -1 : history.indexOf(current);
  return history[at + 1] ?? history[at - 1];
}

/**
 * Reads a release and compares it with its manifest.
 * @throws {BuildFailure} that names the first differences.
 */
export function readIntact(places: Places, release: string): Manifest {
  let problems: string[];
  try {
    const manifest = parseManifest(readFileSync(manifestFileOf(places, release), 'utf8'));
    problems = differences(manifest.files, takeInventory(treeOf(places, release)));
    if (problems.length === 0) return manifest;
  } catch (error) {
    problems = [codeOf(error)];
  }
  throw new BuildFailure(`Release ${release} is damaged (${problems.slice(0, 3).join('; ')}). Build again.`);
}

/** True when it is the very site that the digest stands for, on the disk as it should be. */
export function isIntact(places: Places, release: string, digest: string): boolean {
  try {
    // The first lines tell another site from this one; that there is more to it is found out below.
    if (!readBeginning(manifestFileOf(places, release)).includes(digest)) return false;
    const ledger = readLedger(ledgerFileOf(places, release));
    if (ledger && isSound(places, release, ledger)) return digestOfFiles([...ledger.files.values()]) === digest;
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
export function isSound(places: Places, release: string, ledger: Ledger): boolean {
  if (!isComplete(places, release)) return false;
  const manifest = hash('sha256', readFileSync(manifestFileOf(places, release)));
  return manifest === ledger.manifest && isUntouched(treeOf(places, release), ledger);
}

/** A release as a tree that pages may be taken over from; undefined when nothing is known of it. See `readLedger`. */
export function formerOf(places: Places, release: string, like?: Ledger): FormerTree | undefined {
  const ledger = isComplete(places, release) ? readLedger(ledgerFileOf(places, release), like) : undefined;
  return ledger && { tree: treeOf(places, release), ledger };
}

/** The tree that the next release is made of: the spare one, or the release before the current one. */
export function olderThan(places: Places, current: string | undefined, like?: Ledger): FormerTree | undefined {
  if (existsSync(places.spare)) {
    const ledger = readLedger(spareLedgerFile(places), like);
    if (ledger) return { tree: places.spare, ledger };
    removeSpare(places);
  }
  const previous = previousOf(current, readHistory(places));
  return previous === undefined || previous === current ? undefined : formerOf(places, previous, like);
}

/** Makes a release that is not served the spare tree. It is no release from the first step on. */
export function makeSpare(places: Places, release: string): void {
  rmSync(manifestFileOf(places, release), { force: true });
  rmSync(reportFileOf(places, release), { force: true });
  renameSync(ledgerFileOf(places, release), spareLedgerFile(places));
  renameSync(treeOf(places, release), places.spare);
}

export function removeSpare(places: Places): void {
  rmSync(spareLedgerFile(places), { force: true });
  rmSync(places.spare, { recursive: true, force: true });
}

export function remove(places: Places, release: string): void {
  rmSync(manifestFileOf(places, release), { force: true });
  rmSync(reportFileOf(places, release), { force: true });
  rmSync(ledgerFileOf(places, release), { force: true });
  rmSync(treeOf(places, release), { recursive: true, force: true });
}

/** Removes everything but the release that is served and the one before it: old releases, leftovers of killed builds. */
export function sweep(places: Places): void {
  const there = standing(places);
  const current = there.kind === 'release' ? there.release : undefined;
  const previous = previousOf(current, readHistory(places));
  const kept = [current, previous].filter((name) => name !== undefined);
  for (const name of readdirSync(places.releases)) {
    const release = name.replace(/(?:\.report)?\.json$|\.ledger$/, '');
    if (name.endsWith('.tmp')) rmSync(join(places.releases, name), { force: true });
    else if (!kept.includes(release)) remove(places, release);
  }
  for (const name of readdirSync(places.shelf)) {
    if (/^lock\.|\.tmp$/.test(name)) rmSync(join(places.shelf, name), { force: true });
  }
  for (const folder of [places.incoming, places.tray, places.workshop])
    rmSync(folder, { recursive: true, force: true });
}
