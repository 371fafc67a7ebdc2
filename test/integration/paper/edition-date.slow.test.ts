/** Which articles are in an edition, and which of them lead it: real builds of a small newspaper. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makePaper } from '../../support/paper/small-paper.ts';

const story = (title: string, date: string, more = '') =>
  `---\ntitle: ${title}\ndate: ${date}\nsection: town\n${more}---\nIt is told here what ${title} means for all. It has two sentences.\n`;
const two = { 'a.md': story('Alpha', '2024-05-10'), 'b.md': story('Beta', '2024-05-12') };

test('a story dated years after the others is published with a warning, and leads nothing', async (t) => {
  const { build, read, report, digest, cold, write } = makePaper(t, { ...two, 'c.md': story('Epsilon', '2024-05-11') });
  await build();
  const before = ['news-sitemap.xml', 'sections/town/feed.json'].map(read);
  write({ 'future.md': story('Future', '2062-02-07'), 'later.md': story('Later', '2077-02-07') });
  const said = await build();
  assert.match(
    said,
    /^\S*content\/future\.md:3: The date 2062-02-07 is far ahead .*2024-05-12.* line 3; .*EDITION_DATE=2062-02-07/m,
  );
  assert.match(said, /^\S*content\/later\.md:3: /m);
  const warned = report().entries.filter(({ warnings }: { warnings: { code: string }[] }) =>
    warnings.some(({ code }) => code === 'far-ahead'),
  );
  assert.deepEqual(
    warned.map(({ path, outcome }: { path: string; outcome: string }) => [path, outcome]),
    [
      ['future.md', 'published'],
      ['later.md', 'published'],
    ],
  );
  const front = read('index.html');
  assert.ok(front.includes('2024-05-12') && !front.includes('Future') && !front.includes('2077'));
  assert.deepEqual(['news-sitemap.xml', 'sections/town/feed.json'].map(read), before);
  assert.ok(!read('feeds/atom.xml').includes('Future') && !read('feeds/rss.xml').includes('2062'));
  assert.ok(!read('offline.json').includes('2062') && read('offline.json').includes('/2024/05/12/'));
  const list = read('sections/town/index.html');
  assert.ok(list.indexOf('Beta') < list.indexOf('Alpha') && list.indexOf('Alpha') < list.indexOf('Future'));
  for (const page of ['2062/02/07/future/index.html', '2062/02/07/index.html', '2062/02/index.html']) {
    assert.ok(read(page).includes('Future'), page);
  }
  assert.ok(
    read('2062/index.html').includes('/2062/02/07/') &&
      read('archive/index.html').includes('2062') &&
      read('feeds/archive/2062-02.xml').includes('Future'),
  );
  assert.equal(digest(), await cold());

  // An edition of that day says that the date is right.
  assert.doesNotMatch(await build({ EDITION_DATE: '2077-02-07' }), /far ahead/);
  assert.ok(read('index.html').includes('Later'));
  assert.equal(digest(), await cold({ EDITION_DATE: '2077-02-07' }));
});

/** Thirty articles of another year, whose pages a new one does not change. */
const old = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    `old-${at}.md`,
    story(`Old ${at}`, `2022-05-${String(at + 1).padStart(2, '0')}`),
  ]),
);

test("the edition's date decides which articles are in, and nothing else", async (t) => {
  const { build, read, report, digest, cold, write } = makePaper(t, {
    ...two,
    ...old,
    'embargo.md': story('Gamma', '2024-05-20', 'embargo: 2024-05-20\n'),
  });
  await build({ EDITION_DATE: '2024-05-12' });
  const first = digest();
  for (const env of [{ EDITION_DATE: '2024-05-13' }, {}, { EDITION_DATE: '2024-05-19' }]) {
    assert.match(await build(env), /Nothing has changed/);
    assert.deepEqual([report().pages.rendered, report().totals.held, digest()], [0, 1, first]);
  }

  const said = await build({ EDITION_DATE: '2024-05-20' });
  assert.match(said, /^1 of 33 files had to be parsed\.$/m);
  assert.deepEqual([report().totals.held, report().totals.published], [0, 33]);
  assert.ok(read('2024/05/20/embargo/index.html').includes('Gamma'));
  const { rendered, reused } = report().pages;
  assert.ok(rendered < 60 && reused > 120, `${rendered} rendered, ${reused} reused`);
  assert.equal(digest(), await cold({ EDITION_DATE: '2024-05-20' }));
  await build({ EDITION_DATE: '2024-05-19' });
  assert.equal(digest(), first, 'it is held again');

  // Another setting still renders everything.
  write({ 'c.md': story('Delta', '2024-05-13') });
  await build({ TWINS: 'none' });
  assert.equal(report().pages.reused, 0);
});

