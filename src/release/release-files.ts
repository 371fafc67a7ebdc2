/**
 * The files of a release store. A release is complete when its manifest exists: the manifest is written last, when the
 * disk has everything else, and deleted first. The history lists releases; the link at OUT_DIR names the current one.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../errors.ts';
import { atomicWrite } from '../fs/atomic-write.ts';
import { type Manifest, namedDigestOf } from './manifest.ts';
import { oldNames } from './old-names.ts';
import { inspectOutDir, isReleaseName } from './out-dir.ts';
import type { BuildPaths } from './paths.ts';
import type { PreviousTree } from './reuse-file.ts';
import { bringsBack, type TakenDown } from './taken-down.ts';
import { readTreeIndex, type TreeIndex } from './tree-index.ts';

/** Temporary files of builds that were killed, and the lock files of version 0.1. */
const leftover = /\.tmp$|^lock-\d+$|^lock\.[0-9a-f-]{36}$/;

/** The name of a release, without the `-2` that is added while a damaged release of that name is being served. */
export const releaseNameOf = ({ files }: Pick<Manifest, 'files'>) => namedDigestOf(files).slice(0, 16);

/**
 * The release to roll back to: the one before the current one. From the oldest release it is the one after it, so that
 * a second rollback leads back.
 * @param history newest first
 */
export function previousReleaseOf(current: string | undefined, history: readonly string[]): string | undefined {
  const at = current === undefined ? -1 : history.indexOf(current);
  return history[at + 1] ?? history[at - 1];
}

export class ReleaseFiles {
  readonly paths: BuildPaths;
  /** The index of the tree at `paths.next`. */
  readonly nextIndex: string;
  readonly #history: string;

  constructor(paths: BuildPaths) {
    this.paths = paths;
    this.nextIndex = join(paths.store, 'next.index');
    this.#history = join(paths.store, 'history');
  }

  tree(release: string): string {
    return join(this.paths.releases, release);
  }

  manifest(release: string): string {
    return join(this.paths.releases, `${release}.json`);
  }

  /** The build report of a release, published again by a rollback. */
  report(release: string): string {
    return join(this.paths.releases, `${release}.report.json`);
  }

  /** The index of a release's tree, from which the next build reuses pages. */
  index(release: string): string {
    return join(this.paths.releases, `${release}.index`);
  }

  isComplete(release: string): boolean {
    return existsSync(this.manifest(release)) && existsSync(this.tree(release));
  }

  /** The release that OUT_DIR leads to. @throws {BuildError} when a build must not replace what is there. */
  current(): string | undefined {
    const state = inspectOutDir(this.paths);
    return state.kind === 'release' ? state.release : undefined;
  }

  /** Complete releases, newest first. */
  readHistory(): string[] {
    let text = '';
    try {
      text = readFileSync(this.#history, 'utf8');
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    return text.split('\n').filter((name) => isReleaseName(name) && this.isComplete(name));
  }

  writeHistory(releases: readonly string[]): void {
    const text = `${[...new Set(releases)].join('\n')}\n`;
    if (!existsSync(this.#history) || readFileSync(this.#history, 'utf8') !== text) atomicWrite(this.#history, text);
  }

  /**
   * A release as a tree that pages are reused from; undefined when it is incomplete or has no index.
   * @param like see `readTreeIndex`
   */
  load(release: string, like?: TreeIndex): PreviousTree | undefined {
    const index = this.isComplete(release) ? readTreeIndex(this.index(release), like) : undefined;
    return index && { tree: this.tree(release), index };
  }

  /**
   * The tree that the next release is patched from: the next tree, or else the release before the current one.
   * @param like see `readTreeIndex`
   */
  loadReusableTree(like?: TreeIndex): PreviousTree | undefined {
    const { next } = this.paths;
    if (existsSync(next)) {
      const index = readTreeIndex(this.nextIndex, like);
      if (index) return { tree: next, index };
      this.removeNextTree();
    }
    const current = this.current();
    const previous = previousReleaseOf(current, this.readHistory());
    return previous === undefined || previous === current ? undefined : this.load(previous, like);
  }

  /** Makes a release that is not served the next tree. After the first step it is not a release any more. */
  makeNextTree(release: string): void {
    rmSync(this.manifest(release), { force: true });
    rmSync(this.report(release), { force: true });
    renameSync(this.index(release), this.nextIndex);
    renameSync(this.tree(release), this.paths.next);
  }

  removeNextTree(): void {
    rmSync(this.nextIndex, { force: true });
    rmSync(this.paths.next, { recursive: true, force: true });
  }

  remove(release: string): void {
    rmSync(this.manifest(release), { force: true });
    rmSync(this.report(release), { force: true });
    rmSync(this.index(release), { force: true });
    rmSync(this.tree(release), { recursive: true, force: true });
  }

  /** The build report of a release; undefined for one that was a plain folder. */
  readReport(release: string): string | undefined {
    const file = this.report(release);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /**
   * Removes everything but the current and the previous release: old releases, and leftovers of killed builds. A preview keeps
   * the current one alone, so that nothing stays of a draft whose file is gone.
   * @param vanished stories of which nothing may stay: a previous release that was made before they vanished is removed
   */
  prune(vanished: readonly TakenDown[] = []): void {
    const { store, releases, stagedPages, tmp, preview } = this.paths;
    const current = this.current();
    const previous = preview ? undefined : previousReleaseOf(current, this.readHistory());
    const hasVanished =
      previous !== undefined && previous !== current && bringsBack(() => this.readReport(previous), vanished);
    // The tree was made of the same files.
    if (hasVanished) this.removeNextTree();
    const kept = hasVanished ? [current] : [current, previous];
    for (const name of readdirSync(releases)) {
      const release = name.replace(/(?:\.report)?\.json$|\.index$/, '');
      if (name.endsWith('.tmp')) rmSync(join(releases, name), { force: true });
      else if (!kept.includes(release)) this.remove(release);
    }
    for (const name of readdirSync(store)) {
      if (leftover.test(name)) rmSync(join(store, name), { force: true });
      else if (oldNames.includes(name)) rmSync(join(store, name), { recursive: true, force: true });
    }
    for (const folder of [dirname(stagedPages), tmp]) rmSync(folder, { recursive: true, force: true });
  }
}
