/** Near-duplicates on the pages of a newspaper, and a folder of an old site: real builds. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { makePaper } from '../../support/paper/small-paper.ts';

const withTitle = (title: string, date: string, text: string) =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nsection: town\n---\n${text}\n`;
const OBITUARY =
  'has died after a short illness. The funeral is on Friday at eleven in the chapel of the old cemetery, and the family asks ' +
  'for no flowers but for gifts to the hospice. Friends may sign the book of condolence at the town hall.';
const RESIGNS =
  'The minister for traffic told reporters in front of the ministry that all that had been written about the contract was ' +
  'wrong, and that she would answer every question of the committee on Wednesday. The opposition called for her to go.';
const AGENCY =
  'The river rose by two metres on Monday night and flooded the lower town, the fire brigade said. Forty houses had to be ' +
  'left, and a school was opened for the people who lived in them.';

const stories = {
  'maria.md': withTitle('Maria Conti, 84', '2024-05-10', `Maria Conti ${OBITUARY}`),
  'otto.md': withTitle('Otto Brandt, 91', '2024-05-10', `Otto Brandt ${OBITUARY}`),
  'denies.md': withTitle('Minister denies she will resign', '2024-05-12 08:00', RESIGNS),
  'resigns.md': withTitle('Minister resigns', '2024-05-12 18:00', RESIGNS),
};
const reruns = {
  'first.txt': withTitle('River floods the lower town', '2024-05-08', `NARVA, May 8 (Reuters) - ${AGENCY}`),
  'second.txt': withTitle('UPDATE 1-River floods the lower town', '2024-05-09', AGENCY),
  'third.txt': withTitle('River floods the lower town - Reuters', '2024-05-12', `TARTU, May 12 (Reuters) - ${AGENCY}`),
};
const headlines = (page: string) =>
  [...page.matchAll(/<h2 class="headline"[^>]*>\s*<a[^>]*>([^<]*)/g)].map(([, text]) => text);

test('different stories keep their entries, and reruns are one entry that names each', async (t) => {
  const { build, read, report, digest, cold } = makePaper(t, { ...stories, ...reruns });
  const said = await build();
  assert.match(said, /^3 articles have the wording of another one and share 1 entry in lists: .*FOLD=0/m);
  assert.deepEqual(headlines(read('2024/05/10/index.html')).sort(), ['Maria Conti, 84', 'Otto Brandt, 91']);
  const feed = read('feeds/atom.xml');
  for (const text of Object.values({ ...stories, ...reruns })) {
    const title = JSON.parse(/title: (.*)/.exec(text)?.[1] ?? '""');
    assert.ok(feed.includes(`<title>${title}</title>`), `${title} is in the feed`);
  }
  assert.ok(read('index.html').includes('Minister resigns') && read('index.html').includes('Minister denies'));

  const section = read('sections/town/index.html');
  assert.deepEqual(headlines(section).length, 5);
  const [, copies = ''] = /<div class="meta copies"[^>]*>(.*?)<\/div>/s.exec(section) ?? [];
  assert.match(copies, /Also published:.*River floods the lower town<.*8 May 2024.*UPDATE 1-River.*9 May 2024/s);
  assert.ok(headlines(section).includes('River floods the lower town - Reuters'), 'the newest leads');
  assert.match(
    read('2024/05/08/first/index.html'),
    /copies.*UPDATE 1-River floods.*9 May 2024.*Reuters<.*12 May 2024/s,
  );
  assert.deepEqual(
    report().folds.map(({ differ, articles }: { differ: string[]; articles: { path: string }[] }) => [
      differ,
      articles.map(({ path }) => path),
    ]),
    [
      [
        ['date', 'title', 'dateline', 'source'],
        ['first.txt', 'second.txt', 'third.txt'],
      ],
    ],
  );
  assert.match(await build(), /Nothing has changed/);
  assert.equal(report().folds.length, 1, 'a build without changes reports it too');
  assert.equal(digest(), await cold());

  assert.doesNotMatch(await build({ FOLD: '0' }), /wording of another/);
  assert.equal(headlines(read('sections/town/index.html')).length, 7);
  assert.doesNotMatch(read('2024/05/08/first/index.html'), /Also published/);
  assert.deepEqual(report().folds, []);
});

test('in a folder of an old site, drafts are held, templates ignored, and articles have no section _posts', async (t) => {
  const { contentDir, build, report, read, write } = makePaper(t, {});
  for (const folder of ['_posts', '_drafts', '_includes', 'vendor/x', 'img'])
    mkdirSync(join(contentDir, folder), { recursive: true });
  const post = (title: string) =>
    `---\nlayout: post\ntitle: ${title}\n---\nIt is told here what it means. It has two sentences.\n`;
  write({
    '_posts/2014-11-12-landing.md': `${post('Landing')}\n![A comet]({{ site.baseurl }}/img/comet.jpg)\n`,
    '_drafts/secret.md': post('Secret'),
    '_includes/figure.md': post('Figure'),
    'vendor/x/README.md': post('Read me'),
    'CHANGELOG.md': post('Changes'),
    LICENSE: 'MIT',
    'Thumbs.db': 'x',
    'undated.md': post('Undated'),
  });
  const comet = sharp({ create: { width: 400, height: 300, channels: 3, background: '#888888' } });
  writeFileSync(join(contentDir, 'img/comet.jpg'), await comet.jpeg().toBuffer());
  const said = await build({ STRICT: '1' });
  assert.match(said, /^9 files: 2 published, 1 held, 0 rejected, 6 ignored$/m);
  assert.deepEqual(report().totals, { files: 9, published: 2, held: 1, rejected: 0, ignored: 6 });
  for (const { outcome, reason, message, url } of report().entries)
    assert.ok(outcome === 'published' ? url : reason && message && url === null);
  assert.doesNotMatch(read('2014/11/12/index.json'), /section/);
  await assert.rejects(
    build({ STRICT: 'undated' }),
    /STRICT is set, and 1 of 9 files are articles without a date \(undated\.md\)/,
  );
  await assert.rejects(
    build({ STRICT: 'all' }),
    /1 of 9 files are articles.*; 2 of 9 files have labels that are not known/,
  );
  await assert.rejects(build({ STRICT: 'dates' }), /STRICT="dates": "dates" is not one of its words/);
});
