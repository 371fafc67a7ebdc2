/** Which articles are live reports, by their labels and by their entries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../../../src/article/html/render.ts';
import { parseArticle } from '../../../../src/article/parse.ts';
import { otherTimes, reports } from '../../../support/articles/timed-texts.ts';

const parsed = (title: string, text: string, label = '', path = '2022-02-07-storm.txt') => {
  const article = parseArticle({
    path,
    text: `Title: ${title}\nDate: 2022-02-07\n${label && `${label}\n`}\n${text}\n`,
  });
  return article.outcome === 'article' ? article : assert.fail(article.message);
};
const isLive = (...source: readonly [string, string, string?]) => parsed(...source).body.live === true;

test('a label, or an unmistakable run of entries, makes a live report', () => {
  const missed = Object.entries(reports).filter(([, source]) => !isLive(...source));
  assert.deepEqual(
    missed.map(([name]) => name),
    [],
  );
  const inMarkdown = Object.entries(reports).filter(([, [title, text, label]]) => {
    const front = `---\ntitle: "${title}"\ndate: 2022-02-07\n${label && `${label}\n`}---\n`;
    const article = parseArticle({ path: 'storm.md', text: front.replace('undefined', '') + text });
    return article.outcome !== 'article' || !article.body.live;
  });
  assert.deepEqual(
    inMarkdown.map(([name]) => name),
    [],
  );
});

test('programmes, timetables, results, verses, transcripts and chronologies stay ordinary articles', () => {
  const wrong = Object.entries(otherTimes).filter(([, source]) => isLive(...source));
  assert.deepEqual(
    wrong.map(([name]) => name),
    [],
  );
});

const withoutBlankLines: readonly (readonly [text: string, entries: number, label?: string])[] = [
  ['14:05 gates open\n14:06 kick-off\n14:31 goal for Rovers', 3],
  ['The match begins at two\n14:05 Gates open\n14:06 Kick-off\n14:31 Goal for Rovers', 3],
  ['14:31 Goal for Rovers\n14:06 Kick-off\n14:05 Gates open', 3, 'Live: yes'],
  ['- 14:05 Gates open\n- 14:06 Kick-off', 2],
  ['• 14:05 Gates open.\n\n• 14:06 Kick-off.', 2],
  // A sentence that was wrapped before a time goes on.
  [
    '14:05 The bridge in the valley stays closed to all cars until\n15:00 today, the mayor said in the town hall. It is closed to\nlorries until Friday evening, because its pillars are to be\nlooked at by divers.\n\n14:40 The mayor has left.',
    2,
  ],
];
for (const [text, entries, label = 'Type: live'] of withoutBlankLines)
  test(`${JSON.stringify(text.slice(0, 50))} with a label has ${entries} entries`, () => {
    const { body } = parsed('Match', text, label);
    assert.equal(renderBody(body).match(/class="entry"/g)?.length, entries);
  });

test('a label of a live report without entries is warned of, and a plain yes is not', () => {
  const codes = (label: string) => parsed('Storm', 'No time here.', label).warnings.map(({ code }) => code);
  assert.deepEqual(codes('Type: liveblog'), ['no-entries']);
  assert.deepEqual(codes('Live: newest'), ['no-entries']);
  assert.deepEqual(codes('Live: yes'), []);
});

test('a live report that is not to be live yet is held as before', () => {
  const article = parseArticle({ path: 'a.txt', text: 'Title: Storm\nDate: 2022-02-07\nLive: no\n\n14:05 Closed.\n' });
  assert.equal(article.outcome === 'article' && article.hold?.reason, 'unpublished');
});

test('the headline and summary of a report without others are made of the words behind the time', () => {
  const article = parseArticle({
    path: '2022-02-07-storm.txt',
    text: 'Type: live\nDate: 2022-02-07\n\n14:05 The harbour master has closed the port to all ships this noon.\n',
  });
  const fields = article.outcome === 'article' ? article.fields : assert.fail();
  assert.match(fields.title, /^The harbour master has closed/);
  assert.match(fields.summary, /^The harbour master/);
});
