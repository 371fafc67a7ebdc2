/** Heads of other site generators are named and never printed; what only begins like one is text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const story = '\n\nThe fair opened on Friday with a parade of forty horses, and a brass band played until late.\n';
const rejectionOf = (text: string) => {
  const parsed = parseArticle({ path: '2022-02-07-fair.md', text: text + story });
  return parsed.outcome !== 'article' ? `${parsed.reason} ${parsed.line} ${parsed.message}` : 'published';
};

const heads: readonly [text: string, name: RegExp][] = [
  [
    '+++\ntitle = "x"\ndraft = true\n+++',
    /^front-matter 1 TOML front matter \(between \+\+\+ lines\) is not read\. Write it/,
  ],
  ['\n+++\n# a comment\n[extra]\nx = 1\n+++', /^front-matter 2 TOML/],
  ['+++\ntitle = "x"\n\nno end', /TOML/],
  ['+++\ntitle: x\ndraft: true\n+++', /TOML/],
  ['{\n  "title": "x",\n  "draft": true\n}', /JSON front matter \(in braces\)/],
  ['{"draft": true}', /JSON/],
  ['{title: x, draft: true}', /JSON/],
  [';;;\n{"title":"x","draft":true}\n;;;', /JSON front matter \(between ;;; lines\)/],
  [';;;\n"title": "x"\n;;;', /JSON/],
  ['.. title: x\n.. status: draft', /Nikola/],
  ['<!--\n.. title: x\n.. status: private\n-->', /Nikola/],
  ['_model: blog-post\n---\ntitle: x\n---\n_discoverable: no\n---\nbody:', /Lektor/],
  ['title: x\n---\n_hidden: yes\n---\nbody:', /Lektor/],
  ['#+TITLE: x\n#+DRAFT: t', /Org/],
  [':title: x\n:status: draft', /reStructuredText/],
];
const texts = [
  '+++\n\nA story below three plusses.\n\n+++\nMore of it.',
  '+++\nThe band plays as loud as it can.\n+++',
  '{ "Oh no" he said } and left.',
  '{Editor: who wrote this?}',
  '{{< note >}} the band plays {{< /note >}}',
  ';;;\nAn ornament of three marks.\n;;;',
  '.. image:: band.png',
  ': a colon begins this line',
  'Title: X\nDate: 2022-02-07\n---\nBody: the story of it is here.',
  '# A heading\n---',
];

test('a head that is not read rejects its file by name', () => {
  for (const [text, name] of heads) assert.match(rejectionOf(text), name, text);
});

test('a text that only begins like such a head is published', () => {
  for (const text of texts) assert.equal(rejectionOf(text), 'published', text);
});
