/** The pages of a paper itself: their addresses, their order, and the message for each that cannot be a page. */
import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PaperError } from '../../../../src/errors.ts';
import { readOwnPages } from '../../../../src/paper/pages/own-pages.ts';
import { ownPageHtml, ownPageTargets } from '../../../../src/paper/pages/page-html.ts';
import { paperWith } from '../../../support/paper/paper-folder.ts';

test('a paper without own pages has none', (t) => {
  assert.deepEqual(readOwnPages(paperWith(t, {})), { pages: [], notes: [] });
});

test('own pages stand in their order, those without a number last', (t) => {
  const { pages } = readOwnPages(
    paperWith(t, {
      'pages/privacy.md': '# Privacy\n\nNone.\n',
      'pages/impressum.md': '---\ntitle: Impressum\norder: 2\nplace: head\n---\nWir.\n',
      'pages/Über uns.md': '---\ntitle: "Wir: die Zeitung"\norder: 1\n---\n',
      'pages/about.md': '---\ntitle: About us\ncounts: yes\n---\nUs.\n',
    }),
  );
  assert.deepEqual(
    pages.map(({ slug, title, place, counts }) => [slug, title, place, counts]),
    [
      ['uber-uns', 'Wir: die Zeitung', 'foot', false],
      ['impressum', 'Impressum', 'head', false],
      ['about', 'About us', 'none', true],
      ['privacy', 'Privacy', 'foot', false],
    ],
  );
});

test('the title of a page is the words of its first heading that readers see', (t) => {
  const headings: readonly (readonly [heading: string, title: string])[] = [
    ['# [Imprint](privacy.md) and *privacy*', 'Imprint and privacy'],
    ['# \u202EImprint\u200b', 'Imprint'],
  ];
  for (const [heading, title] of headings) {
    const paper = paperWith(t, { 'pages/a.md': `${heading}\n\nText.\n` });
    const { pages } = readOwnPages(paper);
    assert.equal(pages[0]?.title, title);
    assert.doesNotMatch(
      pages[0] ? ownPageHtml(paper, pages[0], undefined) : '',
      /Imprint/,
      'the heading is not said again',
    );
  }
  assert.throws(() => readOwnPages(paperWith(t, { 'pages/a.md': '# \u200b\n\nText.\n' })), /this page has no title/);
});

test('a draft is no page and is told', (t) => {
  const { pages, notes } = readOwnPages(paperWith(t, { 'pages/a.md': '---\ntitle: A\ndraft: yes\n---\nA.\n' }));
  assert.deepEqual(pages, []);
  assert.match(notes[0] ?? '', /pages\/a\.md: this page is a draft/);
});

test('words about the folder are no page, and are told, unless they have a title in their head', (t) => {
  for (const name of ['README.md', 'readme.MD', 'README', 'Readme.txt'])
    for (const text of [
      '# Our pages\n\nHow to write them.\n',
      '',
      '---\nlayout: x\n---\ntitle: A\n',
      '---\n# A rule\n',
    ]) {
      const { pages, notes } = readOwnPages(paperWith(t, { [`pages/${name}`]: text, 'pages/a.md': '# A\n' }));
      assert.deepEqual(
        pages.map(({ slug }) => slug),
        ['a'],
        name + text,
      );
      assert.match(notes[0] ?? '', /pages\/readme(?:\.md|\.txt)?: this is no page, .* write a title in its head/i);
    }
  const titled = readOwnPages(paperWith(t, { 'pages/README.md': '---\norder: 3\ntitle: Read me\n---\nA.\n' }));
  assert.deepEqual([titled.pages[0]?.slug, titled.notes], ['readme', []]);
});

test('files of the system and of editors are passed over', (t) => {
  const files = { 'pages/.DS_Store': '', 'pages/a.md~': '', 'pages/.a.md.swp': '', 'pages/#a.md#': '' };
  assert.deepEqual(readOwnPages(paperWith(t, files)).pages, []);
});