test('a paper does not replace its articles by none, unless that is meant', async (t) => {
  const { build, contentDir, report, digest, read } = makePaper(t, two);
  await build();
  const first = digest();
  const nothing: Readonly<Record<string, [files: Readonly<Record<string, string>>, found: RegExp]>> = {
    'an empty folder': [{}, /content" is empty, .* has 2 articles\. It stays/],
    'all held': [
      { 'a.md': story('Alpha', '2024-05-10', 'draft: true\n') },
      /no article to publish \(1 file: 0 published, 1 held, 0 rejected\), .* has 2 articles/,
    ],
    'all rejected': [{ 'a.md': '', 'b.jpg': '' }, /2 files: 0 published, 0 held, 2 rejected/],
  };
  for (const [what, [files, found]] of Object.entries(nothing)) {
    await t.test(what, async () => {
      rmSync(contentDir, { recursive: true });
      mkdirSync(contentDir);
      for (const [path, text] of Object.entries(files)) writeFileSync(join(contentDir, path), text);
      for (const env of [{}, { FRESH: '1' }]) {
        await assert.rejects(build(env), ({ message }: Error) => {
          assert.match(message, /exit code 1/);
          assert.match(message, found);
          assert.match(message, /Put the articles there.* set ALLOW_EMPTY=1\.$/m);
          return true;
        });
      }
      assert.equal(digest(), first);
      assert.equal(report().totals.published, 0);
    });
  }

  await t.test('no folder', async () => {
    renameSync(contentDir, `${contentDir}-away`);
    await assert.rejects(build(), /There is no such folder/);
    await assert.rejects(build({ ALLOW_EMPTY: '1' }), /There is no such folder/);
    renameSync(`${contentDir}-away`, contentDir);
    assert.equal(digest(), first);
  });

  await t.test('ALLOW_EMPTY=1', async () => {
    await build({ ALLOW_EMPTY: '1' });
    assert.notEqual(digest(), first);
    assert.ok(!read('index.html').includes('Alpha'));
    await assert.rejects(build(), /set ALLOW_EMPTY=1/);
  });
});

test('a paper does not lose more than half of its articles, unless that is meant', async (t) => {
  const numbered = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, story(`Number ${at}`, '2024-05-10')]));
  const { build, contentDir, report, digest, write } = makePaper(t, numbered(5));
  const keepOnly = (count: number) => {
    rmSync(contentDir, { recursive: true });
    mkdirSync(contentDir);
    write(numbered(count));
  };
  await build();
  const first = digest();
  keepOnly(2);
  const refused =
    /has 2 articles to publish \(2 files: .*\), and the site that is served has 5 articles\. .*ALLOW_SHRINK=1/;
  for (const env of [{}, { FRESH: '1' }, { ALLOW_EMPTY: '1' }]) await assert.rejects(build(env), refused);
  assert.equal(digest(), first);
  assert.equal(report().totals.published, 2, 'the report says what was found');
  keepOnly(3);
  await build();
  assert.notEqual(digest(), first, 'two of five may go');
  keepOnly(1);
  await assert.rejects(build(), /has 1 article to publish .* has 3 articles/);
  await build({ ALLOW_SHRINK: '1' });
  assert.equal(report().totals.published, 1);
  keepOnly(0);
  await assert.rejects(build({ ALLOW_SHRINK: '1' }), /is empty, .* has 1 article\. .*ALLOW_EMPTY=1/);
});

test('the first build of an empty folder is refused, unless an empty paper is meant', async (t) => {
  const { build, read } = makePaper(t, {});
  await assert.rejects(build(), /content" is empty, and nothing was published\. .*git submodule.* set ALLOW_EMPTY=1\./);
  await build({ ALLOW_EMPTY: '1' });
  assert.ok(read('index.html').includes('</html>'));
});
