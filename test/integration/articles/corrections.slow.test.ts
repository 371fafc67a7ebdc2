/** Corrections in a built site: at the article, on their page, in their feed, and as a mark in lists that goes after a week. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../../support/paper/small-paper.ts';

const text =
  'The ferry sails again after eleven days, the harbour said on Monday.\n\nIt had been in the dock since Thursday.\n';
const article = (title: string, date: string, more = '') =>
  `Title: ${title}\nDate: ${date}\nTags: harbour\n${more}\n${text}`;
const CORRECTION = 'Correction 2022-02-09: The ferry was in dock for eleven days, not twelve.\n';

test('a correction appears at the article, in the lists of a week, on its page and in its feed', async (t) => {
  const paper = makePaper(t, {
    'ferry.txt': article('The ferry sails', '2022-02-07'),
    'pier.txt': article('The pier opens', '2022-02-08'),
    'secret.txt': article('A secret', '2022-02-08', 'Draft: yes\nCorrection 2022-02-09: A hidden word.\n'),
  });
  await paper.build();
  assert.match(paper.read('corrections/index.html'), /Nothing has been corrected yet/);
  paper.write({ 'ferry.txt': article('The ferry sails', '2022-02-07', CORRECTION) });
  await paper.build();
  const page = paper.read('2022/02/07/ferry/index.html');
  assert.match(
    page,
    /<aside class="corrections"[^>]*>[\s\S]*9 February 2022[\s\S]*not twelve[\s\S]*<\/aside>[\s\S]*<div class="text"/,
  );
  assert.match(page, /"@type":"CorrectionComment","text":"The ferry was in dock for eleven days, not twelve."/);
  assert.match(page, /article:modified_time" content="2022-02-09"/);
  const list = paper.read('corrections/index.html');
  assert.ok(list.includes('not twelve') && list.includes('href="/2022/02/07/ferry/"') && !list.includes('hidden word'));
  assert.match(paper.read('corrections/atom.xml'), /not twelve/);
  assert.match(paper.read('sitemaps/pages.xml'), /news\.example\/corrections\//);
  for (const marked of ['2022/02/07/index.html', 'tags/harbour/index.html', 'index.html'])
    assert.match(paper.read(marked), />\s*Corrected\s*</, marked);
  assert.match(paper.read('2022/02/07/index.json'), /"corrections":\[\{"date":"2022-02-09"/);
  assert.equal(paper.digest(), await paper.cold());

  // Newer stories come: the mark goes a week after the correction, and the page of the article stays as it is.
  paper.write({ 'later.txt': article('The last day of the mark', '2022-02-15') });
  await paper.build();
  assert.match(paper.read('2022/02/07/index.html'), />\s*Corrected\s*</);
  paper.write({ 'after.txt': article('The day after', '2022-02-16') });
  const printed = await paper.build({ EXPLAIN: '1' });
  assert.doesNotMatch(paper.read('2022/02/07/index.html'), />\s*Corrected\s*</);
  assert.doesNotMatch(printed, /^2022\/02\/07\/ferry\/index\.html:/m);
  assert.match(paper.read('2022/02/07/ferry/index.html'), /not twelve/);
  assert.equal(paper.digest(), await paper.cold());
});

test('the publisher may set corrections below the text', async (t) => {
  const paper = makePaper(t, { 'ferry.txt': article('The ferry sails', '2022-02-07', CORRECTION) });
  await paper.build({ CORRECTIONS: 'end' });
  assert.match(paper.read('2022/02/07/ferry/index.html'), /<div class="text"[\s\S]*<aside class="corrections"/);
  assert.match(paper.read('feeds/atom.xml'), /since Thursday[\s\S]*not twelve/);
});
