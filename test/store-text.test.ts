import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromStore, toStore } from '../src/store-text.ts';

const spelled = [
  ...['__ASTRO_IMAGE_x.png', '__ASTRO_ASSET_IMAGE__abc__', '__VITE_PUBLIC_ASSET__abcdef01__', '@@ASTRO-STYLES@@'],
  ...['!~{000}~', '____', '___', '!!~~', '@@@', '_\uFDD0_', '\uFDD0', '\uFDD0\uFDD0__\uFDD0', '_', ''],
];

test('the store holds no placeholder, and gives back what was put in', () => {
  for (const text of spelled) {
    assert.doesNotMatch(toStore(text), /__|@@|!~/, text);
    assert.equal(fromStore(toStore(text)), text);
  }
});

test('every text of an entry, however deep, and nothing else', () => {
  const entry = { title: '__x', tags: ['@@y', 'z'], words: 3, origins: { date: 'header' } };
  assert.deepEqual(toStore(entry), { ...entry, title: '_\uFDD0_x', tags: ['@\uFDD0@y', 'z'] });
  assert.deepEqual(fromStore(toStore(entry)), entry);
});
