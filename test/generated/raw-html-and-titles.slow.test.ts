/**
 * Harmless HTML in Markdown, as exporters write it: each form is set, alone, nested and among Markdown, and loses no word.
 * Titles of Markdown files are plain text but for marks around words, and references are decoded once everywhere.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderBody } from '../../src/article/html/render.ts';
import { parseArticle } from '../../src/article/parse.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 300 });

const html = (markdown: string) =>
  renderBody({ kind: 'markdown', markdown }).replace(/<a class="anchor"[^>]*><\/a>/g, '');
const wordsOf = (text: string) => text.match(/w\d+/g) ?? [];
const textOf = (markdown: string) => html(markdown).replace(/<[^>]*>/g, ' ');

/** A form with its element; `X` is its content. */
const inline: readonly (readonly [form: string, tag: RegExp])[] = [
  ['<a href="https://a.example/x">X</a>', /<a href="https:\/\/a\.example\/x">/],
  ["<a title='t' href='https://a.example/x' target=_blank>X</a>", /<a href="https:\/\/a\.example\/x">/],
  ['<A HREF="https://a.example/x" TARGET=_blank>X</A>', /<a href="https:\/\/a\.example\/x">/],
  ['<b>X</b>', /<strong>/],
  ['<strong class="x">X</strong>', /<strong>/],
  ['<i>X</i>', /<em>/],
  ['<em>X</em>', /<em>/],
  ['<sup>X</sup>', /<sup>/],
  ['<sub>X</sub>', /<sub>/],
  ['<code>X</code>', /<code>/],
  ['<s>X</s>', /<del>/],
];
const block: readonly (readonly [form: string, tag: RegExp])[] = [
  ['<p>X</p>', /<p /],
  ['<p style="text-align:center">X</p>', /<p /],
  ['<h2>X</h2>', /<h2 /],
  ['<h4 id="x">X</h4>', /<h2 /],
  ['<ul><li>X</li></ul>', /<ul>\s*<li>/],
  ['<ol start="4">\n<li>X</li>\n</ol>', /<ol start="4">/],
  ['<blockquote>X</blockquote>', /<blockquote>/],
  ['<blockquote class="q"><p>X</p></blockquote>', /<blockquote>/],
  ['<table><tr><td>X</td></tr></table>', /<td>/],
  ['<table border="1">\n<thead><tr><th>X</th></tr></thead>\n</table>', /<th>/],
  ['<figure><figcaption>X</figcaption></figure>', /<figure><figcaption>/],
  ['<div><p>X</p></div>', /<p /],
];

test('every form is set, alone, in each other and among Markdown', () => {
  let count = 0;
  for (const [form, tag] of inline)
    for (const around of [
      'X',
      'w1 X w2.',
      '- w1 X',
      '> X w1',
      '## w1 X',
      '**w1** X *w2*',
      '<p>X w1</p>',
      '<li>X</li>',
    ]) {
      const markdown = `w0\n\n${around.replace('X', form).replace('X', 'w9')}\n\nw3`;
      assert.match(html(markdown), tag, markdown);
      assert.deepEqual(wordsOf(textOf(markdown)), wordsOf(markdown), markdown);
      count += 1;
    }
  for (const [form, tag] of block)
    for (const content of ['w9', 'w1 <b>w9</b> w2', '<a href="https://a.example/">w9</a>', 'w1<br>w9', 'w1 &amp; w9']) {
      const markdown = `w0\n\n${form.replace('X', content)}\n\nw3 *w4*`;
      assert.match(html(markdown), tag, markdown);
      assert.deepEqual(wordsOf(textOf(markdown)), wordsOf(markdown), markdown);
      assert.match(html(markdown), /<p[^>]*>w3 <em>w4<\/em><\/p>/, markdown);
      count += 1;
    }
  assert.ok(count > 100);
});

const TAGS =
  'a b i em strong s sup sub code p div span h1 h3 ul ol li blockquote table tr td th figure figcaption pre br hr font video svg'.split(
    ' ',
  );