const refused: readonly (readonly [name: string, files: Record<string, string | Buffer>, says: RegExp])[] = [
  [
    'an unknown key',
    { 'pages/a.md': '---\ntitle: A\nweight: 3\n---\n' },
    /a\.md:3: there is no setting "weight"\. Did you mean "order"/,
  ],
  [
    'a place that is none',
    { 'pages/a.md': '\n---\ntitle: A\nplace: side\n---\n' },
    /a\.md:4: place "side": this word is not known\. Write one of head, foot, none/,
  ],
  [
    'an order in words',
    { 'pages/a.md': '---\ntitle: A\norder: first\n---\n' },
    /a\.md:3: order "first": this is not a whole number/,
  ],
  [
    'a switch that is none',
    { 'pages/a.md': '---\ntitle: A\ndraft: perhaps\n---\n' },
    /a\.md:3: draft "perhaps": expected 1 or 0/,
  ],
  [
    'counts elsewhere',
    { 'pages/a.md': '---\ntitle: A\ncounts: yes\n---\n' },
    /a\.md:3: only about\.md can show the counts/,
  ],
  ['front matter without an end', { 'pages/a.md': '---\ntitle: A\n' }, /a\.md:1: the front matter has no closing ---/],
  ['front matter that is no YAML', { 'pages/a.md': '---\ntitle: A: B\n---\n' }, /a\.md:2: This is not YAML/],
  ['no title', { 'pages/a.md': 'Only words.\n' }, /a\.md:1: this page has no title\. Write "title: Imprint"/],
  [
    'an address of the site',
    { 'pages/archive.md': '# A\n' },
    /archive\.md: the site has a page of its own at \/archive\/\. Rename/,
  ],
  ['a year', { 'pages/2024.md': '# A\n' }, /the site has a page of its own at \/2024\//],
  ['no address at all', { 'pages/!!.md': '# A\n' }, /Rename the file/],
  [
    'one address twice',
    { 'pages/A b.md': '# A\n', 'pages/a-b.md': '# B\n' },
    /A b\.md, .*a-b\.md: these pages have one address, \/a-b\//,
  ],
  [
    'another kind of file',
    { 'pages/a.html': '<p>' },
    /pages\/a\.html: this is not a page\. An own page is a \.md file/,
  ],
  ['a folder', { 'pages/legal/a.md': '# A\n' }, /pages\/legal: this is not a page/],
  ['another encoding', { 'pages/a.md': Buffer.from([0x23, 0x20, 0xe9]) }, /a\.md: this file is not UTF-8\. Save it/],
  ['a text that is too long', { 'pages/a.md': `# A\n\n${'word '.repeat(60_000)}` }, /a\.md: this file has \d+ bytes/],
];
for (const [name, files, says] of refused)
  test(`own pages with ${name} are refused with a remedy`, (t) => {
    const paper = paperWith(t, files);
    assert.throws(
      () => readOwnPages(paper),
      (error) => error instanceof PaperError && says.test(error.message),
    );
  });

test('a page that is a link out of the paper is not read', (t) => {
  const paper = paperWith(t, { 'pages/b.md': '# B\n' });
  const elsewhere = paperWith(t, { 'secret.md': '# Secret\n' });
  symlinkSync(join(elsewhere, 'secret.md'), join(paper, 'pages/a.md'));
  assert.throws(() => readOwnPages(paper), /a\.md: this is a link to a place outside the paper/);
  symlinkSync(elsewhere, join(paper, 'more'));
  rmSync(join(paper, 'pages'), { recursive: true });
  symlinkSync(elsewhere, join(paper, 'pages'));
  assert.throws(() => readOwnPages(paper), /pages: this is a link to a place outside the paper/);
});

test('the text of a page is rendered by the sanitiser, without its heading', (t) => {
  const text =
    '# Imprint\n\nJane *Doe*. <script>alert(1)</script><img src=x onerror=alert(1)>\n\n[bad](javascript:alert(1)) [b](b.md)\n';
  const paper = paperWith(t, { 'pages/imprint.md': text });
  const [page] = readOwnPages(paper).pages;
  assert.ok(page);
  const html = ownPageHtml(paper, page, { 'b.md': '/b/' });
  assert.match(html, /Jane <em>Doe<\/em>\./);
  assert.match(html, /<a href="\/b\/">b<\/a>/);
  assert.doesNotMatch(html, /<script|<img|javascript:|<h1|Imprint/);
  assert.ok(ownPageTargets(paper, page).includes('b.md'));
});

test('a page that changes while the site is built is told', (t) => {
  const paper = paperWith(t, { 'pages/imprint.md': '# Imprint\n\nOld.\n' });
  const [page] = readOwnPages(paper).pages;
  writeFileSync(join(paper, 'pages/imprint.md'), '# Imprint\n\nNew.\n');
  assert.throws(() => page && ownPageHtml(paper, page, undefined), /has changed since the build began/);
});

test('a page that costs too much to parse is told and not rendered', (t) => {
  const paper = paperWith(t, { 'pages/a.md': `# A\n\n${'*a _b '.repeat(10_000)}\n` });
  const [page] = readOwnPages(paper).pages;
  assert.throws(() => page && ownPageTargets(paper, page), /a\.md: this page cannot be rendered, for .*Simplify it/);
});
