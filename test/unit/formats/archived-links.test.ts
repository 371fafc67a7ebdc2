/** The outside links of an article with their addresses in the Wayback Machine: which are listed, and how they are named. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { renderBody } from '../../../src/article/html/render.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { archivedLinksOf } from '../../../src/formats/article/archived-links.ts';

const DAY = '2022-02-07';
const ORIGIN = 'https://news.example';
const of = (html: string, date = DAY) => archivedLinksOf(html, date, ORIGIN);
const link = (href: string, words = 'words') => `<p>A <a href="${href}">${words}</a>.</p>`;

const cases: readonly (readonly [why: string, href: string, words: string, text: string, host: string | undefined])[] =
  [
    ['a link', 'https://www.example.org/report', 'the report', 'the report', 'example.org'],
    [
      'an address as words',
      'https://www.example.org/a/b?c=1',
      'https://www.example.org/a/b?c=1',
      'example.org/a/b',
      undefined,
    ],
    ['an address without a path', 'http://example.org/', 'www.example.org', 'example.org', undefined],
    [
      'a picture as words',
      'https://example.org/map',
      '<picture><img src="/a.png" alt="Map"></picture>',
      'example.org/map',
      undefined,
    ],
    ['words with marks', 'https://example.org/q', 'the <em>R&#x26;D</em>\nreport', 'the R&D report', 'example.org'],
  ];
for (const [why, href, words, text, host] of cases)
  test(`${why} is named by its words or its address`, () =>
    assert.deepEqual(of(link(href, words)), [{ text, host, address: `https://web.archive.org/web/20220207/${href}` }]));

describe('a link is not listed', () => {
  for (const href of [
    'mailto:desk@example.org',
    '#p-1',
    '/2022/02/07/khan/',
    'https://news.example/elsewhere/',
    'https://web.archive.org/web/2020/https://example.org/',
    'https://archive.ph/abc',
    'http://localhost/a',
    'http://192.0.2.1/a',
    'http://[2001:db8::1]/a',
  ])
    it(href, () => assert.deepEqual(of(link(href)), []));
});

test('a page of a day before the Wayback Machine has no list', () => {
  assert.deepEqual(of(link('https://example.org/'), '1969-07-20'), []);
  assert.equal(of(link('https://example.org/'), '1996-05-10').length, 1);
});

test('an address is listed once, in the order of the text', () => {
  const html = ['b', 'a', 'b'].map((name) => link(`https://example.org/${name}`, name)).join('');
  assert.deepEqual(
    of(html).map(({ text }) => text),
    ['b', 'a'],
  );
});

test('the list is bounded, whatever the text has', () => {
  const many = Array.from({ length: 5000 }, (_, n) => link(`https://example.org/${n}`, 'x'.repeat(500))).join('');
  assert.equal(of(many).length, 40);
  assert.ok(of(many).every(({ text }) => text.length === 100));
  const long = Array.from({ length: 40 }, (_, n) => link(`https://example.org/${n}/${'y'.repeat(1900)}`)).join('');
  assert.equal(of(long).length, 4);
});

test('the links of a rendered article are found, those of its paragraphs to themselves are not', () => {
  const text = [
    'Title: The report\nDate: 2022-02-07\n',
    'See [the report](https://example.org/?a=1&b=2 "title") and [nobody](javascript:alert(1)).',
    'Write to desk@example.org, or see www.example.net/map.',
    '> [A "quoted" one](https://example.com/%22onclick=%22)',
  ].join('\n\n');
  const parsed = parseArticle({ path: 'report.md', text });
  assert.equal(parsed.outcome, 'article');
  assert.deepEqual(
    of(renderBody(parsed.body)).map(({ address }) => address.replace('https://web.archive.org/web/20220207/', '')),
    ['https://example.org/?a=1&b=2', 'http://www.example.net/map', 'https://example.com/%22onclick=%22'],
  );
});
