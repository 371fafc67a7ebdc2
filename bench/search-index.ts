/**
 * `node bench/search-index.ts <content> [out]`: the processor time that the search index of a folder of articles takes, cold and with
 * one article more, and its files and bytes. The bodies are rendered before, as in a build. With `out`, the index is put there for
 * `bench/search.ts`.
 */
import { closeSync, cpSync, linkSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { renderArticle } from '../src/article/html/render.ts';
import { parseArticle } from '../src/article/parse.ts';
import type { SpooledBody } from '../src/article-store.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { readSource } from '../src/ingest/read-source.ts';
import { snapshotTree } from '../src/release/patch-tree.ts';
import type { PreviousTree } from '../src/release/reuse-file.ts';
import { buildSearchIndex, type SearchFiles } from '../src/search/build-index.ts';
import { article } from '../src/urls.ts';
import { asPlainText, oneMoreStory, writeFiles } from './corpus/generate-corpus.ts';

const [content = '', out] = process.argv.slice(2);
if (content === '') {
  console.error('Usage: node bench/search-index.ts <content> [out]');
  process.exit(2);
}
// The threads of a build start with it too.
enableCompileCache();
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const contentDir = join(folder, 'content');
linkAll(resolve(content), contentDir);

/** Links a folder of articles, so that one can be added to it. */
function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else linkSync(source, target);
  }
}

async function stories() {
  const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
  const { entries } = await ingest({ contentDir, editionDate: undefined, permalink: article, parse });
  return Array.from(entries, ([path, entry]) => ({ path, entry }));
}

type Stories = Awaited<ReturnType<typeof stories>>;

const newestDayOf = (all: Stories): string =>
  all
    .map(({ entry }) => entry.date ?? '')
    .sort()
    .at(-1) ?? '';

/** Renders bodies into a file, where the index finds them. */
function spool(all: Stories, name: string): ReadonlyMap<string, SpooledBody> {
  const file = join(folder, name);
  const to = openSync(file, 'w');
  let offset = 0;
  const bodies = all.map(({ path, entry }) => {
    const { html } = renderArticle({ path, text: readSource(contentDir, path, entry.digest) });
    const length = writeSync(to, html);
    offset += length;
    return [path, { file, offset: offset - length, length }] as const;
  });
  closeSync(to);
  return new Map(bodies);
}

async function index(all: Stories, bodies: ReadonlyMap<string, SpooledBody>, name: string, current?: PreviousTree) {
  const newestDay = newestDayOf(all);
  const started = process.cpuUsage();
  const at = performance.now();
  const built = await buildSearchIndex({
    stories: all,
    bodies,
    contentDir,
    lang: 'en',
    stagingDir: join(folder, `staging-${name}`),
    keptDir: join(folder, 'kept'),
    fingerprint: 'bench',
    current,
    older: undefined,
    newestDay,
    idle: Promise.resolve(),
  });
  const { user, system } = process.cpuUsage(started);
  const files = [...built.files.values()];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  console.log(
    `${name}: ${all.length} articles, ${built.built.length} of ${built.shards} shards made; ` +
      `processor time ${((user + system) / 1e6).toFixed(2)} s, wall ${((performance.now() - at) / 1000).toFixed(2)} s; ` +
      `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
  );
  return built;
}

function place({ files }: SearchFiles, tree: string): PreviousTree {
  for (const [path, { from }] of files) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    cpSync(from, join(tree, path));
  }
  return { tree, index: { fingerprint: 'bench', inputHash: '', manifest: '', ...snapshotTree(tree, files) } };
}

const first = await stories();
const cold = await index(first, spool(first, 'bodies'), 'cold');
const tree = place(cold, out ? resolve(out) : join(folder, 'tree'));
const newest = newestDayOf(first);
writeFiles(contentDir, [asPlainText(oneMoreStory(newest))]);
const more = await stories();
const known = new Set(first.map(({ path }) => path));
const added = more.filter(({ path }) => !known.has(path));
await index(more, spool(added, 'added'), 'one more', tree);
