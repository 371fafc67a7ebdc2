/** A live report in a built site: its order, its data, its feed entry, and what one more entry and another time zone change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../../support/paper/small-paper.ts';

const head = '---\ntitle: Storm over the harbour\ntype: live\nlive: newest\n---\n';
const entries = [
  'The storm reached the coast on Monday evening.',
  '## 17:42 The harbour is closed\n\nNobody may sail before Tuesday noon.',
  '18:03 The last ferry turns back.',
  '18:03 The second ferry is back, too.',
  '### Tuesday, 8 February 2022',
  '**0:10 Light again.** The power station is at work.',
];
const report = (...more: readonly string[]) => `${head}${[...entries, ...more].join('\n\n')}\n`;
const other = 'Title: A bridge opens\nDate: 2022-02-08\n\nThe bridge was opened at 14:05 by the mayor of the town.\n';
const page = '2022/02/07/storm/index.html';
const idsOf = (html: string) => Array.from(html.matchAll(/<div class="entry" id="([^"]*)"/g), ([, id]) => id);

/** The data for search engines. */
function liveBlogOf(html: string) {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return JSON.parse(text)['@graph'][0];
}

test('the page of a live report has the newest entry first, and its data and feeds say when each is of', async (t) => {
  const paper = makePaper(t, { '2022-02-07-storm.md': report(), 'bridge.txt': other });
  const berlin = { TIME_ZONE: 'Europe/Berlin' };
  await paper.build(berlin);
  const html = paper.read(page);
  const ids = ['t-d2-0010', 't-1803-2', 't-1803', 't-1742'];
  assert.deepEqual(idsOf(html), ids);
  assert.match(html, /Updated <time datetime="2022-02-08T00:10:00\+01:00">8 February 2022, 00:10<\/time>/);
  assert.match(
    html,
    /Tuesday, 8 February 2022[\s\S]*id="t-d2-0010"[\s\S]*<h2>7 February 2022<\/h2>\s*<div class="entry" id="t-1803-2"/,
  );
  const list = /<nav class="key-entries"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  assert.deepEqual(
    Array.from(list.matchAll(/href="#([^"]*)"/g), ([, id]) => id),
    ['t-d2-0010', 't-1742'],
  );

  const data = liveBlogOf(html);
  assert.equal(data['@type'], 'LiveBlogPosting');
  assert.equal(data.coverageStartTime, '2022-02-07T17:42:00+01:00');
  assert.equal(data.coverageEndTime, '2022-02-08T00:10:00+01:00');
  assert.deepEqual(data.liveBlogUpdate.at(-1), {
    '@type': 'BlogPosting',
    headline: 'The harbour is closed',
    datePublished: '2022-02-07T17:42:00+01:00',
    articleBody: 'Nobody may sail before Tuesday noon.',
    url: 'https://news.example/2022/02/07/storm/#t-1742',
  });
  assert.equal(liveBlogOf(paper.read('2022/02/08/bridge/index.html'))['@type'], 'NewsArticle');

  const feed = paper.read('feeds/atom.xml');
  assert.equal(feed.match(/<entry[ >]/g)?.length, 2);
  assert.match(feed, /<updated>2022-02-08T00:10:00Z<\/updated>/);
  const [story] = JSON.parse(paper.read('2022/02/07/index.json')).stories;
  assert.deepEqual(story.coverage, { start: '2022-02-07T17:42', end: '2022-02-08T00:10' });
  assert.match(story.body_html, /id="t-1742"[\s\S]*id="t-d2-0010"/);

  paper.write({ '2022-02-07-storm.md': report('06:31 The wind has gone down.') });
  await paper.build(berlin);
  assert.deepEqual(idsOf(paper.read(page)), ['t-d2-0631', ...ids]);
  assert.equal(paper.digest(), await paper.cold(berlin));

  const printed = await paper.build({ EXPLAIN: '1' });
  assert.match(printed, /^2022\/02\/07\/storm\//m);
  assert.doesNotMatch(printed, /^2022\/02\/08\/bridge\//m);
  assert.equal(liveBlogOf(paper.read(page)).coverageEndTime, '2022-02-08T06:31:00Z');
});
