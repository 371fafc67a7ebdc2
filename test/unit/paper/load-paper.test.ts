/** The folder of a paper adds to its settings: pictures, styles, markup, links. */
import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PaperError } from '../../../src/errors.ts';
import { hasSettings, paperFolder, root } from '../../../src/paper/folder.ts';
import { loadPaper } from '../../../src/paper/load-paper.ts';
import { noPaper } from '../../../src/paper/no-paper.ts';
import { readSite } from '../../../src/site.ts';
import { paperWith } from '../../support/paper/paper-folder.ts';

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 48"><path d="M0 0"/></svg>';

test('an empty folder is a paper without settings', (t) => {
  assert.deepEqual({ ...loadPaper(paperWith(t, {})) }, { ...noPaper, assets: new Map() });
});

test('pictures and styles have names that change with their bytes', (t) => {
  const folder = paperWith(t, {
    'paper.yaml': 'logo: art/logo.svg\nfavicon: art/logo.svg\n',
    'art/logo.svg': logo,
    'theme.css': 'p{}',
  });
  const { logo: picture, favicon, styles, assets } = loadPaper(folder);
  assert.match(picture?.path ?? '', /^\/_astro\/logo\.[0-9a-f]{8}\.svg$/);
  assert.deepEqual([picture?.width, picture?.height, favicon?.type], [240, 48, 'image/svg+xml']);
  assert.deepEqual(
    [...assets.keys()].sort(),
    [picture?.path, favicon?.path, styles].map((path) => path?.slice(1)).sort(),
  );
  writeFileSync(join(folder, 'theme.css'), 'p{color:red}');
  assert.notEqual(loadPaper(folder).styles, styles);
});

test('a section in the head has its page, and a link is taken as it is', (t) => {
  const { nav } = loadPaper(
    paperWith(t, { 'paper.yaml': 'nav: [World, Über uns, { title: Archive, to: /archive/ }]\n' }),
  );
  assert.deepEqual(
    nav.map(({ to, section }) => [to, section]),
    [
      ['/sections/world/', 'world'],
      [nav[1]?.to, nav[1]?.section],
      ['/archive/', undefined],
    ],
  );
  assert.match(nav[1]?.to ?? '', /^\/sections\/uber-uns/);
});

