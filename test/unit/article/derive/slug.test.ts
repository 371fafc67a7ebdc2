import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveSlug, holdsWord, slugify } from '../../../../src/article/derive/slug.ts';

const slugs: readonly (readonly [text: string, slug: string])[] = [
  ['Narva closes its bridge', 'narva-closes-its-bridge'],
  ['  Narva -- closes__its/bridge!  ', 'narva-closes-its-bridge'],
  ['../../etc/passwd', 'etc-passwd'],
  ['news.html', 'news-html'],
  ['Caf\u00e9', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['O’Neill’s "bridge"', 'oneills-bridge'],
  ['Straße nach Øresund', 'strasse-nach-oresund'],
  ['Мост закрыт', 'most-zakryt'],
  ['桥', 'qiao'],
  ['100 % & more', '100-more'],
  ['CON', 'con'],
  ['---', ''],
  ['\u0000\u202E', ''],
  ['', ''],
  ['a'.repeat(200), 'a'.repeat(80)],
  [`${'bridge-'.repeat(20)}end`, 'bridge-'.repeat(11).slice(0, -1)],
];

for (const [text, slug] of slugs) {
  test(`slug: ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(slugify(text), slug));
}

test('a name of hashes and numbers says nothing', () => {
  for (const name of ['000_7c12877d4e8901b4', '0042', '2022', 'deadbeef12', '', '…']) assert.ok(!holdsWord(name), name);
  for (const name of ['bridge', '000-bridge', 'deadbeef', 'a1', 'Мост']) assert.ok(holdsWord(name), name);
});

test('the name decides, then the headline with the end of the name, then the path', () => {
  assert.deepEqual(deriveSlug('old-bridge', 'It is closed', 'x.txt'), { slug: 'old-bridge', from: 'file-name' });
  assert.deepEqual(deriveSlug('000_7c12877d4e8901b4', 'It is closed', 'x.txt'), {
    slug: 'it-is-closed-4e8901b4',
    from: 'title',
  });
  assert.deepEqual(deriveSlug('', 'It is closed', 'x.txt'), { slug: 'it-is-closed', from: 'title' });
  assert.deepEqual(deriveSlug('0042', '…', 'x.txt'), { slug: '0042', from: 'file-name' });
  assert.match(deriveSlug('…', '…', 'x.txt').slug, /^[0-9a-f]{8}$/);
  assert.notEqual(deriveSlug('…', '…', 'x.txt').slug, deriveSlug('…', '…', 'y.txt').slug);
});
