/**
 * Writes the files beside the page of each article: its source, byte for byte, and its JSON; and the exports, which hold the
 * JSON of a year. They are written without Astro: there are twice as many of them as articles.
 */
import { hash } from 'node:crypto';
import type { Entry } from '../../article/entry.ts';
import { jsonText } from '../../formats/json.ts';
import { limits, parted } from '../../formats/limits.ts';
import { ninjsOf } from '../../formats/article/ninjs.ts';
import { getBodyHtml } from '../../ingest/body-html.ts';
import { readStore } from '../../article-store.ts';
import { digestOf } from '../../digest.ts';
import * as urls from '../../urls.ts';
import type { IncrementalOutput } from './output.ts';

/** The JSON of an article, as the text of its file. @throws when the source has changed since it was parsed */
export const articleJson = (contentDir: string, path: string, entry: Entry) => {
  const links = readStore().links.get(path);
  return jsonText(ninjsOf({ path, entry }, getBodyHtml(contentDir, { path, entry, links })));
};

const linksKey = (path: string) => {
  const links = readStore().links.get(path);
  return links ? ` ${digestOf(links)}` : '';
};

/**
 * Writes those that have changed.
 * @param progress called for each article
 * @throws when a source has changed since it was parsed, or a file cannot be written
 */
export async function writeArticleFiles(
  output: IncrementalOutput,
  entries: ReadonlyMap<string, Entry>,
  contentDir: string,
  progress: () => void,
): Promise<void> {
  const years = new Map<string, { readonly json: string; readonly key: string }[]>();
  // Sorted by address, which begins with the date: the order in which files are found must not change an export.
  const inOrder = [...entries].sort(([, a], [, b]) => (a.url < b.url ? -1 : 1));
  for (const [path, entry] of inOrder) {
    const { url, digest } = entry;
    // An entry depends on the bytes and the path of its file and on the program; only its address, the addresses of its
    // links, and its headline below a rubric depend on other files.
    const key = `${digest} ${url} ${path} ${entry.title}${linksKey(path)}`;
    const [source, json] = [urls.sourceOf(url).slice(1), urls.articleJsonOf(url).slice(1)];
    if (output.needsRender({ path: source, key: digest })) {
      await output.write(source, { kind: 'source', contentDir, path, digest });
    }
    if (output.needsRender({ path: json, key })) {
      const bytes = new TextEncoder().encode(articleJson(contentDir, path, entry));
      await output.write(json, { kind: 'bytes', bytes });
    }
    const year = entry.date?.slice(0, 4) ?? 'undated';
    const files = years.get(year) ?? [];
    files.push({ json, key });
    years.set(year, files);
    progress();
  }
  await output.settle();
  const room = { most: limits.inExport, bytes: limits.exportBytes };
  for (const [year, all] of years) {
    for (const [at, files] of parted(all, ({ json }) => output.sizeOf(json), room).entries()) {
      const path = urls.exportOf(year, at + 1).slice(1);
      const key = files.reduce((sum, { key }) => hash('sha256', sum + key, 'base64url'), '');
      if (output.needsRender({ path, key })) {
        await output.write(path, { kind: 'gzip', files: files.map(({ json }) => output.pathOnDisk(json)) });
      }
    }
  }
}
