/** The corrections of all stories: their order, their pages and their feed, and the stories that are marked in lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import { correctionsOf, markedSince } from '../../../src/archive/corrections.ts';
import { paginate, pageParamOf } from '../../../src/archive/paginate-by-period.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { correctionsFeedOf, newestCorrections } from '../../../src/formats/feeds/corrections-feed.ts';
import { feedOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { jsonLdOf } from '../../../src/formats/article/json-ld.ts';
import { articleSchema, ninjsOf } from '../../../src/formats/article/ninjs.ts';
import { story } from '../../support/articles/make-story.ts';

type Given = readonly (readonly [date: string | undefined, text: string])[];
const corrected = (path: string, date: string, ...given: Given) =>
  story(path, date, undefined, { corrections: given.map(([date, text]) => ({ ...(date && { date }), text })) });

const archive = buildArchive([
  corrected(
    'a',
    '2022-02-07',
    ['2022-02-11', 'third'],
    ['2022-02-09', 'second'],
    ['2022-02-09', 'first'],
    [undefined, 'once'],
  ),
  corrected('b', '2022-02-08', ['2022-02-10', 'between']),
  story('c', '2022-02-09'),
]);

test('corrections are listed oldest first, those without a day last', () => {
  assert.deepEqual(
    correctionsOf(archive).map(({ correction, number }) => `${correction.date} ${correction.text} ${number}`),
    ['2022-02-09 first 0', '2022-02-09 second 1', '2022-02-10 between 0', '2022-02-11 third 0', 'undefined once 0'],
  );
});

test('many corrections are split by their years', () => {
  const many = Array.from({ length: 130 }, (_, at) =>
    corrected(`s${at}`, '2020-01-01', [`20${20 + (at % 2)}-03-01`, 'x']),
  );
  const pages = paginate(correctionsOf(buildArchive(many)), ({ correction }) => correction.date);
  assert.deepEqual(
    pages.map((page) => `${pageParamOf(page) ?? 'first'} ${page.days.flatMap(({ stories }) => stories).length}`),
    ['first 50', '2020 65', '2021 65'],
  );
});

test('a correction is marked on seven days, counted from the newest story', () => {
  assert.equal(markedSince('2022-02-09'), '2022-02-03');
  assert.equal(markedSince('2022-03-02'), '2022-02-24');
  assert.equal(markedSince('2024-03-02'), '2024-02-25');
});

test('the feed of corrections has an item for each, with an id of its own', () => {
  const feed = correctionsFeedOf(newestCorrections(correctionsOf(archive)));
  assert.deepEqual(
    feed.items.map(({ id, title, html, published }) => [id.replace(/^tag:[^:]*:/, ''), title, html, published]),
    [
      ['/a/#correction-2022-02-11', 'Correction: Headline of a', '<p>third</p>', '2022-02-11T00:00:00Z'],
      ['/b/#correction-2022-02-10', 'Correction: Headline of b', '<p>between</p>', '2022-02-10T00:00:00Z'],
      ['/a/#correction-2022-02-09-2', 'Correction: Headline of a', '<p>second</p>', '2022-02-09T00:00:00Z'],
      ['/a/#correction-2022-02-09', 'Correction: Headline of a', '<p>first</p>', '2022-02-09T00:00:00Z'],
    ],
  );
  assert.equal(feed.updated, '2022-02-11T00:00:00Z');
});

test('the feed of corrections is bounded in items and bytes', () => {
  const text = '&'.repeat(2000);
  const many = Array.from({ length: 80 }, (_, at) => corrected(`s${at}`, '2020-01-01', ['2020-03-01', text]));
  const newest = newestCorrections(correctionsOf(buildArchive(many)));
  assert.ok(newest.length > 10 && newest.length <= 50);
  assert.ok(Buffer.byteLength(atomOf(correctionsFeedOf(newest))) < 1_500_000);
});

test('the corrections of an article are in its feed item, its JSON and its data for search engines', () => {
  const [told] = archive.stories;
  assert.ok(told);
  const html = feedOf(wholeSite, [told.story], () => '<p>Body</p>').items[0]?.html ?? '';
  assert.ok(html.startsWith('<p><strong>Correction, 11 February 2022:</strong> third</p>\n'), html);
  assert.ok(html.endsWith('<p><strong>Correction:</strong> once</p>\n<p>Body</p>'), html);
  const json = articleSchema.parse(JSON.parse(JSON.stringify(ninjsOf(told.story, ''))));
  assert.deepEqual(json.corrections?.at(-1), { text: 'once' });
  const data = JSON.parse(jsonLdOf(told.story, []))['@graph'][0];
  assert.deepEqual(data.correction[0], { '@type': 'CorrectionComment', text: 'third', datePublished: '2022-02-11' });
});
