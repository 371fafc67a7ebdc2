import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PictureIndex } from '../../../../src/ingest/pictures/find-picture.ts';

const index = new PictureIndex([
  'photo.jpg',
  'world/photo.jpg',
  'world/Bridge at dawn.JPG',
  'world/größe.png',
  'images/map.png',
  'world/dawn.jpg',
  'world/DAWN.JPG',
  'world/2022-02-07-visit.webp',
  '100%.png',
]);

const rows: readonly (readonly [article: string, name: string, found: object])[] = [
  ['world/a.md', 'photo.jpg', { path: 'world/photo.jpg', differs: false }],
  ['sport/a.md', 'photo.jpg', { path: 'photo.jpg', differs: false }],
  ['world/a.md', '/photo.jpg', { path: 'photo.jpg', differs: false }],
  ['world/a.md', './photo.jpg', { path: 'world/photo.jpg', differs: false }],
  ['world/a.md', '../images/map.png', { path: 'images/map.png', differs: false }],
  ['world/a.md', 'images/map.png', { path: 'images/map.png', differs: false }],
  ['world/a.md', 'images\\map.png', { path: 'images/map.png', differs: false }],
  ['world/a.md', 'Bridge%20at%20dawn.JPG', { path: 'world/Bridge at dawn.JPG', differs: false }],
  ['world/a.md', 'bridge at dawn.jpg', { path: 'world/Bridge at dawn.JPG', differs: true }],
  ['world/a.md', 'gro\u0308\u00dfe.png', { path: 'world/größe.png', differs: true }],
  ['world/a.md', 'photo.jpg?width=300', { path: 'world/photo.jpg', differs: false }],
  ['a.md', '100%.png', { path: '100%.png', differs: false }],
  ['world/a.md', 'dawn.jpg', { path: 'world/dawn.jpg', differs: false }],
  ['world/a.md', 'Dawn.jpg', { problem: 'unclear' }],
  ['world/a.md', 'none.jpg', { problem: 'missing' }],
  ['world/a.md', '../../etc/photo.jpg', { problem: 'outside' }],
  ['a.md', '..%2F..%2Fetc%2Fpasswd.jpg', { problem: 'missing' }],
  ['a.md', '/../../photo.jpg', { problem: 'outside' }],
];

for (const [article, name, found] of rows)
  test(`the picture ${name} of ${article} is ${JSON.stringify(found)}`, () =>
    assert.deepEqual(index.find(article, name), found));

test('a picture of the name of an article belongs to it, in any case and kind', () => {
  assert.equal(index.besideArticle('world/2022-02-07-Visit.txt'), '/world/2022-02-07-visit.webp');
  assert.equal(index.besideArticle('world/2022-02-07-visit.notes.txt'), undefined);
  assert.equal(new PictureIndex([]).besideArticle('a.txt'), undefined);
});
