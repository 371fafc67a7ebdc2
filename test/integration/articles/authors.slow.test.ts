/** The pages of authors in a built site: links, a file about an author, held stories, and how little one more article renders. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { iptcRecords, plainPicture, withIptc } from '../../support/articles/picture-bytes.ts';
import { makePaper } from '../../support/paper/small-paper.ts';

const text =
  'The ferry sails again after eleven days, the harbour said on Monday.\n\nIt had been in the dock since Thursday.\n';
const article = (title: string, date: string, author: string, more = '') =>
  `Title: ${title}\nDate: ${date}\nAuthor: ${author}\n${more}\n${text}`;

test('every byline leads to its author, also after a file about one was written, changed and removed', async (t) => {
  const paper = makePaper(t, {
    'ferry.txt': article('The ferry sails', '2022-02-07', 'Jane Doe, Transport Correspondent; Staff writer'),
    'pier.txt': article('The pier opens', '2022-02-08', 'J. Doe'),
    'secret.txt': article('A secret', '2022-02-09', 'Mona Reyes', 'Draft: yes\n'),
  });
  const authors = join(paper.contentDir, '..', 'authors');
  const exists = (path: string) => existsSync(join(paper.contentDir, '..', 'dist', path));
  await paper.build();
  assert.match(
    paper.read('2022/02/07/ferry/index.html'),
    /<a rel="author" href="\/authors\/jane-doe\/">\s*Jane Doe\s*<\/a>\s*, Transport Correspondent/,
  );
  assert.match(paper.read('2022/02/07/index.html'), /href="\/authors\/jane-doe\/"/);
  assert.match(
    paper.read('2022/02/07/ferry/index.html'),
    /"author":\[\{"@type":"Person","name":"Jane Doe","url":"https:\/\/news.example\/authors\/jane-doe\/"\}\]/,
  );
  assert.deepEqual([exists('authors/j-doe/index.html'), exists('authors/mona-reyes')], [true, false]);
  assert.doesNotMatch(paper.read('authors/index.html'), /Reyes|Staff/);
  assert.match(paper.read('sitemaps/pages.xml'), /authors\/jane-doe\//);
  assert.match(paper.read('authors/jane-doe/atom.xml'), /<title>The ferry sails<\/title>/);

  mkdirSync(authors);
  writeFileSync(
    join(authors, 'jane-doe.md'),
    '---\nname: Jane Doe\nalso: J. Doe\nrole: Transport correspondent\nlinks: https://example.org/jane\n---\nShe writes about *ships*.\n',
  );
  const printed = await paper.build();
  assert.doesNotMatch(printed, /Authors:/);
  const page = paper.read('authors/jane-doe/index.html');
  for (const part of [
    'The ferry sails',
    'The pier opens',
    '<em>ships</em>',
    'https://example.org/jane',
    '"alternateName":["J. Doe"]',
  ])
    assert.ok(page.includes(part), part);
  assert.equal(exists('authors/j-doe'), false);
  assert.match(paper.read('2022/02/08/pier/index.html'), /href="\/authors\/jane-doe\/">\s*J. Doe/);
  assert.equal(paper.digest(), await paper.cold());

  rmSync(authors, { recursive: true });
  await paper.build();
  assert.doesNotMatch(paper.read('authors/jane-doe/index.html'), /ships|The pier opens/);
  assert.equal(paper.digest(), await paper.cold());
});

test('one more article renders at most three more pages for its author', async (t) => {
  const many = Array.from({ length: 130 }, (_, at) => [
    `a${at}.txt`,
    article(`Story ${at}`, `20${20 + (at % 3)}-01-${String((at % 28) + 1).padStart(2, '0')}`, 'Jane Doe'),
  ]);
  const paper = makePaper(t, Object.fromEntries(many) as Record<string, string>);
  await paper.build();
  paper.write({ 'next.txt': article('The next story', '2022-02-01', 'Jane Doe') });
  const printed = await paper.build({ EXPLAIN: '1' });
  const rendered = printed.split('\n').filter((line) => line.startsWith('authors/'));
  assert.deepEqual(rendered.map((line) => line.replace(/: .*/, '')).sort(), [
    'authors/jane-doe/2022/index.html',
    'authors/jane-doe/atom.xml',
    'authors/jane-doe/index.html',
  ]);
});

test('a file about an author with a mistake is named with line and remedy, and the site is built', async (t) => {
  const paper = makePaper(t, { 'ferry.txt': article('The ferry sails', '2022-02-07', 'Jane Doe') });
  mkdirSync(join(paper.contentDir, '..', 'authors'));
  paper.write({ '../authors/jane-doe.md': '---\nname: Jane Roe\ntwitter: jane\n---\nWords.\n' });
  const printed = await paper.build();
  assert.match(printed, /authors\/jane-doe\.md:3: The label "twitter" is not used/);
  assert.match(printed, /authors\/jane-doe\.md: No published article is by Jane Roe/);
});

test('a portrait stands on the page of its author and in its data, and goes with its file', async (t) => {
  const paper = makePaper(t, {
    'ferry.txt': article('The ferry sails', '2022-02-07', 'Jane Doe'),
    'pier.txt': article('The pier opens', '2022-02-08', 'John Roe'),
  });
  const authors = join(paper.contentDir, '..', 'authors');
  mkdirSync(authors);
  writeFileSync(join(authors, 'jane-doe.md'), '---\nname: Jane Doe\ncredit: A. Name\n---\nShe writes about ships.\n');
  await paper.build();
  const without = paper.digest();

  const picture = await plainPicture(800, 1000).jpeg().toBuffer();
  writeFileSync(join(authors, 'jane-doe.jpg'), withIptc(picture, iptcRecords({ 120: 'A secret place' })));
  const printed = await paper.build();
  assert.doesNotMatch(printed, /jane-doe\.(?:md|jpg)/);
  const page = paper.read('authors/jane-doe/index.html');
  const [, small = ''] = /<img src="\/(pictures\/[^"]+)"[^>]* alt="Jane Doe"/.exec(page) ?? [];
  assert.match(small, /-480\.jpg$/);
  assert.match(page, /Photograph: A\. Name/);
  assert.match(page, /"image":"https:\/\/news\.example\/pictures\/[^"]+-800\.jpg"/);
  assert.doesNotMatch(paper.read(small), /secret/i);
  assert.doesNotMatch(paper.read('authors/john-roe/index.html'), /<img/);
  assert.equal(paper.digest(), await paper.cold());

  rmSync(join(authors, 'jane-doe.jpg'));
  await paper.build();
  assert.equal(paper.digest(), without);
});
