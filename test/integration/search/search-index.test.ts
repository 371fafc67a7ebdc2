/** The index as a build makes it: a search finds the words, dates and filters of its articles. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { plainTextOf } from '../../../src/search/plain-text.ts';
import { indexOf } from '../../support/outputs/search-fixture.ts';

test('plainTextOf takes the text out of HTML', () => {
  const html =
    '<h2 id="a>b">One</h2><p>Two&#x26;three <em>fo</em>ur &#x3C;b> &amp;lt;</p><ul><li>x</li><li>y</li></ul>';
  assert.equal(plainTextOf(html), 'One Two&three four <b> &lt; x y');
});

const told = (date: string, text: string) =>
  `A story of ${text}\ndate ${date}\n\nIt is told of ${text} here. It has two sentences.\n`;

const articles = {
  'a.txt': told('2019-03-01', 'sparrows'),
  'b.txt': told('2019-04-01', 'herons'),
  'c.txt': told('2021-05-01', 'owls'),
  'd.txt': told('2021-06-01', 'larks'),
  'e.txt': 'A story without a date\n\nIt is told of no day at all. It has two sentences.\n',
};

test('a search finds headline, text, byline, place, phrases, dates and filters', async (t) => {
  const contentDir = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  t.after(() => rmSync(contentDir, { recursive: true, force: true }));
  const write = (name: string, text: string) => writeFileSync(join(contentDir, name), text);
  for (const [name, text] of Object.entries(articles)) write(name, text);
  mkdirSync(join(contentDir, 'world'));
  write(
    'world/g.txt',
    'Title: Envoys meet\nDate: 2020-02-03\nAuthor: Greta Unusual\nTags: treaty\n\nMINSK, Feb 3 (Agency) - The foreign minister spoke of herons. The minister is foreign.\n',
  );
  write('h.txt', told('2020-02-04', '东京奥运会'));
  const { ask, index } = await indexOf(t, contentDir, 3);
  // A reader who finds little asks the search to go on.
  const back = index.start.shards[0]?.name ?? '';
  const urls = async (query: Parameters<typeof ask>[0]) =>
    (await ask(query)).shown.map(({ url }) => url.split('/').at(-2));

  assert.deepEqual(await urls('envoys'), ['g']);
  assert.deepEqual(await urls('unusual'), ['g']);
  assert.deepEqual(await urls('minsk'), ['g']);
  assert.deepEqual(await urls('sparrow'), ['a']);
  assert.deepEqual(await urls('"foreign minister" herons'), ['g']);
  assert.deepEqual(await urls('"minister foreign"'), []);
  assert.deepEqual(await urls('"story of owls"'), ['c']);
  assert.deepEqual((await urls({ words: 'herons', order: 'newest', back })).slice(0, 2), ['g', 'b']);
  assert.deepEqual(await urls({ words: 'herons', from: '2019-04-01', to: '2019-04-01' }), ['b']);
  assert.deepEqual(await urls({ words: 'herons', from: '2019-04-02', to: '2020-02-02' }), []);
  assert.deepEqual(await urls({ words: 'herons', year: '2020' }), ['g']);
  assert.deepEqual(await urls({ words: 'herons', section: 'world' }), ['g']);
  assert.deepEqual(await urls({ words: 'herons', tag: 'treaty' }), ['g']);
  assert.deepEqual(await urls('奥运'), ['h']);
  assert.equal((await urls({ words: 'told', back })).length, 6);
});
