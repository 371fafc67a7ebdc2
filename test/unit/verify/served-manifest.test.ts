/** The manifest that a site serves is hostile: each field that cannot be is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOfFiles } from '../../../src/release/manifest.ts';
import { servedManifest } from '../../../src/release/served-manifest.ts';
import { INDEX, isSafePath, joinParts, readIndex, readPart, sha256 } from '../../../verify/served-manifest.ts';

const named = ['2024/x.json', 'a b/ü.html', 'index.html'].map((path) => ({ path, size: 3, sha256: sha256(path) }));
const { files, index } = servedManifest(named, digestOfFiles(named), undefined);
const text = index.toString();
const parts = [...files].filter(([path]) => path !== INDEX).map(([path, bytes]) => readPart(bytes.toString(), path));

test('the manifest that a build writes is read as it was written', () => {
  assert.deepEqual(joinParts(readIndex(text), parts), named);
});

test('an index with any other byte is refused', () => {
  for (let at = 0; at < text.length; at += 1) {
    const other = `${text.slice(0, at)}${text[at] === ' ' ? 'x' : ' '}${text.slice(at + 1)}`;
    assert.throws(() => joinParts(readIndex(other), parts), `byte ${at}: ${other.slice(at - 9, at + 9)}`);
  }
});

test('an index with a field that cannot be is refused with a sentence', () => {
  const cases: [change: (value: Record<string, unknown>) => unknown, says: RegExp][] = [
    [() => [], /holds no object/],
    [() => null, /holds no object/],
    [(value) => ({ ...value, format: 2 }), /has the format 2, and this program reads 1/],
    [(value) => ({ ...value, release: 'abc' }), /its digest or its numbers/],
    [(value) => ({ ...value, files: -1 }), /its digest or its numbers/],
    [(value) => ({ ...value, files: 1e12 }), /its digest or its numbers/],
    [(value) => ({ ...value, key: 'x' }), /its key cannot be read/],
    [(value) => ({ ...value, parts: {} }), /it has no parts/],
    [(value) => ({ ...value, parts: Array(20_000).fill({}) }), /it has no parts/],
    [(value) => ({ ...value, parts: [null] }), /no path of a site/],
    [(value) => ({ ...value, parts: [partOf({ path: '../../secret' })] }), /no path of a site/],
    [(value) => ({ ...value, parts: [partOf({ path: 'index.html' })] }), /as a part, which cannot be one/],
    [(value) => ({ ...value, parts: [partOf({ size: 3_000_000 })] }), /larger than 2000000 bytes/],
    [(value) => ({ ...value, parts: [partOf({ files: '3' })] }), /no number of files/],
    [(value) => ({ ...value, more: 1 }), /it was altered/],
  ];
  for (const [change, says] of cases)
    assert.throws(() => readIndex(JSON.stringify(change(JSON.parse(text)))), says, String(says));
  assert.throws(() => readIndex('{'), /is no JSON/);
});

const partOf = (fields: object) => ({ ...JSON.parse(text).parts[0], ...fields });

test('parts that do not make what the index says are refused', () => {
  const [first = [], ...others] = parts;
  const [one] = first;
  const cases: [parts: unknown, says: RegExp][] = [
    [[first], /another number of files/],
    [[[...first, one], ...others], /another number of files/],
    [[first, [others[0]?.[0], others[0]?.[0]]], /twice, or names itself/],
    [[[{ ...one, sha256: sha256('') }], ...others], /do not make its digest/],
    [[[{ ...one, size: 4 }], ...others], /number of bytes/],
    [[[{ ...one, path: INDEX }], ...others], /twice, or names itself/],
  ];
  for (const [given, says] of cases) assert.throws(() => joinParts(readIndex(text), given as typeof parts), says);
});

test('a path that leads out of a folder is none, and unusual names are', () => {
  const refused = [
    '',
    '/',
    '/a',
    'a//b',
    '..',
    '../a',
    'a/..',
    'a/../b',
    './a',
    'a/',
    'a\\b',
    'C:/a',
    'c:a',
    'a\0',
    'a\nb',
    '\ud800',
    1,
    null,
    'x'.repeat(5000),
  ];
  for (const path of refused) assert.equal(isSafePath(path), false, JSON.stringify(path));
  for (const path of ['a', '.well-known/x', 'ü/زهرة.html', 'a b/c', '...', 'a..b', '%2e%2e/x'])
    assert.ok(isSafePath(path), path);
});
