/** Packs of what a site is made of: bounded, and the same bytes when they are read. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { keyOfPack, packsOf, packText } from '../../../src/build/proof/packs.ts';

const file = (path: string, bytes: Uint8Array) => ({
  path,
  size: bytes.length,
  digest: hash('sha256', bytes),
  read: () => bytes,
});
const readBack = (texts: readonly string[]) => {
  const found = new Map<string, Buffer>();
  for (const text of texts)
    for (const { path, text: plain, base64 } of JSON.parse(text).files) {
      const bytes = plain === undefined ? Buffer.from(base64, 'base64') : Buffer.from(plain);
      found.set(path, Buffer.concat([found.get(path) ?? Buffer.of(), bytes]));
    }
  return found;
};

test('packs hold each file with its bytes, whatever they are, and have at most 2 MB', () => {
  const files = [
    file('content/empty.txt', Buffer.alloc(0)),
    file('content/utf8.txt', Buffer.from('\uFEFFCafé\r\n"\u2028')),
    file('content/latin1.txt', Buffer.from('Caf\xe9', 'latin1')),
    file('content/controls.txt', Buffer.alloc(1_200_000, 1)),
    file('content/largest.txt', Buffer.alloc(2 ** 21, 'é')),
    file('content/odd-end.txt', Buffer.alloc(1_300_001, 0xff)),
    ...Array.from({ length: 200 }, (_, at) =>
      file(`content/${'ü"'.repeat(50)}${at}.txt`, Buffer.alloc(20_000, 'a"\\')),
    ),
  ];
  const texts = packsOf(files).map(packText);
  for (const text of texts) assert.ok(Buffer.byteLength(text) <= 2_000_000, String(text.length));
  const found = readBack(texts);
  assert.equal(found.size, files.length);
  for (const { path, read } of files) assert.ok(found.get(path)?.equals(read()), path);
});

test('the key of a pack changes with the bytes, the names and the order of its files', () => {
  const [a, b] = [file('a', Buffer.from('1')), file('b', Buffer.from('2'))];
  const keys = [[a, b], [b, a], [a], [a, file('b', Buffer.from('3'))], [a, file('c', Buffer.from('2'))]].map((files) =>
    JSON.stringify(packsOf(files).map(keyOfPack)),
  );
  assert.equal(new Set(keys).size, keys.length);
});
