/** The manifest that a site serves: its parts, its bounds, and what it names. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { digestOfFiles, namedDigestOf } from '../../../src/release/manifest.ts';
import { isOfServedManifest, SERVED_INDEX, servedManifest } from '../../../src/release/served-manifest.ts';

const file = (path: string) => ({ path, size: path.length, sha256: hash('sha256', path) });
const filesOf = (...paths: string[]) => paths.sort().map(file);
const made = (files: ReturnType<typeof filesOf>, key?: string) =>
  servedManifest(files, digestOfFiles(files), key).files;
const part = (name: string) => `.well-known/dateline/manifest/${name}.json`;

test('the parts of a manifest are those of decades, of undated articles and of the rest', () => {
  const served = made(
    filesOf('index.html', '2024/01/02/a/index.html', '2029/x.json', '1912/x.json', 'undated/index.html'),
  );
  assert.deepEqual([...served.keys()], [part('1910s'), part('2020s'), part('site'), part('undated'), SERVED_INDEX]);
  const { files } = JSON.parse(String(served.get(part('2020s'))));
  assert.deepEqual(files, [file('2024/01/02/a/index.html'), file('2029/x.json')]);
});

test('the index of a manifest has the digest of each part, and the digest by which the release is named', () => {
  const files = filesOf('index.html', '2024/x.json');
  const served = made(files, 'SHA256:key');
  const index = JSON.parse(String(served.get(SERVED_INDEX)));
  assert.deepEqual(
    { ...index, parts: undefined },
    {
      ...{ format: 1, release: namedDigestOf(files), files: 2, bytes: 21, key: 'SHA256:key' },
      parts: undefined,
    },
  );
  for (const { path, sha256, size, files: count } of index.parts) {
    assert.equal(sha256, hash('sha256', served.get(path) as Buffer));
    assert.deepEqual([size, count], [served.get(path)?.length, 1]);
  }
});

test('one more article changes no part of another decade', () => {
  const paths = ['1912/01/01/x/index.html', '2024/01/01/x/index.html', 'index.html'];
  const [before, after] = [made(filesOf(...paths)), made(filesOf(...paths, '2024/05/01/y/index.html'))];
  assert.deepEqual(before.get(part('1910s')), after.get(part('1910s')));
  assert.notDeepEqual(before.get(part('2020s')), after.get(part('2020s')));
});

test('a part has at most 2 MB, whatever the names of its files are', () => {
  const paths = Array.from({ length: 15_000 }, (_, at) => `2024/01/01/${'ü"'.repeat(at % 40)}${at}/index.html`);
  const served = made(filesOf(...paths));
  assert.ok(served.size > 2);
  let count = 0;
  for (const [path, bytes] of served) {
    assert.ok(bytes.length <= 2_000_000, `${path} has ${bytes.length} bytes`);
    if (path !== SERVED_INDEX) count += JSON.parse(String(bytes)).files.length;
  }
  assert.equal(count, 15_000);
});

test('a release is named by all files but those of the served manifest', () => {
  const own = [SERVED_INDEX, `${SERVED_INDEX}.sig`, part('2020s'), part('site-2')];
  const others = [
    '.well-known/dateline/key.pem',
    '.well-known/dateline/inputs.json',
    '.well-known/dateline/manifest.jsonx',
    'index.html',
  ];
  assert.deepEqual([...own, ...others].filter(isOfServedManifest), own);
  assert.equal(namedDigestOf(filesOf(...own, ...others)), digestOfFiles(filesOf(...others)));
});
