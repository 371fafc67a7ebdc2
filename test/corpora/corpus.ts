/** Helpers of the tests of corpora: the folder of the corpora, and a content folder to ingest. */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { resolveArticleLinks } from '../../src/article/html/article-links.ts';
import { resolvePictures } from '../../src/article/html/pictures.ts';
import { renderArticle } from '../../src/article/html/render.ts';
import { portablePictures } from '../../src/formats/pictures/html.ts';
import { type IngestResult, ingest } from '../../src/ingest/ingest.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { article } from '../../src/urls.ts';

const folder = process.env['CORPORA'];
const skip = folder ? false : 'CORPORA does not name the folder of corpora';

/** Options of a test that reads the corpora. */
export const needsCorpora = { skip };

export const inCorpora = (...path: string[]) => resolve(folder ?? '', ...path);

/** The rows of a file of JSON lines. */
export const rowsOf = <T>(...path: string[]) =>
  readFileSync(inCorpora(...path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Every how many of the files of the open corpus is taken: CI has no time for all of them. */
export const OPEN_EVERY = Number(process.env['CORPUS_EVERY'] || 1);

/** Unpacks the open corpus, 6,231 articles or a part of them. @returns its folder below the one given */
export function unpackOpenCorpus(folder: string): string {
  execFileSync('tar', ['-xzf', inCorpora('news-open.tar.gz'), '-C', folder]);
  const content = join(folder, 'news-open');
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const [at, path] of paths.entries()) if (at % OPEN_EVERY !== 0) rmSync(path);
  return content;
}

export function contentFolder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-corpus-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Everything of a folder, as the build takes it in. */
export const ingestAll = (contentDir: string): Promise<IngestResult> =>
  ingest({ contentDir, editionDate: undefined, permalink: article, parse: (source) => parseArticle(source) });

/** The HTML of a published article's body, as a feed gets it when none of its pictures is at hand. */
export function bodyOf(contentDir: string, path: string): string {
  const digest = hash('sha256', readFileSync(join(contentDir, path)));
  // No addresses are known here, so links to other articles are dropped.
  const html = resolveArticleLinks(renderArticle({ path, text: readSource(contentDir, path, digest) }).html);
  return resolvePictures(html, [], portablePictures);
}
