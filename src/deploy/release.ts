/** The release that is deployed: the one that `dist` leads to. Only files of its manifest are read, and only with the bytes that it names. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError, errorCode } from '../errors.ts';
import { type ManifestFile, parseManifest } from '../release/manifest.ts';
import type { BuildPaths } from '../release/paths.ts';
import { ReleaseFiles } from '../release/release-files.ts';
import { takenDownIn } from '../release/taken-down.ts';
import { STATE_FOLDER } from './state.ts';

export interface DeployRelease {
  readonly name: string;
  /** Sorted by path. */
  readonly files: readonly ManifestFile[];
  /** The folder of the files. */
  readonly tree: string;
  /** Digests of the stories that are taken down. */
  readonly takenDown: readonly string[];
  /** @throws {BuildError} when the file is not as the manifest says */
  read(file: ManifestFile): Promise<Buffer>;
}

/** @throws {BuildError} when there is no release, or its manifest cannot be read */
export function readRelease(paths: BuildPaths): DeployRelease {
  const store = new ReleaseFiles(paths);
  const name = store.current();
  if (name === undefined) throw new BuildError(`${paths.site}: no release is served here. Run npm run build.`);
  let files: readonly ManifestFile[];
  try {
    ({ files } = parseManifest(readFileSync(store.manifest(name), 'utf8')));
  } catch (error) {
    throw new BuildError(`Release ${name} has no readable manifest (${errorCode(error)}). Build again.`, {
      cause: error,
    });
  }
  const reserved = files.find(({ path }) => path.startsWith(`${STATE_FOLDER}/`));
  if (reserved)
    throw new BuildError(
      `${reserved.path}: this folder is that of the deploy. Give it another name in the public folder.`,
    );
  const tree = store.tree(name);
  return {
    name,
    files,
    tree,
    takenDown: takenDownIn(store.readReport(name)).map(({ kind, address }) => hash('sha256', `${kind} ${address}`)),
    read: (file) => readChecked(tree, file),
  };
}

async function readChecked(tree: string, { path, sha256 }: ManifestFile): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(tree, path));
  } catch (error) {
    const problem = `${path} of the release cannot be read (${errorCode(error)})`;
    throw new BuildError(`${problem}. If builds have replaced the release, run npm run deploy again.`, {
      cause: error,
    });
  }
  if (hash('sha256', bytes) === sha256) return bytes;
  throw new BuildError(`${path} of the release has other bytes than its manifest says. Build again.`);
}
