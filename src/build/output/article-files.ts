/**
 * Writes the articles as data: the JSON of each day with its articles (`TWINS=day`), or the source and the JSON of each article
 * beside its page (`TWINS=article`); and the exports, which hold all articles of a year. They are written without Astro, because there
 * are many of them.
 */
import type { Entry } from '../../article/entry.ts';
import { readStore } from '../../article-store.ts';
import { digestOf } from '../../digest.ts';
import { sourcePlaceOf } from '../../formats/article/source-place.ts';
import { jsonText } from '../../formats/json.ts';
import { limits, parted } from '../../formats/limits.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { articleDataOf } from './article-data.ts';
import type { IncrementalOutput } from './output.ts';
import { storyLists, storyListText } from './story-lists.ts';

/** The JSON of an article, as the text of its file. @throws when the source has changed since it was parsed */
export const articleJson = (contentDir: string, path: string, entry: Entry) =>
  jsonText(articleDataOf(contentDir, { path, entry }));

/** Everything on which the body of an article depends besides its source: where links lead, and pictures. */
const bodyKey = (path: string, { pictures }: Entry) => {
  const links = readStore().links.get(path);
  return links || pictures ? ` ${digestOf([links, pictures])}` : '';
};

/** A file that an export has the articles of. */
interface Exported {
  readonly file: string;
  readonly key: string;
  /** `YYYY-MM`, or `undated`. */
  readonly month: string;
  /** Number of articles in it. */
  readonly count: number;
}

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
  const write = async (path: string, key: string, text: () => string) => {
    if (!output.needsRender({ path, key })) return;
    await output.write(path, { kind: 'bytes', bytes: new TextEncoder().encode(text()) });
  };
  const years = new Map<string, Exported[]>();
  const addToYear = (date: string | undefined, file: Omit<Exported, 'month'>) => {
    const year = date?.slice(0, 4) ?? 'undated';
    const exported = { ...file, month: date?.slice(0, 7) ?? 'undated' };
    const files = years.get(year);
    if (files) files.push(exported);
    else years.set(year, [exported]);
  };
  // Sorted by address, which begins with the date: the order in which files are found must not change an export.
  const inOrder = [...entries].sort(([, a], [, b]) => (a.url < b.url ? -1 : 1));
  for (const [path, entry] of inOrder) {
    const { url, digest, date } = entry;
    const source = urls.sourceOf(url).slice(1);
    if (sourcePlaceOf(entry, site.articleData) === 'file' && output.needsRender({ path: source, key: digest }))
      await output.write(source, { kind: 'source', contentDir, path, digest });
    if (site.articleData === 'article') {
      // An entry depends on the bytes and the path of its file and on the program; only its address, the addresses of its links,
      // and its headline below a rubric depend on other files.
      const key = `${digest} ${url} ${path} ${entry.title}${entry.id ?? ''}${bodyKey(path, entry)}`;
      const file = urls.articleJsonOf(url).slice(1);
      await write(file, key, () => articleJson(contentDir, path, entry));
      addToYear(date, { file, key, count: 1 });
    }
    progress();
  }
  for (const list of storyLists()) {
    await write(list.path, list.key, () => storyListText(contentDir, list));
    if (site.articleData === 'day')
      addToYear(list.date, { file: list.path, key: list.key, count: list.page.items.length });
  }
  await output.settle();
  await writeExports(output, years);
}

/** Bytes that are compressed at a time. */
const MEMBER_BYTES = 8 << 20;

async function writeExports(output: IncrementalOutput, years: ReadonlyMap<string, readonly Exported[]>): Promise<void> {
  const room = { most: limits.inExport, bytes: limits.exportBytes };
  // A file with many short articles counts by their number.
  const perArticle = limits.exportBytes / limits.inExport;
  const sizeOf = ({ file, count }: Exported) => Math.max(output.sizeOf(file), count * perArticle);
  for (const [year, all] of years) {
    for (const [at, files] of parted(all, sizeOf, room).entries()) {
      const path = urls.exportOf(year, at + 1).slice(1);
      const months = [...Map.groupBy(files, ({ month }) => month).values()].flatMap((ofMonth) =>
        parted(ofMonth, sizeOf, { most: limits.inExport, bytes: MEMBER_BYTES }),
      );
      const members = months.map((month) => ({ key: digestOf(month.map(({ key }) => key)), month }));
      if (!output.needsRender({ path, key: digestOf(members.map(({ key }) => key)) })) continue;
      await output.write(path, {
        kind: 'export',
        of: site.articleData === 'day' ? 'days' : 'articles',
        members: members.map(({ key, month }) => ({ key, files: month.map(({ file }) => output.pathOnDisk(file)) })),
        previous: output.previousFile(path),
      });
    }
  }
}
