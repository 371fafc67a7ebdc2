import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findMissingPages, findOutputProblems } from '../../../src/build/output/validate.ts';
import {
  differences,
  formatManifest,
  manifestOf,
  parseManifest,
  listFilesWithDigests,
} from '../../../src/release/manifest.ts';

const file = (path: string, text = path) => ({ path, size: text.length, sha256: hash('sha256', text) });

test('the list of files has every file with its size and digest, sorted by path', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-manifest-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of ['b', 'a/b', 'a-b', 'a/ü.txt', '.well-known/x', 'empty/']) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    if (path.endsWith('/')) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), path);
  }
  const files = listFilesWithDigests(folder);
  assert.deepEqual(
    files.map(({ path }) => path),
    ['.well-known/x', 'a-b', 'a/b', 'a/ü.txt', 'b'],
  );
  assert.deepEqual(files[2], file('a/b'));
  symlinkSync('b', join(folder, 'link'));
  assert.throws(() => listFilesWithDigests(folder), /"link".* is not a regular file/);
});

test('a manifest is accepted only if its digest is that of its files', () => {
  const manifest = manifestOf([file('a'), file('b')]);
  assert.equal(manifest.digest, hash('sha256', `${hash('sha256', 'a')}  a\n${hash('sha256', 'b')}  b\n`));
  const text = formatManifest(manifest);
  assert.deepEqual(parseManifest(text), manifest);
  assert.throws(() => parseManifest(text.replace('"b"', '"c"')), /^Error: Manifest digest mismatch\.$/);
  assert.throws(() => parseManifest(text.slice(0, -9)));
  assert.deepEqual(parseManifest(formatManifest(manifestOf([]))).files, []);
});

test('missing, changed and added files are named', () => {
  assert.deepEqual(differences([file('a'), file('b')], [file('a'), file('b')]), []);
  assert.deepEqual(differences([file('a'), file('b'), file('c')], [file('b', 'x'), file('c'), file('d')]), [
    'a is missing',
    'b has other bytes',
    'd does not belong here',
  ]);
});

test('every file of the site has one owner, and every owner has its file', () => {
  const claims = {
    pages: new Set(['index.html', 'a/index.html']),
    copied: new Set(['robots.txt']),
    written: new Set(['_headers']),
    found: new Set<string>(),
    bundled: new Set(['_astro/x.css', '_astro/unused.css']),
  };
  const files = ['index.html', 'a/index.html', 'robots.txt', '_headers', '_astro/x.css'];
  const problems = (paths: string[], claimed = claims) => findOutputProblems(new Set(paths), claimed).join();
  assert.equal(problems(files), '');
  assert.match(problems([...files, '_astro/y.css']), /Unexpected file in the output: _astro\/y\.css/);
  assert.match(problems(files.slice(1)), /^index\.html is missing, claimed by a page/);
  assert.match(
    problems(files, { ...claims, copied: new Set(['robots.txt', 'a/index.html']) }),
    /^Conflict: a\/index\.html comes from a page and from the public folder/,
  );
  assert.match(
    problems(files, { ...claims, found: new Set(['_headers']) }),
    /^Conflict: _headers comes from the publisher and from the search index/,
  );
});

test('an article without a page is found', () => {
  assert.deepEqual(findMissingPages(new Set(['a/index.html', 'c/index.html']), ['/a/', '/b/']), ['/b/']);
});
