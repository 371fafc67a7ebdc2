/** Finds the old files of which one name is a folder of the new site, or the other way round. Pure. */

/** @param old paths of files @param files the new files by path */
export function obstaclesAmong(old: readonly string[], files: ReadonlyMap<string, unknown>): string[] {
  if (old.length === 0) return [];
  const folders = new Set<string>();
  for (const path of files.keys())
    for (let at = path.lastIndexOf('/'); at > 0 && !folders.has(path.slice(0, at)); at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
  const isBelowFile = (path: string) => {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1))
      if (files.has(path.slice(0, at))) return true;
    return false;
  };
  return old.filter((path) => folders.has(path) || isBelowFile(path));
}
