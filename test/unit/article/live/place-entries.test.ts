/** The entries of a live report in its HTML: anchors, days, headlines, and that no letter is lost or moves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCoverage } from '../../../../src/article/live/with-coverage.ts';
import { renderBody } from '../../../../src/article/html/render.ts';
import { splitBody } from '../../../../src/article/html/parts.ts';
import { entriesIn, instantOf, momentOf, shownEntries } from '../../../../src/article/live/report.ts';
import { turnReport } from '../../../../src/article/live/turn-report.ts';
import { parseArticle } from '../../../../src/article/parse.ts';
import { lettersOf, lettersOfBody } from '../../../support/browser/letters-of-page.ts';
import { reports } from '../../../support/articles/timed-texts.ts';

function report(body: string, path = '2022-02-07-storm.txt') {
  const head = path.endsWith('.md') ? '---\ntitle: Storm\ntype: live\n---\n' : 'Title: Storm\nType: live\n\n';
  const parsed = parseArticle({ path, text: head + body });
  const article = parsed.outcome === 'article' ? withCoverage(parsed) : assert.fail(parsed.message);
  return { article, html: renderBody(article.body) };
}
const idsOf = (body: string, path?: string) => entriesIn(report(body, path).html).map(({ id }) => id);
const headlinesOf = (body: string, path?: string) => entriesIn(report(body, path).html).map(({ headline }) => headline);

test('an entry has an anchor of its time and its place in the minute, which later entries do not change', () => {
  const entries = ['14:05 One.', '14:05 Two.', '14:07 Three.', '14:05 Four.'];
  assert.deepEqual(idsOf(entries.join('\n\n')), ['t-1405', 't-1405-2', 't-1407', 't-1405-3']);
  const down = ['14:09 Three.', '14:05 Two.', '14:05 One.'];
  const before = idsOf(down.join('\n\n'));
  assert.deepEqual(before, ['t-1409', 't-1405-2', 't-1405']);
  assert.deepEqual(idsOf(['14:09 Four.', ...down].join('\n\n')), ['t-1409-2', ...before]);
  assert.deepEqual(idsOf(`${entries.join('\n\n')}\n\n15:00 Five.`).slice(0, 4), idsOf(entries.join('\n\n')));
});

test('an entry after midnight is of the next day, with a date above it and without one, in either order', () => {
  const days = ['t-2358', 't-d2-0010', 't-d2-2358', 't-d3-0010'];
  assert.deepEqual(idsOf('23:58 One.\n\n0:10 Two.\n\n23:58 Three.\n\n0:10 Four.'), days);
  assert.deepEqual(idsOf('23:58 One.\n\nTuesday\n\n0:10 Two.\n\n23:58 Three.\n\n9 February\n\n0:10 Four.'), days);
  assert.deepEqual(idsOf('0:10 Four.\n\n23:58 Three.\n\n0:10 Two.\n\n23:58 One.'), days.toReversed());
  const dated = '14:05 One.\n\n8 February 2022\n\n14:05 Two.\n\n11 February 2022\n\n14:05 Three.';
  assert.deepEqual(idsOf(dated), ['t-1405', 't-d2-1405', 't-d5-1405']);
  assert.deepEqual(report(dated).article.fields.live, {
    start: '2022-02-07T14:05',
    end: '2022-02-11T14:05',
    written: 'oldest',
  });
  assert.equal(report('14:05 One.\n\n14:04 Late addition.\n\n15:00 Two.').article.fields.live?.end, '2022-02-07T15:00');
});

test('a heading, a line alone above a text and bold words at the beginning are the headline of an entry', () => {
  assert.deepEqual(headlinesOf('14:05 Port closed\n\nNobody may sail.\n\n14:06 Still closed\n\n14:07 It is over.'), [
    'Port closed',
    undefined,
    undefined,
  ]);
  const markdown =
    '## 14:05 Port & pier\n\nNobody sails.\n\n**14:06** Text.\n\n**14:07 Bold.** Text.\n\n14:08 – **Bold, too.**\n\n- 14:09 One\n- 14:10 **Two** and three\n';
  assert.deepEqual(headlinesOf(markdown, '2022-02-07-storm.md'), [
    'Port & pier',
    undefined,
    'Bold.',
    'Bold, too.',
    undefined,
    'Two',
  ]);
});

test('code, tables and later paragraphs belong to the entry above them, and notes stay below all', () => {
  const body =
    'Intro[^1].\n\n14:05 One.\n\n```\n14:06 log\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n14:07 Two.\n\n[^1]: Note.\n';
  const { html } = report(body, '2022-02-07-storm.md');
  assert.deepEqual(
    entriesIn(html).map(({ id, text }) => [id, text]),
    [
      ['t-1405', 'One. 14:06 log a b 1 2'],
      ['t-1407', 'Two.'],
    ],
  );
  const [turned = ''] = turnReport([html]);
  assert.match(
    turned,
    /^<p[^>]*>Intro[\s\S]*id="t-1407"[\s\S]*id="t-1405"[\s\S]*<section data-footnotes>[\s\S]*<\/section>$/,
  );
});

test('a report has the letters of its source in their order, and turned it has each entry whole', () => {
  for (const [name, [, text]] of Object.entries(reports)) {
    const { article, html } = report(text);
    assert.equal(lettersOfBody(article), lettersOf(text), name);
    const entries = entriesIn(html).map(({ id, text }) => `${id} ${text}`);
    const turned = turnReport([html]).join('');
    assert.deepEqual(
      entriesIn(turned).map(({ id, text }) => `${id} ${text}`),
      entries.toReversed(),
      name,
    );
    assert.equal(turnReport([turned]).join(''), html, name);
  }
});

test('entries without a date get one when those of another day are above them', () => {
  const { html } = report('14:05 One.\n\n8 February 2022\n\n14:05 Two.');
  const [turned = ''] = turnReport([html], (entries) => `<${entriesIn(entries)[0]?.id}>`);
  assert.match(turned, /8 February 2022[\s\S]*Two\.[\s\S]*<h2>&#x3C;t-1405&#x3E;<\/h2><div class="entry" id="t-1405">/);
  assert.match(turnReport([html]).join(''), /Two\.[\s\S]*<hr><div class="entry" id="t-1405">/);
  assert.doesNotMatch(turnReport([report('14:05 One.\n\n14:06 Two.').html]).join(''), /<hr>|<h2/);
});

test('a time on a line of its own takes no letter of the lines below it', () => {
  const verse = '14:05\nThe harbour\nis closed,\nsays she.\n\n14:07 –\nA ferry\nturns back,\nsays he.';
  for (const path of ['2022-02-07-a.txt', '2022-02-07-a.md']) {
    const { article, html } = report(verse, path);
    assert.equal(lettersOfBody(article), lettersOf(verse), path);
    assert.deepEqual(
      entriesIn(html).map(({ text }) => text.split(' ')[0]),
      ['The', 'A'],
      path,
    );
  }
});

test('the parts of a long report are turned with their entries, unless an entry is divided', () => {
  const sentence = 'The harbour is closed to all ships until noon. '.repeat(3);
  const clock = (at: number) => `${Math.trunc(at / 60)}:${String(at % 60).padStart(2, '0')}`;
  const long = `All of it.\n\n${Array.from({ length: 600 }, (_, at) => `${clock(at)} ${sentence}`).join('\n\n')}`;
  const parts = splitBody(report(long).html);
  assert.ok(parts.length > 1);
  const turned = turnReport(parts);
  assert.equal(turned.length, parts.length);
  assert.match(turned[0] ?? '', /^<p[^>]*>All of it/);
  const idsIn = (pages: readonly string[]) => pages.flatMap((html) => entriesIn(html).map(({ id }) => id));
  assert.deepEqual(idsIn(turned), idsIn(parts).toReversed());
  const one = splitBody(report(`14:05 ${sentence.repeat(900)}\n\n14:06 Two.`).html);
  assert.ok(one.length > 1);
  assert.equal(turnReport(one), one);
});

test('the time of an entry is that of the zone of the paper, unless the text or the clocks say otherwise', () => {
  const at = (moment: string) => instantOf(moment, 'Europe/Berlin');
  assert.equal(at('2022-02-07T14:05'), '2022-02-07T14:05:00+01:00');
  assert.equal(at('2022-07-07T14:05'), '2022-07-07T14:05:00+02:00');
  assert.equal(at('2022-07-07T14:05Z'), '2022-07-07T14:05:00Z');
  assert.equal(at('2022-03-27T02:30'), '2022-03-27T02:30:00');
  assert.equal(at('14:05'), '14:05');
  assert.equal(momentOf({ day: 2, date: undefined, time: '00:10' }, '2022-02-28'), '2022-03-01T00:10');
  const { html } = report('14:05 GMT One.\n\n14:06 Two.');
  assert.deepEqual(
    shownEntries([html], '2022-02-07', 'Europe/Berlin').map(({ instant, part }) => [instant, part]),
    [
      ['2022-02-07T14:05:00Z', 1],
      ['2022-02-07T14:06:00+01:00', 1],
    ],
  );
});
