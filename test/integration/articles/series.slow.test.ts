/** A series in a built site: its page in reading order, the links at each article, its feed, and what one more article renders. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makePaper } from '../../support/paper/small-paper.ts';

const text =
  'The river is long and slow, and many towns lie on it.\n\nThis is told here in several parts, one a week.\n';
const part = (title: string, date: string, more = '') =>
  `Title: ${title}\nDate: ${date}\nSeries: Rivers of the north\n${more}\n${text}`;

test('the articles of a series lead to each other and to its page, held ones do not count', async (t) => {
  const paper = makePaper(t, {
    'one.txt': part('The first river', '2022-02-07'),
    'two.txt': part('The second river', '2022-02-14'),
    'draft.txt': part('The hidden river', '2022-02-15', 'Draft: yes\n'),
    'other.txt': `Title: No river\nDate: 2022-02-10\n\n${text}`,
  });
  const off = { FOLD: '0' };
  await paper.build(off);
  const page = paper.read('series/rivers-of-the-north/index.html');
  assert.ok(page.indexOf('The first river') < page.indexOf('The second river') && !page.includes('hidden'));
  assert.match(paper.read('series/index.html'), /href="\/series\/rivers-of-the-north\/"/);
  assert.match(paper.read('series/rivers-of-the-north/atom.xml'), /<title>The second river<\/title>/);
  assert.match(paper.read('sitemaps/pages.xml'), /\/series\/[\s\S]*\/series\/rivers-of-the-north\//);
  const navigation = /aria-labelledby="series"[\s\S]*?<\/nav>/;
  assert.match(navigation.exec(paper.read('2022/02/07/one/index.html'))?.[0] ?? '', /href="\/2022\/02\/14\/two\/"/);
  assert.doesNotMatch(paper.read('2022/02/10/other/index.html'), navigation);

  paper.write({ 'three.txt': part('The third river', '2022-03-01') });
  const printed = await paper.build({ ...off, EXPLAIN: '1' });
  assert.deepEqual(
    printed
      .split('\n')
      .filter((line) => line.startsWith('series/'))
      .map((line) => line.replace(/: .*/, ''))
      .sort(),
    ['series/rivers-of-the-north/atom.xml', 'series/rivers-of-the-north/index.html'],
  );
  assert.match(navigation.exec(paper.read('2022/02/14/two/index.html'))?.[0] ?? '', /one\/"[\s\S]*three\/"/);
  assert.equal(paper.digest(), await paper.cold(off));
});

test('a site without a series has no page of series', async (t) => {
  const paper = makePaper(t, { 'other.txt': `Title: No river\nDate: 2022-02-10\n\n${text}` });
  await paper.build();
  assert.equal(existsSync(join(paper.contentDir, '..', 'dist', 'series')), false);
  assert.doesNotMatch(paper.read('sitemaps/pages.xml'), /series/);
});
