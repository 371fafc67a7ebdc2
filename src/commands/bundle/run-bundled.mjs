/**
 * Runs a command from a bundle of its program. Program and packages are more than a thousand modules: to load them one by one
 * takes Node longer than the rest of a build that finds nothing to do. So they are bundled into a few files, and again after
 * every change of the program or its packages.
 *
 * Bundles are code, so they are kept in `node_modules`, as those of the pages are (`build/bundle-cache.ts`). This file is
 * JavaScript: to load a first file of TypeScript takes Node a seventh of such a build.
 */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestsBelow } from '../../fs/digests-below.mjs';
import { keepNewest } from '../../fs/keep-newest.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cacheDir = join(root, 'node_modules', '.cache', 'dateline');
const bundlesDir = join(cacheDir, 'programs');

/** The most bundles that a project keeps: each change of the program leaves one for each command. Each has 10 MB. */
const MAX_BUNDLES = 8;

/** In a bundle's folder: the module of the command, and the digest of all modules. */
const ENTRY = 'command.mjs';
const DIGEST = 'digest';

/**
 * Bundles the program of a command unless that has been done, and runs it.
 * @param {URL} command the file of the command
 */
export async function runBundled(command) {
  enableCompileCache(join(cacheDir, 'compiled'));
  const bundle = await bundleOf(fileURLToPath(command));
  await import(bundle === undefined ? command.href : pathToFileURL(join(bundle, ENTRY)).href);
}

/** @param {string} command @returns the folder; undefined where none can be made, as in a read-only project */
async function bundleOf(command) {
  const folder = join(bundlesDir, programDigest(command));
  if (isWhole(folder)) return folder;
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    const { bundleProgram } = await import('./bundle-program.mjs');
    await bundleProgram(command, temporary, ENTRY);
    writeFileSync(join(temporary, DIGEST), modulesDigest(temporary));
    // Another process may have made it meanwhile, and run it.
    if (!isWhole(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(temporary, folder);
    }
    keepNewest(bundlesDir, MAX_BUNDLES);
    return folder;
  } catch {
    return isWhole(folder) ? folder : undefined;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * A digest of all that a bundle depends on. It contains the path of the project; lock files stand for the packages.
 * @param {string} command
 */
function programDigest(command) {
  // The queue has sources and packages of its own.
  const [own = ''] = relative(root, command).split(sep);
  const parts = [...new Set(['src', 'packages', own]), 'package-lock.json', `${own}/node_modules/.package-lock.json`];
  return digestOf([root, command, parts.flatMap((name) => digestsBelow(root, name))]);
}

/** Whether the bundle is there, and none of its modules is missing or changed. @param {string} folder */
function isWhole(folder) {
  try {
    if (readFileSync(join(folder, DIGEST), 'utf8') !== modulesDigest(folder)) return false;
    // The time of last use; see `keepNewest`.
    utimesSync(folder, new Date(), new Date());
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function modulesDigest(folder) {
  const modules = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  return digestOf(modules.sort().flatMap((name) => digestsBelow(folder, name)));
}

/** @param {unknown} value */
const digestOf = (value) => hash('sha256', JSON.stringify(value)).slice(0, 16);
