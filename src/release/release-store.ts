/**
 * The releases of one site, locked for one build. Publishing leaves what is served untouched until one rename changes it
 * from all old to all new.
 */
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { BuildError, errorCode } from '../errors.ts';
import { activateRelease, pointLinkTo } from './activate.ts';
import { createRelease, type ReleaseContents } from './create-release.ts';
import { isUnmodified, readIntact } from './integrity.ts';
import { acquireLock, type Lock } from './lock.ts';
import type { Manifest } from './manifest.ts';
import { inspectOutDir } from './out-dir.ts';
import type { BuildPaths } from './paths.ts';
import { previousReleaseOf, ReleaseFiles } from './release-files.ts';
import type { PreviousTree } from './reuse-file.ts';
import type { TakenDown } from './taken-down.ts';
import type { TreeIndex } from './tree-index.ts';

export interface PublishedRelease {
  readonly release: string;
  /** The release that `npm run rollback` would serve. */
  readonly previous: string | undefined;
  /** False when the site that was served was the same already. */
  readonly switched: boolean;
}

/**
 * Takes the lock, repairs what a killed build has left, and removes leftovers.
 * @throws {BuildError} when a site cannot be put there, or another build has the lock.
 */
export function openReleaseStore(paths: BuildPaths): ReleaseStore {
  try {
    inspectOutDir(paths);
    mkdirSync(paths.releases, { recursive: true });
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const problem = `nothing can be written here (${errorCode(error)})`;
    throw new BuildError(`${paths.site}: ${problem}. Set OUT_DIR to another folder.`, { cause: error });
  }
  const files = new ReleaseFiles(paths);
  const lock = acquireLock(paths.store, paths.site);
  try {
    // The link is missing after a build that was killed in `replaceFolder`, or when a person deleted it.
    const [newest] = files.readHistory();
    if (inspectOutDir(paths).kind === 'nothing' && newest !== undefined) pointLinkTo(files, newest);
    files.prune();
    return new ReleaseStore(files, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

export class ReleaseStore {
  readonly paths: BuildPaths;
  readonly #files: ReleaseFiles;
  readonly #lock: Lock;

  constructor(files: ReleaseFiles, lock: Lock) {
    this.paths = files.paths;
    this.#files = files;
    this.#lock = lock;
  }

  /** False after `close`. */
  isOpen(): boolean {
    return this.#lock.isHeld();
  }

  /** Releases the lock. A second call does nothing. */
  close(): void {
    this.#lock.release();
  }

  /** The release that is served; undefined when OUT_DIR is not a link to one. */
  current(): string | undefined {
    return this.#files.current();
  }

  /** The release that a rollback would serve. */
  previous(): string | undefined {
    return previousReleaseOf(this.current(), this.#files.readHistory());
  }

  /** See `ReleaseFiles.load`. */
  load(release: string): PreviousTree | undefined {
    return this.#files.load(release);
  }

  /** See `ReleaseFiles.loadReusableTree`. */
  loadReusableTree(like?: TreeIndex): PreviousTree | undefined {
    return this.#files.loadReusableTree(like);
  }

  isUnmodified(release: string, index: TreeIndex): boolean {
    return isUnmodified(this.#files, release, index);
  }

  /** Reads all of a release. @throws {BuildError} when it is damaged. */
  readIntact(release: string): Manifest {
    return readIntact(this.#files, release);
  }

  /** The build report of a release; undefined for one that was a plain folder. */
  readReport(release: string): string | undefined {
    return this.#files.readReport(release);
  }

  /** Moves a tree to `paths.stagedAssets`, or copies it from another file system. */
  stageAssets(tree: string): void {
    const { stagedAssets } = this.paths;
    rmSync(stagedAssets, { recursive: true, force: true });
    try {
      renameSync(tree, stagedAssets);
    } catch (error) {
      if (errorCode(error) !== 'EXDEV') throw error;
      cpSync(tree, stagedAssets, { recursive: true });
    }
  }

  /**
   * Makes a release and serves it.
   * @param reusable the tree that the release is patched from, if there is one
   * @param report returns the build report, which is kept with the release; called after all slow steps
   */
  async publish(
    contents: ReleaseContents,
    reusable: PreviousTree | undefined,
    report: () => string,
  ): Promise<PublishedRelease> {
    const before = inspectOutDir(this.paths);
    const current = before.kind === 'release' ? before.release : undefined;
    const release = await createRelease(this.#files, contents, current, reusable, report);
    if (release !== current) {
      this.#lock.assertHeld();
      activateRelease(this.#files, before, release);
    }
    return { release, previous: this.previous(), switched: release !== current };
  }

  /** Serves a complete release again; the history stays as it is. */
  switchTo(release: string): void {
    this.#lock.assertHeld();
    pointLinkTo(this.#files, release);
  }

  /** See `ReleaseFiles.prune`. */
  prune(vanished: readonly TakenDown[] = []): void {
    this.#files.prune(vanished);
  }
}
