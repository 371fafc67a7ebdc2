/** The stories that a build has taken down, and what other places have of those that have vanished. */
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildAddresses } from '../../addresses/addresses.ts';
import { readStore } from '../../article-store.ts';
import { errorCode } from '../../errors.ts';
import type { BuildPaths } from '../../release/paths.ts';
import { PREVIEW_FOLDER } from '../../release/preview-mark.ts';
import { bringsBack, type TakenDown, VANISHED } from '../../release/taken-down.ts';

/** Sorted, the vanished ones last. */
export function takenDownOf(addresses: BuildAddresses): readonly TakenDown[] {
  const withdrawn = [...readStore().entries.values()].flatMap(({ withdrawn, url }) =>
    withdrawn ? [{ kind: 'withdrawn', address: url }] : [],
  );
  const removed = addresses.down.map(({ kind, address }) => ({ kind, address }));
  const named = [...withdrawn, ...removed].sort((a, b) => (a.address < b.address ? -1 : 1));
  return [...named, ...vanishedIn(addresses)];
}

const vanishedIn = ({ vanished }: BuildAddresses): TakenDown[] =>
  vanished.keys.map((address) => ({ kind: VANISHED, address }));

/**
 * Removes the caches that may have words of a story that has vanished since the site that is served was made. The cache of sources is written
 * anew in that case.
 * @param served reads the build report of that site
 * @returns whether there is such a story
 */
export function forgetVanished(
  paths: Pick<BuildPaths, 'kinds' | 'searchWords'>,
  addresses: BuildAddresses,
  served: () => string | undefined,
): boolean {
  if (!bringsBack(served, vanishedIn(addresses))) return false;
  for (const cache of [paths.kinds, paths.searchWords]) rmSync(cache, { recursive: true, force: true });
  return true;
}

/**
 * Removes the preview of a paper when it was made before a story vanished.
 * @param paper absolute path of its folder
 * @returns a sentence when it cannot be removed
 */
export function removeStalePreview(paper: string, vanished: readonly TakenDown[]): string | undefined {
  const folder = join(paper, PREVIEW_FOLDER);
  if (vanished.length === 0 || !existsSync(folder)) return undefined;
  try {
    const sites = readdirSync(folder).filter((name) => !name.startsWith('.'));
    const isStale = sites.some((name) => bringsBack(() => reportOf(join(folder, name)), vanished));
    if (isStale) rmSync(folder, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return `${folder} has a preview of stories that have vanished, and it cannot be removed (${errorCode(error)}). Delete the folder.`;
  }
}

function reportOf(site: string): string | undefined {
  try {
    return readFileSync(`${realpathSync(site)}.report.json`, 'utf8');
  } catch {
    return undefined;
  }
}
