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
  ['+++\ntitle = "x"\n\nno end', /^front-matter 1 The front matter has no closing \+\+\+ line/],
  [
    '+++\ntitle: x\ndraft: true\n+++',
    /^front-matter 2 The front matter between \+\+\+ lines is not TOML: .+ Write lines/,
  ],
  ['{"title": "x",\n"draft": true', /^front-matter 1 The JSON front matter in braces has no closing brace/],
  ['{\n  "title": "x"\n  "draft" true\n}', /^front-matter 3 The front matter is not JSON: .+ Check its quotes/],
  ['---js\n{ title: "x" }\n---', /^front-matter 1 Front matter in another language/],
  ['_model: page\n---\ntitle: x\n---\n_hidden: yes', /^front-matter 1 A Lektor file without the field "body:"/],
  ['#+TITLE: x\n\n* A heading of Org\n', /^front-matter 1 An Org text .+ Export it as Markdown/],
  [':title: x\n:status: draft', /^front-matter 1 A reStructuredText or AsciiDoc head .+ Write it as YAML/],
  ['A title\n#######\n\n:date: 2022-02-07\n:tags: fair, town\n', /reStructuredText/],
  ['= A title\n:author: Jane Doe\n:date: 2022-02-07\n', /AsciiDoc/],
  ['= A title\nJane Doe\n:jbake-status: draft\n', /AsciiDoc head .+ below/],
  ['.. post:: 2031-03-01\n\nA title\n=======\n', /reStructuredText head .+ "\.\. post::"/],
  ['@def title = "x"', /Franklin/],
  ['export const meta = {\n  title: "x", draft: true\n}', /MDX/],
];
const texts = [
  '+++\n\nA story below three plusses.\n\n+++\nMore of it.',
  '+++\nThe band plays as loud as it can.\n+++',
  '{ "Oh no" he said } and left.',
  '{Editor: who wrote this?}',
  '{{< note >}} the band plays {{< /note >}}',
  ';;;\nAn ornament of three marks.\n;;;',
  '.. image:: band.png',
  '= A title\n\nThe band plays.',
  ': a colon begins this line',
  'Title: X\nDate: 2022-02-07\n---\nBody: the story of it is here.',
  '# A heading\n---',
  ':-) said the mayor, and the band played on.',
  '<!-- the band plays -->',
];

test('a head that is not read rejects its file by name', () => {
  for (const [text, name] of heads) assert.match(rejectionOf(text), name, text);
});

test('a text that only begins like such a head is published', () => {
  for (const text of texts) assert.equal(rejectionOf(text), 'published', text);
});