test('what the policy allows besides, and a faint accent, are told with their lines', (t) => {
  const yaml = 'title: A\ncolours:\n  light: "#0b6e4f"\nallow:\n  script-src: [https://stats.example]\n';
  const { notes, allow } = loadPaper(paperWith(t, { 'paper.yaml': yaml }));
  assert.deepEqual(allow, { 'script-src': ['https://stats.example'] });
  assert.match(notes[0] ?? '', /paper\.yaml:3: the contrast of #0b6e4f/);
  assert.match(notes[1] ?? '', /paper\.yaml:5: the policy also allows script-src https:\/\/stats\.example/);
});

test('markup that the policy refuses is told with its line and the remedy', (t) => {
  const markup =
    '<meta name="a" content="b">\n<script src="https://stats.example/a.js"></script>\n<script>x()</script>\n';
  const files = { 'paper.yaml': 'title: A\n', 'slots/head-end.html': markup };
  const { notes, slots } = loadPaper(paperWith(t, files));
  assert.match(slots.headEnd, /stats\.example/);
  assert.equal(notes.length, 2);
  assert.match(
    notes[0] ?? '',
    /slots\/head-end\.html:2: the policy refuses https:\/\/stats\.example\/a\.js\. .*allow: \{ script-src: \[https:\/\/stats\.example\] \}/,
  );
  assert.match(
    notes[1] ?? '',
    /slots\/head-end\.html:3: the policy refuses this inline script\. .*'sha256-[\w+/]{43}='/,
  );
  const allowed = {
    ...files,
    'paper.yaml': 'allow:\n  script-src: [https://stats.example]\n',
    'slots/head-end.html': '<script src="https://stats.example/a.js"></script>',
  };
  assert.equal(loadPaper(paperWith(t, allowed)).notes.length, 1);
});

const refused: readonly (readonly [name: string, files: Record<string, string>, says: RegExp])[] = [
  [
    'a logo that is not there',
    { 'paper.yaml': 'title: A\nlogo: logo.svg\n' },
    /paper\.yaml:2: logo "logo\.svg": there is no such file/,
  ],
  [
    'a logo with a script',
    { 'paper.yaml': 'logo: a.svg\n', 'a.svg': '<svg xmlns="x"><script/></svg>' },
    /paper\.yaml:1: logo "a\.svg": this SVG has a script/,
  ],
  ['a logo that is a folder', { 'paper.yaml': 'logo: a.svg\n', 'a.svg/b': '' }, /this is not a file/],
  [
    'a favicon that is too large',
    { 'paper.yaml': 'favicon: a.svg\n', 'a.svg': `${logo}${' '.repeat(70_000)}` },
    /favicon "a\.svg": this file has \d+ bytes\. It may have at most 65536/,
  ],
  ['styles that are too large', { 'theme.css': ' '.repeat(140_000) }, /theme\.css: this file has 140000 bytes/],
  [
    'markup that is too large',
    { 'slots/foot-end.html': ' '.repeat(40_000) },
    /foot-end\.html: this file has 40000 bytes/,
  ],
];
for (const [name, files, says] of refused)
  test(`a paper with ${name} is refused`, (t) => {
    const folder = paperWith(t, files);
    assert.throws(
      () => loadPaper(folder),
      (error) => error instanceof PaperError && says.test(error.message),
    );
  });

test('a file of the paper that is a link out of it is not read', (t) => {
  for (const name of ['paper.yaml', 'theme.css', 'slots/head-end.html']) {
    const folder = paperWith(t, { 'slots/.keep': '' });
    symlinkSync('/etc/hostname', join(folder, name));
    assert.throws(() => loadPaper(folder), /this is a link to a place outside the paper\. Copy the file/, name);
  }
});

test('the folder of the paper is the project, or the one that PAPER names from where the command was typed', (t) => {
  const folder = paperWith(t, { 'a/paper.yaml': '' });
  assert.equal(paperFolder({}), root);
  assert.equal(paperFolder({ PAPER: '' }), root);
  assert.equal(paperFolder({ PAPER: 'a', INIT_CWD: folder }), join(folder, 'a'));
  assert.throws(
    () => paperFolder({ PAPER: 'b', INIT_CWD: folder }),
    /^SettingError: PAPER="b": there is no folder .*\/b\. Create it/,
  );
  assert.throws(() => paperFolder({ PAPER: 'a/paper.yaml', INIT_CWD: folder }), /there is no folder/);
});

const settled: readonly (readonly [files: Record<string, string>, has: boolean])[] = [
  [{}, false],
  [{ 'content/a.txt': 'a', 'public/a.txt': 'a' }, false],
  [{ 'paper.yaml': '# title: A\n\n  #b\r\n' }, false],
  [{ 'paper.yaml': '# a\ntitle: A\n' }, true],
  [{ 'pages/a.md': '# A\n' }, true],
  [{ 'theme.css': '' }, true],
];
for (const [files, has] of settled)
  test(`a paper with ${JSON.stringify(files)} has ${has ? 'settings' : 'none'}`, (t) =>
    assert.equal(hasSettings(paperWith(t, files)), has));

test('an environment variable wins over the setting of the paper', (t) => {
  const yaml = 'url: https://a.example\nbase: /a/\nlang: de\nnames: no\nsearch: no\nfold: no\ntwins: none\n';
  const paper = loadPaper(paperWith(t, { 'paper.yaml': yaml }));
  const plain = readSite({}, paper);
  assert.deepEqual(
    [plain.origin, plain.base, plain.lang, plain.names, plain.articleData],
    ['https://a.example', '/a/', 'de', false, 'none'],
  );
  const env = {
    SITE_URL: 'https://b.example',
    BASE_PATH: '/b/',
    SITE_LANG: 'fr',
    NAMES: '1',
    SEARCH: '1',
    FOLD: '1',
    TWINS: 'day',
  };
  const { origin, base, lang, names, search, fold, articleData } = readSite(env, paper);
  assert.deepEqual(
    [origin, base, lang, names, search, fold, articleData],
    ['https://b.example', '/b/', 'fr', true, true, true, 'day'],
  );
});

test('the authority of the example and a missing imprint are told to a paper that is set up', (t) => {
  const notesOf = (yaml: string, files = {}) =>
    readSite({}, loadPaper(paperWith(t, { 'paper.yaml': yaml, ...files }))).notes;
  assert.deepEqual(notesOf(''), []);
  assert.match(notesOf('title: A\n')[0] ?? '', /feedAuthority is that of the example/);
  assert.match(notesOf('feedAuthority: a.example,2026\nlang: de\n')[0] ?? '', /no imprint.*pages\/impressum\.md/);
  assert.deepEqual(notesOf('feedAuthority: a.example,2026\nlang: de\n', { 'pages/impressum.md': '# Impressum\n' }), []);
});
