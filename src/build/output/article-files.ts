/**
 * What every article has beside its page: its source, byte for byte, and its twin as data; and the twins of a year in one
 * file. They need nothing of Astro's, and there are twice as many of them as articles.
 */
import { hash } from 'node:crypto';
import type { Entry } from '../../article/entry.ts';
import { jsonText } from '../../formats/json.ts';
import { limits, parted } from '../../formats/limits.ts';
import { twinOf } from '../../formats/article/ninjs.ts';
import { bodyOf } from '../../ingest/body-html.ts';
import * as urls from '../../urls.ts';
import type { Press } from './output.ts';

/** The twin of an article as the text of its file. @throws when the source is no longer the one that was parsed */
export const twinText = (contentDir: string, path: string, entry: Entry) =>
  jsonText(twinOf({ path, entry }, bodyOf(contentDir, path, entry.digest)));

/**
 * Prints what is new of them.
 * @param progress called for each article
 * @throws when a source is no longer the one that was parsed, and what the disk said
 */
export async function printTwins(
  press: Press,
  entries: ReadonlyMap<string, Entry>,
  contentDir: string,
  progress: () => void,
): Promise<void> {
  const years = new Map<string, { readonly twin: string; readonly key: string }[]>();
  // By address, which begins with the date: parts of a year are as they are in whatever order files are found.
  const inOrder = [...entries].sort(([, a], [, b]) => (a.url < b.url ? -1 : 1));
  for (const [path, entry] of inOrder) {
    const { url, digest } = entry;
    // All that is in an entry comes from the bytes, the path and the program, but for the address.
    const key = `${digest} ${url} ${path}`;
    const [source, twin] = [urls.sourceOf(url).slice(1), urls.twinOf(url).slice(1)];
    if (press.wants({ path: source, key: digest })) {
      await press.print(source, { kind: 'source', contentDir, path, digest });
    }
    if (press.wants({ path: twin, key })) {
      const bytes = new TextEncoder().encode(twinText(contentDir, path, entry));
      await press.print(twin, { kind: 'bytes', bytes });
    }
    const year = entry.date?.slice(0, 4) ?? 'undated';
    const twins = years.get(year) ?? [];
    twins.push({ twin, key });
    years.set(year, twins);
    progress();
  }
  await press.settle();
  const room = { most: limits.inExport, bytes: limits.exportBytes };
  for (const [year, all] of years) {
    for (const [at, twins] of parted(all, ({ twin }) => press.sizeOf(twin), room).entries()) {
      const path = urls.bulk(year, at + 1).slice(1);
      const key = twins.reduce((sum, { key }) => hash('sha256', sum + key, 'base64url'), '');
      if (press.wants({ path, key })) {
        await press.print(path, { kind: 'pack', files: twins.map(({ twin }) => press.whereabouts(twin)) });
      }
    }
  }
}
