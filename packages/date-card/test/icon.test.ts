import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { drawIcon } from '../src/icon.ts';

const colours = { paper: [255, 255, 255], ink: [0, 0, 0], accent: [200, 0, 0], rule: [128, 128, 128] } as const;
const digestOf = (name: string, isMaskable = false) => hash('sha256', drawIcon(name, 192, isMaskable, colours));

test('an icon is a square PNG of the size given', () => {
  for (const size of [32, 180, 512]) {
    const png = drawIcon('The Dateline', size, false, colours);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
  }
});

test('an icon shows the first letter of the name, without a leading article', () => {
  assert.equal(digestOf('The Dateline'), digestOf('Daily Echo'));
  assert.equal(digestOf('«Écho»'), digestOf('新聞'));
  assert.notEqual(digestOf('Dateline'), digestOf('Echo'));
  assert.notEqual(digestOf('Theatre'), digestOf('Atre'));
});

test('an icon shows a calendar when the name has no letter of the font', () => {
  for (const name of ['新聞', 'Новости', '', ' - ']) assert.equal(digestOf(name), digestOf('新聞'));
  assert.notEqual(digestOf('新聞'), digestOf('新聞', true));
});

test('a name may begin with any letter or figure', () => {
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
    for (const size of [180, 192, 512])
      for (const isMaskable of [false, true]) assert.ok(drawIcon(letter, size, isMaskable, colours));
});
