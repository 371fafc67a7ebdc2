/** The redirects of a release, for targets that send them with the file of a former address. */
import type { ManifestFile } from '../release/manifest.ts';
import { formerAddressesOf } from '../server/former-addresses.ts';
import type { DeployRelease } from './release.ts';

interface Redirect {
  /** A path of the host, or an address of another one. */
  readonly to: string;
  /** The page of the former address; undefined where the release has none. */
  readonly page: ManifestFile | undefined;
}

/** By the path of the file below the site. */
export type Redirects = ReadonlyMap<string, Redirect>;

/** The permanent redirects that the file `_redirects` of the release names. @param base the path of the site; begins and ends with a slash */
export async function redirectsOf({ tree, files }: DeployRelease, base: string): Promise<Redirects> {
  const { redirects } = await formerAddressesOf(tree, base);
  const found = new Map<string, Redirect>();
  if (redirects.size === 0) return found;
  const pages = new Map(files.map((file) => [file.path, file]));
  for (const [from, { to, status }] of redirects) {
    if (!from.startsWith(base) || !(status === 301 || status === 308)) continue;
    const path = from.slice(base.length);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (name === 'index.html' || name.split('/').some((part) => part === '' || part.startsWith('.'))) continue;
    found.set(name, { to, page: pages.get(name) });
  }
  return found;
}
