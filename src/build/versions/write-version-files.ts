/** Writes the TimeMaps of stories with several versions, and the headers of their pages for hosts and web servers. */
import { readStore } from '../../article-store.ts';
import { digestOf } from '../../digest.ts';
import type { Host } from '../../paper/values.ts';
import * as urls from '../../urls.ts';
import { formatTimeMap, httpDate, type TimeMap } from '../../versions/memento.ts';
import type { IncrementalOutput } from '../output/output.ts';
import { headerLines, mementoMaps } from './memento-rules.ts';

/** @param headers the text of `_headers`; undefined for a host that reads none */
interface VersionFileOptions {
  readonly host: Host | undefined;
  readonly headers: string | Uint8Array | undefined;
}

/**
 * Writes the TimeMaps.
 * @returns the files that the build itself writes: path below the site's root, and content
 */
export async function writeVersionFiles(
  output: Pick<IncrementalOutput, 'needsRender' | 'write'>,
  { host, headers }: VersionFileOptions,
): Promise<ReadonlyMap<string, string>> {
  const maps = timeMaps();
  for (const [file, map] of maps) {
    const text = formatTimeMap(map);
    if (output.needsRender({ path: file, key: digestOf(text) }))
      await output.write(file, { kind: 'bytes', bytes: new TextEncoder().encode(text) });
  }
  if (maps.size === 0) return host === 'server' && readStore().histories ? mementoMaps([]) : new Map();
  const all = [...maps.values()];
  if (host === 'server') return mementoMaps(all);
  return typeof headers === 'string' ? new Map([['_headers', headers + headerLines(all, host)]]) : new Map();
}

/** By the file of the TimeMap, in the order of the addresses. */
function timeMaps(): ReadonlyMap<string, TimeMap> {
  const { histories = new Map(), entries } = readStore();
  const maps = new Map<string, TimeMap>();
  for (const [path, { versions }] of histories as NonNullable<ReturnType<typeof readStore>['histories']>) {
    const { url } = entries.get(path) ?? {};
    if (url === undefined) continue;
    const mementos = versions.map(({ at }) => ({
      address: urls.address(urls.version(url, at)),
      datetime: httpDate(at),
    }));
    maps.set(urls.timeMap(url).slice(1), {
      original: urls.address(url),
      address: urls.address(urls.timeMap(url)),
      mementos,
    });
  }
  return new Map([...maps].sort(([a], [b]) => (a < b ? -1 : 1)));
}