const tag = fc.tuple(fc.constantFrom(...TAGS), fc.boolean()).map(([name, end]) => (end ? `</${name}>` : `<${name}>`));
const piece = fc.oneof(
  tag,
  tag,
  fc.constantFrom(' w ', '\n', '\n\n', '<a href="https://a.example/">', '*', '- ', '> ', '<!-- c -->'),
);

test('tags in any order lose no word outside comments, and nothing but the known elements is printed', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const markdown = `w${pieces.map((one, at) => (one === ' w ' ? ` w${at} ` : one)).join('')}\n\nThe end.`;
      const printed = html(markdown);
      assert.deepEqual(wordsOf(textOf(markdown)).toSorted(), wordsOf(markdown).toSorted());
      for (const [, name = ''] of printed.matchAll(/<\/?([a-z\d]+)/g))
        assert.match(
          name,
          /^(?:a|strong|em|del|sup|sub|code|p|h[2-6]|[uo]l|li|blockquote|div|table|caption|tbody|t[rdh]|figure|figcaption|pre|br|hr)$/,
        );
    }),
  );
});

const BODY = 'The fair opened on Friday with a parade of forty horses, and a brass band played.';

function titleOf(title: string, path: string): string {
  const head = path.endsWith('.md') ? `title: ${JSON.stringify(title)}\ndate: 2018-03-03` : '';
  const text = head === '' ? `Title: ${title}\nDate: 2018-03-03\n\n${BODY}` : `---\n${head}\n---\n${BODY}`;
  const article = parseArticle({ path, text });
  assert.ok(article.outcome === 'article', title);
  return article.fields.title;
}

const firsts = [
  'M*A*S*H',
  '1. FC Köln',
  '<Hamlet>',
  'R&D',
  'AT&T',
  '3~5 trains',
  '# 1',
  '- a dash',
  'C:\\fakepath',
  '5 * 3',
];
const seconds = [
  'opens at last',
  'and 7~9 others',
  '& co. wait',
  'costs > 12 and < 20',
  'f**k it',
  'is 4* or 5*',
  '[sic] again',
];

test('titles without marks around words stay as written, in Markdown and in plain text', () => {
  let count = 0;
  for (const first of firsts)
    for (const second of seconds)
      for (const path of ['a.md', 'a.txt']) {
        assert.equal(titleOf(`${first} ${second}`, path), `${first} ${second}`);
        count += 1;
      }
  assert.ok(count >= 100);
});

const marks = ['*', '**', '***', '_', '__', '~~'];
const words = ['Hamlet', 'the old bridge', '「重要」', 'Öl', 'R&D'];

test('marks around words of a Markdown title are taken out', () => {
  for (const mark of marks)
    for (const word of words)
      for (const [before, after] of [
        ['', ' opens'],
        ['Now ', ''],
        ['“', '” opens'],
        ['See ', ', then'],
      ])
        assert.equal(titleOf(`${before}${mark}${word}${mark}${after}`, 'a.md'), `${before}${word}${after}`);
  assert.equal(titleOf('[The bridge](https://a.example/b_(c)) <em>closes</em> `now`', 'a.md'), 'The bridge closes now');
});

const references: readonly (readonly [string, string])[] = [
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#8217;', '’'],
  ['&#x2019;', '’'],
  ['&#146;', '’'],
  ['&eacute;', 'é'],
  ['&amp;lt;', '&lt;'],
  ['&amp;amp;', '&amp;'],
  ['&lt;b&gt;', '<b>'],
  ['&nosuch;', '&nosuch;'],
  ['&#0;', '&#0;'],
  ['&copy', '&copy'],
];

test('references are decoded once in plain text and in labels', () => {
  for (const [written, read] of references)
    for (const around of ['a%b', 'Saar %', 'Saar % Sons', '(%)', 'it%s late']) {
      const [source, expected] = [around.replace('%', () => written), around.replace('%', () => read)];
      assert.equal(titleOf(source, 'a.txt'), expected);
      const article = parseArticle({ path: 'a.txt', text: `Title: T\nDate: 2018-03-03\n\nSo ${source} it is.` });
      assert.ok(article.outcome === 'article' && article.body.kind === 'plain');
      assert.deepEqual(article.body.blocks, [{ type: 'paragraph', text: `So ${expected} it is.` }]);
    }
});
