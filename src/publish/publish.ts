/**
 * Makes a release of a finished tree and publishes it. Each step leaves what is served untouched, until one rename changes
 * it from all old to all new. Killed between any two steps, the next build finds out where it stopped and clears up.
 */
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { makeTreeDurable, syncFolder, writeDurably } from './durable.ts';
import { BuildFailure, codeOf } from './failure.ts';
import { type Lock, takeLock } from './lock.ts';
import { formatManifest, type Manifest, type ManifestFile, manifestOf } from './manifest.ts';
import type { Places } from './places.ts';
import {
  isIntact,
  manifestFileOf,
  nameOf,
  previousOf,
  readHistory,
  remove,
  reportFileOf,
  standing,
  sweep,
  treeOf,
} from './shelf.ts';
import { point, replace } from './switch.ts';

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

/**
 * Publishes what lies in `incoming`.
 * @param files what lies there
 * @param report the build report, kept with the release
 */
export async function publish(
  places: Places,
  lock: Lock,
  files: readonly ManifestFile[],
  report: string,
): Promise<Published> {
  const manifest = manifestOf(files);
  const before = standing(places);
  const current = before.kind === 'release' ? before.release : undefined;
  const release = await shelve(places, manifest, current, report);
  if (release !== current) {
    lock.assertHeld();
    replace(places, before, release);
  }
  return { release, previous: previousOf(release, readHistory(places)), switched: release !== current };
}

/** Makes a complete release of what lies in `incoming`, or finds one of the same bytes. */
async function shelve(
  places: Places,
  manifest: Manifest,
  current: string | undefined,
  report: string,
): Promise<string> {
  const same = [current, nameOf(manifest)].find((name) => name && isIntact(places, name, manifest.digest));
  if (same) {
    rmSync(places.incoming, { recursive: true });
    writeDurably(reportFileOf(places, same), report);
    return same;
  }
  const release = freeName(places, manifest, current);
  const tree = treeOf(places, release);
  renameSync(places.incoming, tree);
  await makeTreeDurable(
    tree,
    manifest.files.map(({ path }) => path),
  );
  syncFolder(places.releases);
  writeDurably(reportFileOf(places, release), report);
  writeDurably(manifestFileOf(places, release), formatManifest(manifest));
  return release;
}

/** What is damaged makes room for what mends it, unless it is being served: then the new one gets a number. */
function freeName(places: Places, manifest: Manifest, current: string | undefined): string {
  const name = nameOf(manifest);
  const release = current === name ? `${name}-2` : name;
  remove(places, release);
  return release;
}
