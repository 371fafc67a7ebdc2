/**
 * What every article has beside its page: its source, byte for byte, and its twin as data; and the twins of a year in one
 * file. They need nothing of Astro's, and there are twice as many of them as articles.
 */
import { hash } from 'node:crypto';
import type { Entry } from '../../article/entry.ts';
import { jsonText } from '../../formats/json.ts';
import { limits, parted } from '../../formats/limits.ts';
import { ninjsOf } from '../../formats/article/ninjs.ts';
import { getBodyHtml } from '../../ingest/body-html.ts';
import * as urls from '../../urls.ts';
import type { IncrementalOutput } from './output.ts';

/** The twin of an article as the text of its file. @throws when the source is no longer the one that was parsed */
export const articleJson = (contentDir: string, path: string, entry: Entry) =>
  jsonText(ninjsOf({ path, entry }, getBodyHtml(contentDir, path, entry.digest)));

/**
 * Prints what is new of them.
 * @param progress called for each article
 * @throws when a source is no longer the one that was parsed, and what the disk said
 */
export async function writeArticleFiles(
  press: IncrementalOutput,
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
    const [source, twin] = [urls.sourceOf(url).slice(1), urls.articleJsonOf(url).slice(1)];
    if (press.needsRender({ path: source, key: digest })) {
      await press.write(source, { kind: 'source', contentDir, path, digest });
    }
    if (press.needsRender({ path: twin, key })) {
      const bytes = new TextEncoder().encode(articleJson(contentDir, path, entry));
      await press.write(twin, { kind: 'bytes', bytes });
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
      const path = urls.exportOf(year, at + 1).slice(1);
      const key = twins.reduce((sum, { key }) => hash('sha256', sum + key, 'base64url'), '');
      if (press.needsRender({ path, key })) {
        await press.write(path, { kind: 'pack', files: twins.map(({ twin }) => press.pathOnDisk(twin)) });
      }
    }
  }
}
