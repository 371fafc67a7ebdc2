/** The links that a paper chooses: each page is linked once, and what is left out or empty is told. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptySections, linksOf } from '../../../src/paper/links.ts';
import { loadPaper } from '../../../src/paper/load-paper.ts';
import { paperWith } from '../../support/paper/paper-folder.ts';

const archive = { title: 'Archive', to: '/archive/' };
const cases: readonly (readonly [
  what: string,
  nav: NonNullable<Parameters<typeof linksOf>[0]['nav']>,
  links: readonly string[],
])[] = [
  ['one section in two spellings', ['Welt', 'welt', 'WELT '], ['/sections/welt/']],
  ['a section and its address', ['Welt', { title: 'Die Welt', to: '/sections/welt/' }], ['/sections/welt/']],
  ['a path with and without its slash', [archive, { ...archive, to: '/archive' }], ['/archive/']],
  [
    'an origin with and without its slash',
    [
      { title: 'A', to: 'https://a.example' },
      { title: 'B', to: 'https://a.example/' },
    ],
    ['https://a.example'],
  ],
  ['two sections with similar names', ['Sport', 'Sports'], ['/sections/sport/', '/sections/sports/']],
  ['a page and a place on it', [archive, { title: 'Years', to: '/archive/#years' }], ['/archive/', '/archive/#years']],
  [
    'a file and a folder',
    [
      { title: 'A', to: '/a.pdf' },
      { title: 'B', to: '/a/' },
    ],
    ['/a.pdf', '/a/'],
  ],
];

describe('links in the head', () => {
  for (const [what, nav, expected] of cases)
    it(`${what}: ${expected.length} of ${nav.length}`, () => {
      const { nav: links, notes } = linksOf({ nav }, ([key, at]) => `paper.yaml:${key}:${at}`);
      assert.equal(links.length, expected.length);
      for (const [at, to] of expected.entries()) assert.equal(links[at]?.to, to);
      assert.equal(notes.length, nav.length - expected.length);
      for (const note of notes)
        assert.match(note, /^paper\.yaml:nav:\d: nav, entry \d, ".*": entry 1 leads to \S+ already, .* Remove it\.$/);
    });

  it('are told with the file and the line, and those of the foot too', (t) => {
    const yaml = 'nav:\n  - Welt\n  - welt\nfoot:\n  - { title: A, to: /a/ }\n  - { title: B, to: /a }\n';
    const { nav, foot, notes } = loadPaper(paperWith(t, { 'paper.yaml': yaml }));
    assert.deepEqual([nav.length, foot.length], [1, 1]);
    assert.match(notes[0] ?? '', /paper\.yaml:3: nav, entry 2, "welt": entry 1 leads to \/sections\/welt\/ already/);
    assert.match(notes[1] ?? '', /paper\.yaml:6: foot, entry 2, "B": entry 1 leads to \/a already/);
    assert.equal(notes.length, 2);
  });
});

describe('sections in the head without a story', () => {
  const { nav } = linksOf({ nav: ['World', 'Sprot', 'Wetter', archive] }, () => '');
  it('are told, with the name that was perhaps meant', () => {
    assert.deepEqual(emptySections('paper.yaml', nav, ['world', 'Sport', 'Sport']), [
      'paper.yaml: nav, "Sprot": no published story is in this section, so its page is empty. Did you mean "Sport"?',
      'paper.yaml: nav, "Wetter": no published story is in this section, so its page is empty.',
    ]);
    assert.deepEqual(emptySections('paper.yaml', nav, ['World', 'sprot', 'WETTER']), []);
  });
});
