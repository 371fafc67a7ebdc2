import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { type TestContext, test } from 'node:test';
import { placeProblem, placesOf } from '../../../src/release/paths.ts';

function project(t: TestContext): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-places-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['content', 'public']) mkdirSync(join(root, name));
  return root;
}

test('everything lies beside the site, on one file system', (t) => {
  const root = project(t);
  const places = placesOf(root, 'dist/');
  assert.equal(places.site, join(root, 'dist'));
  assert.equal(places.shelf, join(root, '.dist'));
  assert.equal(places.releases, join(root, '.dist/releases'));
  assert.equal(places.workshop, join(root, '.dist/workshop'));
});

test('a site outside the project has a workshop inside it, of its own', (t) => {
  const root = project(t);
  const [a, b] = [placesOf(join(root, 'content'), '../a'), placesOf(join(root, 'content'), '../b')];
  assert.equal(a.shelf, join(root, '.a'));
  assert.ok(a.workshop.startsWith(join(root, 'content', 'node_modules') + sep));
  assert.notEqual(a.workshop, b.workshop);
});

test('two ways to one site are one place, also while a link is what is served', (t) => {
  const root = project(t);
  mkdirSync(join(root, 'sites'));
  symlinkSync('sites', join(root, 'link'), 'dir');
  mkdirSync(join(root, 'sites/.news/releases/x'), { recursive: true });
  symlinkSync('.news/releases/x', join(root, 'sites/news'), 'dir');
  assert.deepEqual(placesOf(root, 'link/news'), placesOf(root, join(root, 'sites/news')));
  assert.equal(placesOf(root, 'link/news').site, join(root, 'sites/news'));
});

test('the site may hold neither the project nor the articles, nor lie among them or in the public folder', (t) => {
  const root = project(t);
  const [contentDir, publicDir] = [join(root, 'content'), join(root, 'public')];
  const problem = (outDir: string) => placeProblem(placesOf(root, outDir), { root: `${root}/`, contentDir, publicDir });
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
  assert.match(placeProblem(placesOf(root, 'dist'), hidden) ?? '', /articles are in it/);
});
