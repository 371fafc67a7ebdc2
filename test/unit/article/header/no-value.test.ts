/** Values that say that there is none: no date, no place and no source is made of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const STORY = 'The rowing club elected a new treasurer last night. She is the first woman to hold the office.';

function read(labels: string, path = '1938-07-24-club.md') {
  for (const text of [`---\ntitle: Club\n${labels}\n---\n${STORY}\n`, `Title: Club\n${labels}\n\n${STORY}\n`]) {
    const found = parseArticle({ path, text });
    assert.equal(found.outcome, 'article', text);
    if (found.outcome === 'article') return found;
  }
  return assert.fail();
}

test('a date that says there is none leaves the day to the name, with one warning and its line', () => {
  for (const value of ['unknown', 'n.d.', 'undated', '"?"', '(unknown)', 'not visible']) {
    const { fields, warnings } = read(`date: ${value}`);
    assert.equal(fields.date, '1938-07-24');
    assert.deepEqual(
      warnings.map(({ code, line }) => [code, line]),
      [['date-unknown', 3]],
      value,
    );
  }
  assert.deepEqual(
    read('date: unknown', 'club.md').warnings.map(({ code }) => code),
    ['date-unknown', 'undated'],
  );
});

test('a place, a source and an author that say there is none are none', () => {
  for (const value of [
    '(location not visible)',
    'unknown',
    'Not visible',
    'n/a',
    '"?"',
    'not stated',
    '[place unknown]',
  ])
    assert.equal(read(`location: "${value.replaceAll('"', '')}"`).fields.dateline, undefined, value);
  for (const value of ['Source not visible', 'unknown', 'the source is not known', 'none', 'source illegible'])
    assert.equal(read(`source: ${value}`).fields.source, undefined, value);
  for (const value of ['Unknown', 'author not given', 'Not visible'])
    assert.deepEqual(read(`author: ${value}`).fields.byline, [], value);
});

test('other values stay', () => {
  for (const value of ['Unknown Pleasures Press', 'The Visible Man', 'Nonesuch', 'None But the Brave Weekly'])
    assert.equal(read(`source: ${value}`).fields.source, value);
  assert.equal(read('location: Nonantum').fields.dateline, 'Nonantum');
});

test('a place that the text opens with stands once', () => {
  const placeOf = (opening: string) => {
    const found = parseArticle({
      path: 'a.md',
      text: `---\ntitle: Club\ndate: 2011-05-04\nlocation: Hartwell\n---\n${opening}${STORY}\n`,
    });
    return found.outcome === 'article' ? found.fields.dateline : assert.fail();
  };
  for (const opening of ['Hartwell, May 4. ', 'Hartwell. ', 'Hartwell, 4 May 2011 — ', 'Hartwell — '])
    assert.equal(placeOf(opening), opening === 'Hartwell — ' ? undefined : placeOf(opening), opening);
  for (const opening of ['', 'Hartwell, which has two clubs, is proud. ', 'Hartwell-based rowers met. '])
    assert.equal(placeOf(opening), 'Hartwell', opening);
});
