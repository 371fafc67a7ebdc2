/** An article whose text is too long for one page, in real builds of a small paper. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { longArticle, longPaper } from '../../support/articles/long-article.ts';
import { makePaper } from '../../support/paper/small-paper.ts';

const url = '2022/02/07/a-voyage/';
const partOf = (part: number) => `${url}${part > 1 ? `${part}/` : ''}index.html`;

test('an article on several pages is one article, and each page leads to the others', async (t) => {
  const paper = makePaper(t, longPaper);
  await paper.build();
  const { read, report, digest, cold, write, build } = paper;
  const outDir = join(paper.contentDir, '../dist');
  const last = [2, 3, 4, 5].findLast((part) => existsSync(join(outDir, partOf(part)))) ?? assert.fail('one page');
  assert.ok(last >= 3);
  const pages = Array.from({ length: last }, (_, at) => read(partOf(at + 1)));
  for (const [at, html] of pages.entries()) {
    const address = `https://news.example/${url}${at > 0 ? `${at + 1}/` : ''}`;
    assert.ok(html.includes(`<title>A voyage (Page ${at + 1} of ${last})`), 'the title has the number');
    assert.ok(html.includes(`<link rel="canonical" href="${address}"`), 'a page is its own canonical');
    assert.ok(html.includes(`"mainEntityOfPage":"https://news.example/${url}"`), 'JSON-LD is of the whole');
    assert.equal(/rel="?next"? href="\/2022\/02\/07\/a-voyage\//.test(html), at + 1 < last);
    assert.equal(/rel="?prev"? href="\/2022\/02\/07\/a-voyage\//.test(html), at > 0);
    assert.match(html, /<a href="\/2022\/02\/07\/a-voyage\/article\.txt">/);
    assert.equal(/<footer class="?colophon/.test(html), at === 0 || at + 1 === last);
    assert.equal(html.includes('/2022/02/06/before/'), at === 0 || at + 1 === last);
  }
  const [first = '', ...others] = pages;
  assert.match(first, new RegExp(`href="/${url}${last}/#note-1"`));
  assert.match(others.at(-1) ?? '', new RegExp(`href="/${url}#ref-1"`));
  assert.equal(pages.filter((html) => html.includes('id="h-chapter-7"')).length, 1);

  const list = JSON.parse(read('2022/02/07/index.json'));
  assert.equal(list.count, 1);
  assert.match(list.stories[0].body_html, /Chapter 1<[\s\S]*Chapter 12</);
  assert.equal(read(`${url}article.txt`), longPaper['a-voyage.md']);
  assert.doesNotMatch(read('sitemaps/2022.xml'), /a-voyage\/2\//);

  await t.test('one more story renders no page in its middle', async () => {
    write({ 'new.md': '---\ntitle: New\ndate: 2022-02-07\n---\n\nIt is told here. It has two sentences.\n' });
    const printed = await build({ EXPLAIN: '1' });
    assert.match(printed, new RegExp(`^${partOf(1)}: its data has changed`, 'm'));
    assert.ok(!printed.includes(`${partOf(2)}: `));
    assert.equal(digest(), await cold());
  });

  await t.test('a text that is shorter now has fewer pages', async () => {
    writeFileSync(join(paper.contentDir, 'a-voyage.md'), longArticle().slice(0, 20_000));
    await build();
    assert.ok(!existsSync(join(outDir, partOf(2))));
    assert.ok(!read(partOf(1)).includes('Page 1 of'));
    assert.equal(report().totals.rejected, 0);
    assert.equal(digest(), await cold());
  });
});

test('without articles as data, an article on several pages has its source all the same', async (t) => {
  const { build, read } = makePaper(t, longPaper);
  await build({ TWINS: 'none' });
  assert.equal(read(`${url}article.txt`), longPaper['a-voyage.md']);
});
