/** Titles of Markdown files are plain text but for marks around words, and references are decoded once everywhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { renderBody } from '../../src/article/html/render.ts';

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

test('emphasis beside punctuation of Chinese, Japanese and Korean is read', () => {
  for (const mark of ['*', '**'])
    for (const inner of ['「重要」', '注意。', '“大桥关闭。”', '(다리)', '《书》', '！', '重要：'])
      for (const [before, after] of [
        ['これは', 'です'],
        ['他说', '从今天起'],
        ['', '고 말했다'],
        ['市民は', ''],
      ]) {
        const text = `---\ntitle: T\ndate: 2018-03-03\n---\n${before}${mark}${inner}${mark}${after}`;
        const article = parseArticle({ path: 'a.md', text });
        assert.ok(article.outcome === 'article');
        assert.ok(renderBody(article.body).includes(`>${inner}</`), text);
      }
});
