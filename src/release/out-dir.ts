/** Inspects OUT_DIR: a release, a plain folder or nothing, and whether a build may replace it. */
import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BuildError } from '../errors.ts';
import type { BuildPaths } from './paths.ts';
import { isPreview } from './preview-mark.ts';

/** The link to a release, a plain folder as other tools leave it, or nothing. */
export type OutDirState =
  | { readonly kind: 'release'; readonly release: string }
  | { readonly kind: 'folder'; readonly empty: boolean }
  | { readonly kind: 'nothing' };

const releaseName = /^[0-9a-f]{16}(?:-2)?$/;

export const isReleaseName = (name: string): boolean => releaseName.test(name);

/** @throws {BuildError} when a build must not replace what is there. */
export function inspectOutDir({ site, releases, preview }: BuildPaths): OutDirState {
  const refuse = (problem: string) =>
    new BuildError(`${site}: ${problem}. Move it away, or set OUT_DIR to another folder.`);
  const stat = lstatSync(site, { throwIfNoEntry: false });
  if (!stat) return { kind: 'nothing' };
  // A site must not get the stories of a preview, not even as the release before it.
  if (isPreview(site) && !preview) throw refuse('this is a preview, which has stories that are not published');
  if (stat.isSymbolicLink()) {
    const target = readlinkSync(site);
    const tree = resolve(dirname(site), target);
    if (dirname(tree) !== releases || !isReleaseName(basename(tree))) {
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
