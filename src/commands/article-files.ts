/** Reads articles and prints how each was understood, or makes the file of a new one. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArticle } from '../article/parse.ts';
import { BuildError } from '../errors.ts';
import { describeArticle } from '../ingest/describe-article.ts';
import { ingest } from '../ingest/ingest.ts';
import { listContentFiles } from '../ingest/list-files.ts';
import { describeTotals } from '../ingest/report-text.ts';
import type { Site } from '../site.ts';
import * as urls from '../urls.ts';
import { newArticle } from './new-article.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder in which the command was typed. npm runs it in the project's root. */
const workingDir = process.env['INIT_CWD'] ?? process.cwd();
const shownPath = (path: string) => relative(workingDir, path) || '.';

/** The files and folders that were named, or all of the content folder. */
export const targetsOf = (names: readonly string[], site: Site): string[] =>
  names.length > 0 ? names.map((name) => resolve(workingDir, name)) : [resolve(root, site.contentDir)];

/** Reads a file, or all files of a folder, and prints them. @returns the number of rejected files */
export async function check(target: string, site: Site): Promise<number> {
  const contentDir = contentFolderOf(target, resolve(root, site.contentDir));
  const below = relative(contentDir, target).split(sep).join('/');
  const isTarget = (path: string) => below === '' || path === below || path.startsWith(`${below}/`);
  const listed = (await listContentFiles(contentDir)).filter(({ path }) => isTarget(path));
  const { rows, entries } = await ingest({
    contentDir,
    listed,
    editionDate: site.editionDate,
    editionTime: site.editionTime,
    timeZone: site.timeZone,
    permalink: urls.article,
    parse: (source) => parseArticle(source, site.lang),
  });
  for (const row of rows)
    console.log(`${describeArticle(row, entries.get(row.path), shownPath(contentDir)).join('\n')}\n`);
  console.log(describeTotals(rows));
  return rows.filter(({ outcome }) => outcome === 'rejected').length;
}

/**
 * The folder below which the path of an article tells its section and date: the content folder of the site, or for files
 * elsewhere the folder that was named.
 * @throws {BuildError} when there is no such file or folder
 */
function contentFolderOf(target: string, contentDir: string): string {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) throw new BuildError(`${shownPath(target)}: there is no such file or folder.`);
  if (target === contentDir || target.startsWith(contentDir + sep)) return contentDir;
  return stats.isDirectory() ? target : dirname(target);
}

/** Makes the file of a new article. @throws {BuildError} when the file exists or the headline or date cannot be used */
export function create(headline: string, options: Parameters<typeof newArticle>[1], site: Site): void {
  const { path, text } = newArticle(headline, options);
  const file = join(resolve(root, site.contentDir), path);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new BuildError(`${shownPath(file)}: the file cannot be made. Does it exist already?`, { cause: error });
  }
  console.log(`${shownPath(file)}: write the story below its last line, and remove "Draft: yes" to publish it.`);
}
