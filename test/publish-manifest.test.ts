import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pagesMissing, treeProblems } from '../src/publish/answered.ts';
import { differences, formatManifest, manifestOf, parseManifest, takeInventory } from '../src/publish/manifest.ts';

const file = (path: string, text = path) => ({ path, size: text.length, sha256: hash('sha256', text) });

test('an inventory names every file with its bytes, in one order', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-manifest-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of ['b', 'a/b', 'a-b', 'a/ü.txt', '.well-known/x', 'empty/']) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    if (path.endsWith('/')) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), path);
  }
  const files = takeInventory(folder);
  assert.deepEqual(
    files.map(({ path }) => path),
    ['.well-known/x', 'a-b', 'a/b', 'a/ü.txt', 'b'],
  );
  assert.deepEqual(files[2], file('a/b'));
  symlinkSync('b', join(folder, 'link'));
  assert.throws(() => takeInventory(folder), /"link".* no regular file/);
});

test('a manifest is read back only if it agrees with itself', () => {
  const manifest = manifestOf([file('a'), file('b')]);
  assert.equal(manifest.digest, hash('sha256', `${hash('sha256', 'a')}  a\n${hash('sha256', 'b')}  b\n`));
  const text = formatManifest(manifest);
  assert.deepEqual(parseManifest(text), manifest);
  assert.throws(() => parseManifest(text.replace('"b"', '"c"')), /agree/);
  assert.throws(() => parseManifest(text.slice(0, -9)));
  assert.deepEqual(parseManifest(formatManifest(manifestOf([]))).files, []);
});

test('what is missing, changed and added is told by name', () => {
  assert.deepEqual(differences([file('a'), file('b')], [file('a'), file('b')]), []);
  assert.deepEqual(differences([file('a'), file('b'), file('c')], [file('b', 'x'), file('c'), file('d')]), [
    'a is missing',
    'b has other bytes',
    'd does not belong here',
  ]);
});

test('every file of the site has one owner, and every owner its file', () => {
  const claims = {
    pages: ['index.html', 'a/index.html'],
    copied: ['robots.txt'],
    written: ['_headers'],
    found: [],
    bundled: new Set(['_astro/x.css', '_astro/unused.css']),
  };
  const files = ['index.html', 'a/index.html', 'robots.txt', '_headers', '_astro/x.css'];
  assert.deepEqual(treeProblems(files, claims), []);
  assert.match(treeProblems([...files, '_astro/y.css'], claims).join(), /_astro\/y\.css .*nobody answers/);
  assert.match(treeProblems(files.slice(1), claims).join(), /^index\.html is missing, claimed by a page/);
  assert.match(
    treeProblems(files, { ...claims, copied: ['robots.txt', 'a/index.html'] }).join(),
    /^a\/index\.html is claimed twice: by a page and by the public folder/,
  );
  assert.match(
    treeProblems(files, { ...claims, pages: [...claims.pages, 'index.html'] }).join(),
    /^index\.html is claimed twice/,
  );
});

test('an article without its page is found', () => {
  assert.deepEqual(pagesMissing(['a/index.html', 'c/index.html'], ['/a/', '/b/']), ['/b/']);
});
