/** Search indexes of builds one after the other: a changed shard is made again, the rest is reused. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseArticle } from '../../../src/article/parse.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { snapshotTree } from '../../../src/release/patch-tree.ts';
import { buildSearchIndex, type SearchFiles, type SearchOptions } from '../../../src/search/build-index.ts';
import type { PreviousTree } from '../../../src/release/reuse-file.ts';
import type { SpooledBody } from '../../../src/article-store.ts';
import { article } from '../../../src/urls.ts';

/** A folder of articles and a function that builds its index as the next build does. */
function startBuilds(t: TestContext, articles: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const contentDir = join(root, 'content');
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(contentDir, name)), { recursive: true });
    writeFileSync(join(contentDir, name), text);
  };
  mkdirSync(contentDir);
  for (const [name, text] of Object.entries(articles)) write(name, text);
  let builds = 0;

  /** @param extra options of this build */
  const build = async (
    current?: PreviousTree,
    extra: Partial<SearchOptions> = {},
  ): Promise<SearchFiles & { readonly tree: PreviousTree }> => {
    builds += 1;
    const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
    const { entries } = await ingest({ contentDir, editionDate: undefined, permalink: article, parse });
    const tree = join(root, `tree-${builds}`);
    const options: SearchOptions = {
      stories: Array.from(entries, ([path, entry]) => ({ path, entry })),
      bodies: new Map(),
      contentDir,
      lang: 'en',
      stagingDir: join(root, `staging-${builds}`),
      keptDir: join(root, 'kept'),
      fingerprint: 'program',
      current,
      older: undefined,
      most: 2,
      ...extra,
    };
    const built = await buildSearchIndex(options);
    for (const [path, { from }] of built.files) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      copyFileSync(from, join(tree, path));
    }
    const index = { fingerprint: 'program', inputHash: '', manifest: '', ...snapshotTree(tree, built.files) };
    return { ...built, tree: { tree, index } };
  };
  return { write, build, contentDir, keptDir: join(root, 'kept') };
}

const told = (date: string, text: string) =>
  `A story of ${text}\ndate ${date}\n\nIt is told of ${text} here. It has two sentences.\n`;

const articles = {
  'a.txt': told('2019-03-01', 'sparrows'),
  'b.txt': told('2019-04-01', 'herons'),
  'c.txt': told('2021-05-01', 'owls'),
  'd.txt': told('2021-06-01', 'larks'),
  'e.txt': 'A story without a date\n\nIt is told of no day at all. It has two sentences.\n',
};

const bytes = ({ files }: SearchFiles) => Array.from(files, ([path, { sha256 }]) => `${path} ${sha256}`).sort();

test('a shard that has changed is made again, the rest is reused, and the whole is what a first build makes', async (t) => {
  const { write, build } = startBuilds(t, articles);
  const first = await build();
  assert.deepEqual(first.built, ['undated', '201', '202']);
  assert.deepEqual(bytes(await build()), bytes(first), 'the same content gives the same bytes');

  const second = await build(first.tree);
  assert.deepEqual([second.built, bytes(second)], [[], bytes(first)]);

  write('c.txt', told('2021-05-01', 'nightingales'));
  const third = await build(second.tree);
  assert.deepEqual(third.built, ['202']);
  assert.deepEqual(bytes(third), bytes(await build()));

  write('f.txt', told('2021-07-01', 'cranes'));
  const fourth = await build(third.tree);
  assert.deepEqual(fourth.built, ['2021-h1', '2021-h2']);
  assert.deepEqual(bytes(fourth), bytes(await build()));

  const damaged = [...fourth.files.keys()].find((path) => path.includes('/201/')) ?? '';
  writeFileSync(join(fourth.tree.tree, damaged), 'damaged');
  const fifth = await build(fourth.tree);
  assert.deepEqual(fifth.built, ['201']);
  assert.deepEqual(bytes(fifth), bytes(fourth));
});

test('a build by another program reuses no shard', async (t) => {
  const { build } = startBuilds(t, articles);
  const { tree } = await build();
  const { built } = await build({ ...tree, index: { ...tree.index, fingerprint: 'another' } });
  assert.equal(built.length, 3);
});

test('an archive without a story has a start file and nothing else', async (t) => {
  const { files, built } = await startBuilds(t, {}).build();
  assert.deepEqual([[...files.keys()], built], [['search/index/start.json'], []]);
});

test('an article that changes while the index is made fails the build', async (t) => {
  const { write, build, contentDir } = startBuilds(t, { 'a.txt': told('2019-03-01', 'sparrows') });
  const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
  const { entries } = await ingest({ contentDir, editionDate: undefined, permalink: article, parse });
  write('a.txt', told('2019-03-01', 'crows'));
  const stories = Array.from(entries, ([path, entry]) => ({ path, entry }));
  const rest = {
    bodies: new Map(),
    contentDir,
    lang: 'en',
    stagingDir: join(contentDir, '../staging'),
    keptDir: join(contentDir, '../kept'),
    fingerprint: '',
    current: undefined,
    older: undefined,
  };
  await assert.rejects(buildSearchIndex({ ...rest, stories }), /has changed since/);
  await build();
});

test('the number of threads does not change a byte', async (t) => {
  const { build } = startBuilds(t, articles);
  const one = await build();
  assert.deepEqual(bytes(await build(undefined, { idle: Promise.resolve() })), bytes(one));
});

test('one article more reads no text of the others', async (t) => {
  const { write, build } = startBuilds(t, articles);
  const first = await build();
  write('f.txt', told('2019-05-01', 'cranes'));
  const asked: string[] = [];
  class Noted extends Map<string, SpooledBody> {
    override get(path: string) {
      asked.push(path);
      // A file that is not there: whoever reads the text of another article than the new one fails.
      return path === 'f.txt' ? undefined : { file: '/nowhere', offset: 0, length: 1 };
    }
  }
  const second = await build(first.tree, { bodies: new Noted(), most: 4 });
  assert.ok(asked.includes('b.txt'));
  assert.deepEqual(bytes(second), bytes(await build(undefined, { most: 4 })));
});

test('what is kept between builds may be lost or damaged, and the index is the same', async (t) => {
  const { write, build, keptDir } = startBuilds(t, articles);
  const { tree } = await build();
  write('b.txt', told('2019-04-01', 'storks'));
  for (const damage of [() => rmSync(keptDir, { recursive: true }), () => damageAll(keptDir)]) {
    damage();
    assert.deepEqual(bytes(await build(tree)), bytes(await build()));
  }
});

function damageAll(folder: string): void {
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'damaged');
}
