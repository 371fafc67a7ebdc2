/**
 * Makes a release of the pages and files of a build and publishes it. Each step leaves what is served untouched, until one
 * rename changes it from all old to all new. Killed between any two steps, the next build finds out where it stopped and
 * clears up.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { makeDurable, syncFolder, writeDurably } from '../fs/atomic-write.ts';
import { BuildFailure, codeOf } from '../errors.ts';
import { writeLedger } from './tree-index.ts';
import { type Lock, takeLock } from './lock.ts';
import { formatManifest, type Manifest, manifestOf } from './manifest.ts';
import type { Places } from './paths.ts';
import type { FormerTree } from './reuse-file.ts';
import { type Known, nothingKnown, renewTree, takeStock, type Wanted } from './patch-tree.ts';
import {
  isIntact,
  ledgerFileOf,
  makeSpare,
  manifestFileOf,
  nameOf,
  previousOf,
  readHistory,
  remove,
  removeSpare,
  reportFileOf,
  spareLedgerFile,
  standing,
  sweep,
  treeOf,
} from './release-store.ts';
import { point, replace } from './activate.ts';

export interface Published {
  readonly release: string;
  /** The release `npm run rollback` would go to. */
  readonly previous: string | undefined;
  /** False when the site that was served was the same already. */
  readonly switched: boolean;
}

/**
 * Takes the lock, mends what a killed build has left, and clears up.
 * @throws {BuildFailure} when a site cannot be put there, or another build is at it.
 */
export function openShelf(places: Places): Lock {
  try {
    standing(places);
    mkdirSync(places.releases, { recursive: true });
  } catch (error) {
    if (error instanceof BuildFailure) throw error;
    const problem = `nothing can be written here (${codeOf(error)})`;
    throw new BuildFailure(`${places.site}: ${problem}. Set OUT_DIR to another folder.`, { cause: error });
  }
  const lock = takeLock(places.shelf, places.site);
  try {
    // Only a build that was killed between the two renames of `swap`, or a person, leaves nothing here.
    const [newest] = readHistory(places);
    if (standing(places).kind === 'nothing' && newest !== undefined) point(places, newest);
    sweep(places);
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Brings a tree from where it was made to the shelf; from another file system it is copied. */
export function bringIn(places: Places, tree: string): void {
  rmSync(places.incoming, { recursive: true, force: true });
  try {
    renameSync(tree, places.incoming);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(tree, places.incoming, { recursive: true });
  }
}

/** All that a site is made of. */
export interface Edition {
  /** By path, in the order of the paths. */
  readonly wanted: ReadonlyMap<string, Wanted>;
  /** See `Ledger`. */
  readonly basis: string;
  readonly edition: string;
}

/**
 * @param older the tree that is renewed, when there is one
 * @param report the build report, kept with the release; asked for when all that takes time is done
 */
export async function publish(
  places: Places,
  lock: Lock,
  edition: Edition,
  older: FormerTree | undefined,
  report: () => string,
): Promise<Published> {
  const before = standing(places);
  const current = before.kind === 'release' ? before.release : undefined;
  const release = await shelve(places, edition, current, older, report);
  if (release !== current) {
    lock.assertHeld();
    replace(places, before, release);
  }
  return { release, previous: previousOf(release, readHistory(places)), switched: release !== current };
}

/** Makes a complete release of the edition, or finds one of the same bytes. */
async function shelve(
  places: Places,
  edition: Edition,
  current: string | undefined,
  older: FormerTree | undefined,
  report: () => string,
): Promise<string> {
  const { wanted } = edition;
  const manifest = manifestOf([...wanted.values()]);
  const same = [current, nameOf(manifest)].find((name) => name && isIntact(places, name, manifest.digest));
  const text = formatManifest(manifest);
  const record = (release: string, known: Known) => {
    const { basis, edition: made } = edition;
    writeLedger(ledgerFileOf(places, release), { ...known, basis, edition: made, manifest: hash('sha256', text) });
  };
  if (same) {
    record(same, takeStock(treeOf(places, same), wanted));
    writeDurably(reportFileOf(places, same), report());
    return same;
  }
  // What mends a damaged release leaves the one before it alone: it is still the one to go back to.
  const base = older && isSpare(places, older) ? older : current?.startsWith(nameOf(manifest)) ? undefined : older;
  if (!base) removeSpare(places);
  else if (!isSpare(places, base)) makeSpare(places, basename(base.tree));
  const renewed = renewTree(places.spare, base?.ledger ?? nothingKnown, wanted);
  await makeDurable(places.spare, renewed.placed, renewed.touched);
  const release = freeName(places, manifest, current);
  const tree = treeOf(places, release);
  record(release, renewed);
  renameSync(places.spare, tree);
  rmSync(spareLedgerFile(places), { force: true });
  syncFolder(places.releases);
  const next = current !== undefined && existsSync(ledgerFileOf(places, current));
  if (!next) layInSpare(places, tree, edition, renewed);
  writeDurably(reportFileOf(places, release), report());
  writeDurably(manifestFileOf(places, release), text);
  return release;
}

const isSpare = (places: Places, { tree }: FormerTree) => tree === places.spare;

/** There is no older tree that the next build could renew: it gets one of the same files. What fails here fails nothing. */
function layInSpare(places: Places, tree: string, { basis, edition }: Edition, { files }: Known): void {
  try {
    const links = Array.from(
      files.values(),
      (file) => [file.path, { ...file, from: `${tree}/${file.path}`, moves: false }] as const,
    );
    const spare = renewTree(places.spare, nothingKnown, new Map(links));
    writeLedger(spareLedgerFile(places), { ...spare, basis, edition, manifest: '' });
  } catch {
    removeSpare(places);
  }
}

/** What is damaged makes room for what mends it, unless it is being served: then the new one gets a number. */
function freeName(places: Places, manifest: Manifest, current: string | undefined): string {
  const name = nameOf(manifest);
  const release = current === name ? `${name}-2` : name;
  remove(places, release);
  return release;
}
