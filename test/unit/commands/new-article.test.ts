/** The file of a new article is a draft that the parser reads as it was meant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../src/article/parse.ts';
import { newArticle } from '../../../src/commands/new-article.ts';

const day = { date: '2026-11-29', section: undefined, markdown: false };

test('a new article has its headline, day and section, and is held as a draft', () => {
  for (const [headline, options, path, section] of [
    ['A bridge opens: "Now"', day, '2026-11-29-a-bridge-opens-now.txt', undefined],
    ['Brücke\noffen', { ...day, section: 'World News' }, 'world-news/2026-11-29-brucke-offen.txt', 'World News'],
    ['新桥通车', { ...day, markdown: true }, '2026-11-29-xinqiaotongche.md', undefined],
    ['- 5 degrees # tonight', day, '2026-11-29-5-degrees-tonight.txt', undefined],
  ] as const) {
    const article = newArticle(headline, options);
    assert.equal(article.path, path);
    const parsed = parseArticle({ path: article.path, text: `${article.text}The story begins here.\n` });
    assert.ok(parsed.outcome === 'article', headline);
    const { title, date } = parsed.fields;
    assert.deepEqual([title, date, parsed.fields.section], [headline.replace('\n', ' '), '2026-11-29', section]);
    assert.equal(parsed.hold?.reason, 'draft');
  }
});

test('a new article without a word for a headline or section, or without a real day, is refused', () => {
  assert.throws(() => newArticle('!!', day), /headline .* has at least one word/);
  assert.throws(() => newArticle('A', { ...day, section: '…' }), /--section/);
  for (const date of ['2026-02-31', '29.11.2026', 'today'])
    assert.throws(() => newArticle('A', { ...day, date }), /YYYY-MM-DD/);
});
