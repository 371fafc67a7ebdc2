/** Files of settings that are read, and the settings that they give; and the usual mistake with colours. */
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
  // The colour without quotes is no mistake of the group before it.
  ['colours: { light: "#14508f" } # the blue of the river\n', { colours: { light: '#14508f' } }],
  ['contact: https://news.example/desk\n', { contact: 'https://news.example/desk' }],
];
for (const [text, settings] of fine)
  test(`a file may be ${JSON.stringify(text)}`, () => assert.deepEqual({ ...read(text).settings }, settings));

const colour = /^paper\.yaml:2: "#" begins a comment here\. Put the colour in quotes: "#14508f"\.$/;
for (const text of [
  'title: A\ncolours: { light: #14508f }\nlang: de\n',
  'title: A\ncolours: { light: #14508f, dark: "#96c3f2" }\n',
  'title: A\ncolours: {light: "#14508f", dark: #14508f}\n',
])
  test(`the colour without quotes is named in ${JSON.stringify(text)}`, () => {
    assert.throws(() => read(text), { message: colour });
  });

const odd: readonly (readonly [text: string, says: RegExp])[] = [
  ['title: "\\u200b\\u2060"\n', /paper\.yaml:1: title .*this text shows nothing\. Write letters/],
  ['title: "\\u202Ereirouc"\n', /a character that turns other words around/],
  ['tagline: "News \\ud800"\n', /half of a character/],
  ['nav: [World, "\\u200b"]\n', /nav, entry 2 .*this text shows nothing/],
  ['allow: { img-src: ["https://a.example:99999"] }\n', /this is not an origin/],
  [
    'title: A\n---\ntitle: B\n',
    /^paper\.yaml:2: A second part begins here, and one is read\. Remove the line "---"\.$/,
  ],
];
for (const [text, says] of odd)
  test(`${JSON.stringify(text)} is refused`, () => assert.throws(() => read(text), { message: says }));

test('of many problems the first are told, with the number of the others', () => {
  const text = Array.from({ length: 100 }, (_, at) => `k${at}: v\n`).join('');
  assert.throws(
    () => read(text),
    ({ message }: Error) => message.split('\n').length === 31 && message.endsWith('\npaper.yaml: 70 more problems.'),
  );
});
