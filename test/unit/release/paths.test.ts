import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkOutDir, buildPathsOf } from '../../../src/release/paths.ts';

function project(t: TestContext): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-places-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['content', 'public']) mkdirSync(join(root, name));
  return root;
}

test('all folders are beside the site, on one file system', (t) => {
  const root = project(t);
  const places = buildPathsOf(root, 'dist/');
  assert.equal(places.site, join(root, 'dist'));
  assert.equal(places.store, join(root, '.dist'));
  assert.equal(places.releases, join(root, '.dist/releases'));
  assert.equal(places.tmp, join(root, '.dist/tmp'));
});

test('a site outside the project has a temporary folder of its own inside it', (t) => {
  const root = project(t);
  const [a, b] = [buildPathsOf(join(root, 'content'), '../a'), buildPathsOf(join(root, 'content'), '../b')];
  assert.equal(a.store, join(root, '.a'));
  assert.ok(a.tmp.startsWith(join(root, 'content', 'node_modules') + sep));
  assert.notEqual(a.tmp, b.tmp);
});

test('two paths to one site give one place, also while the site is a link', (t) => {
  const root = project(t);
  mkdirSync(join(root, 'sites'));
  symlinkSync('sites', join(root, 'link'), 'dir');
  mkdirSync(join(root, 'sites/.news/releases/x'), { recursive: true });
  symlinkSync('.news/releases/x', join(root, 'sites/news'), 'dir');
  assert.deepEqual(buildPathsOf(root, 'link/news'), buildPathsOf(root, join(root, 'sites/news')));
  assert.equal(buildPathsOf(root, 'link/news').site, join(root, 'sites/news'));
});

test('the site must not contain the project or the articles, and must not be inside the content or public folder', (t) => {
  const root = project(t);
  const [contentDir, publicDir] = [join(root, 'content'), join(root, 'public')];
  const problem = (outDir: string) =>
    checkOutDir(buildPathsOf(root, outDir), { root: `${root}/`, contentDir, publicDir });
  assert.equal(problem('dist'), undefined);
  assert.equal(problem('contents'), undefined);
  assert.match(problem('.') ?? '', /project/);
  assert.match(problem('..') ?? '', /project/);
  assert.match(problem('content') ?? '', /articles/);
  assert.match(problem('content/site') ?? '', /inside the content folder/);
  assert.match(problem('public/site') ?? '', /inside the public folder/);
  symlinkSync('content', join(root, 'link'), 'dir');
  assert.match(problem('link/site') ?? '', /inside the content folder/);
  const hidden = { root, contentDir: join(root, '.dist/content'), publicDir };
  assert.match(checkOutDir(buildPathsOf(root, 'dist'), hidden) ?? '', /articles are in it/);
});
