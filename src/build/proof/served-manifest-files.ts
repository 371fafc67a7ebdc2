/** Adds the served manifest to the files of a site, and its signature where the paper has a key. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REDIRECT } from '../../cache-key.ts';
import { BuildError } from '../../errors.ts';
import { byPath } from '../../fs/path-order.ts';
import { digestOfFiles } from '../../release/manifest.ts';
import type { OutputFile } from '../../release/patch-tree.ts';
import { isOfServedManifest, servedManifest, SIGNATURE } from '../../release/served-manifest.ts';
import { PUBLIC_KEY, type SigningKey } from '../../release/signing-key.ts';

/**
 * @param files all other files of the site, in the order of their paths
 * @param folder the folder that the files of the manifest are written to
 * @returns all files of the site in the order of their paths
 * @throws {BuildError} when another file is at one of its paths
 */
export function withServedManifest(
  files: ReadonlyMap<string, OutputFile>,
  folder: string,
  key: SigningKey | undefined,
): ReadonlyMap<string, OutputFile> {
  const named = [...files.values()].map((file) =>
    file.key?.startsWith(`${REDIRECT} `) ? { ...file, redirect: true as const } : file,
  );
  const taken = named.find(({ path }) => isOfServedManifest(path));
  if (taken)
    throw new BuildError(`${taken.path}: the manifest of the site has its place here. Take the file out of public/.`);
  const { files: served, index } = servedManifest(named, digestOfFiles(named), key?.fingerprint);
  const signature = key?.sign?.(index);
  const all = [...files.values()];
  for (const [path, bytes] of signature ? [...served, [SIGNATURE, signature] as const] : served) {
    const from = join(folder, path);
    mkdirSync(dirname(from), { recursive: true });
    writeFileSync(from, bytes);
    const sha256 = hash('sha256', bytes);
    all.push({ path, size: bytes.length, sha256, key: undefined, stamp: undefined, from, moves: true });
  }
  return new Map(all.sort(byPath).map((file) => [file.path, file]));
}

/** Says that a paper with a key is not signed, because the private key is not here. */
export const unsignedNotes = (key: SigningKey | undefined): string[] =>
  key && !key.sign
    ? [
        `The manifest is not signed: ${PUBLIC_KEY} is here and the private key is not. Give it to the variable SIGNING_KEY, or put it back where npm run keys made it.`,
      ]
    : [];
