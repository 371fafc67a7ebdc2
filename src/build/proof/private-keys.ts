/** Keeps private keys out of the site: a file of the public folder that holds one fails the build. */
import { readFileSync, statSync } from 'node:fs';
import { BuildError } from '../../errors.ts';

/** Names of files that hold keys, and bytes of the largest that is looked at. */
const NAMED_AS_KEY = /\.(?:pem|key|p8|pk8)$|(?:^|\/)id_[a-z\d]+$/i;
const MAX_KEY = 100_000;

/** @param files of the public folder, by path in the site @throws {BuildError} that names the file */
export function refusePrivateKeys(files: ReadonlyMap<string, string>): void {
  for (const [path, file] of files) {
    if (!NAMED_AS_KEY.test(path) || statSync(file).size > MAX_KEY) continue;
    if (/-----BEGIN (?:\w+ )*PRIVATE KEY-----/.test(readFileSync(file, 'latin1')))
      throw new BuildError(`${file}: this file holds a private key, and the public folder is published. Remove it.`);
  }
}
