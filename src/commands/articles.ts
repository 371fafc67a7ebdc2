/**
 * `npm run articles -- check FILE|FOLDER …` reads articles without building and prints how each was understood. The exit code
 * is 1 when a file is rejected. `npm run articles -- new "Headline"` makes the file of a new article.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'date-fns/format';
import { parseArticle } from '../article/parse.ts';
import { BuildError } from '../errors.ts';
import { describeArticle } from '../ingest/describe-article.ts';
import { ingest } from '../ingest/ingest.ts';
import { listContentFiles } from '../ingest/list-files.ts';
import { newArticle } from './new-article.ts';
import { describeTotals } from '../ingest/report-text.ts';
import type { Site } from '../site.ts';
import * as urls from '../urls.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const usage = `npm run articles -- check [FILE|FOLDER …]
  prints how each article is understood; without a name, all of the content folder
npm run articles -- new "Headline" [--section NAME] [--date YYYY-MM-DD] [--markdown]
  makes the file of a new article, which is held as a draft until its line "Draft: yes" is removed`;

/** The folder in which the command was typed. npm runs it in the project's root. */
const workingDir = process.env['INIT_CWD'] ?? process.cwd();
const shownPath = (path: string) => relative(workingDir, path) || '.';

/** Reads a file, or all files of a folder, and prints them. @returns the number of rejected files */
async function check(target: string, site: Site): Promise<number> {
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
function create(headline: string, options: Parameters<typeof newArticle>[1], site: Site): void {
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

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { section: { type: 'string' }, date: { type: 'string' }, markdown: { type: 'boolean', default: false } },
  });
  const [command, ...names] = positionals;
  // Imported here because the import throws when a setting cannot be used.
  const { site } = await import('../site.ts');
  if (command === 'check') {
    const targets =
      names.length > 0 ? names.map((name) => resolve(workingDir, name)) : [resolve(root, site.contentDir)];
    let rejected = 0;
    for (const target of targets) rejected += await check(target, site);
    if (rejected > 0) process.exitCode = 1;
  } else if (command === 'new' && names.length === 1) {
    const { section, date = format(new Date(), 'yyyy-MM-dd'), markdown } = values;
    create(names[0] ?? '', { section, date, markdown }, site);
  } else throw new BuildError(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
