/** Files of settings that are read, and the settings that they give. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../../src/paper/read-settings.ts';
import { paperSchema } from '../../../src/paper/schema.ts';

const read = (text: string) => readSettings(paperSchema, text, { file: 'paper.yaml', linesBefore: 0 });

const fine: readonly (readonly [text: string, settings: object])[] = [
  ['', {}],
  ['# only a comment\n', {}],
  ['---\ntitle: A\n', { title: 'A' }],
  ['title: 1984\n', { title: '1984' }],
  ['title: ""\ntagline:\n', {}],
  ['title: "Der Bote: Süd"\r\nlang: de\r\n', { title: 'Der Bote: Süd', lang: 'de' }],
  ['\uFEFFtitle: A\n', { title: 'A' }],
  ['names: no\nsearch: false\nfold: "0"\n', { names: 'no', search: 'false', fold: '0' }],
  ['about: |\n  One.\n\n  Two.\n', { about: 'One.\n\nTwo.\n' }],
  ['feedAuthority: desk@news.example,2026-01\n', { feedAuthority: 'desk@news.example,2026-01' }],
  [
    'nav:\n  - World\n  - title: Archive\n    to: /archive/\n',
    { nav: ['World', { title: 'Archive', to: '/archive/' }] },
  ],
  ['contact: https://news.example/desk\n', { contact: 'https://news.example/desk' }],
];
for (const [text, settings] of fine)
  test(`a file may be ${JSON.stringify(text)}`, () => assert.deepEqual({ ...read(text).settings }, settings));
