/** Corrections: header lines, front matter, the line above an inline date, in all languages, and days that cannot be read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const body = '\n\nThe bridge was opened on Monday by the mayor. It is long.\n\nA band played.\n';

function read(text: string, path = '2022-02-07-bridge.txt') {
  const parsed = parseArticle({ path, text });
  assert.equal(parsed.outcome, 'article');
  if (parsed.outcome !== 'article') throw new Error('no article');
  const { fields, warnings } = parsed;
  const found = warnings.filter(({ code }) => code !== 'undated').map(({ line, message }) => `${line}: ${message}`);
  return { ...fields, said: (fields.corrections ?? []).map(({ date, text }) => `${date} ${text}`), warned: found };
}
const inHeader = (lines: string) => read(`Title: The bridge\nDate: 2022-02-07\n${lines}\nTags: a, b${body}`);
const inFrontMatter = (lines: string) => read(`---\ntitle: The bridge\ndate: 2022-02-07\n${lines}\n---${body}`, 'a.md');

/** Header lines that say "The bridge" on 9 February 2022. */
const lines = [
  ...['Correction 2022-02-09: The bridge', 'CORRECTION 2022-02-09: The bridge', 'correction 2022-02-09:The bridge'],
  ...[
    'Correction (9 February 2022): The bridge',
    'Correction, Feb. 9, 2022: The bridge',
    'Correction 2022/02/09: The bridge',
  ],
  ...[
    'Correction of 9 February 2022: The bridge',
    'Correction – 2022-02-09: The bridge',
    'Corrections 2022-02-09: The bridge',
  ],
  ...['Correction 2022-02-09 — The bridge', 'Correction: 2022-02-09: The bridge', 'Correction: 2022-02-09 The bridge'],
  ...[
    'Correction: 9 February 2022 – The bridge',
    'Correction: (9 February 2022) The bridge',
    'Correction: [2022-02-09] The bridge',
  ],
  ...[
    'Berichtigung 2022-02-09: The bridge',
    'Berichtigung vom 9. Februar 2022: The bridge',
    'Korrektur 2022-02-09: The bridge',
  ],
  ...['Rectificatif du 9 février 2022 : The bridge', 'Rectification 2022-02-09 : The bridge'],
  ...['Corrección 2022-02-09: The bridge', 'Fe de errores del 9 de febrero de 2022: The bridge'],
  ...['تصحيح 2022-02-09: The bridge', 'تصويب 9 فبراير 2022: The bridge', 'भूल सुधार 2022-02-09: The bridge'],
  ...['更正（2022-02-09）：The bridge', '更正2022年2月9日：The bridge', '勘误 2022-02-09：The bridge'],
];
for (const line of lines)
  test(`the header line ${JSON.stringify(line)} is a correction`, () => {
    const { said, updated, tags, warned } = inHeader(line);
    assert.deepEqual([said, updated, tags, warned], [['2022-02-09 The bridge'], '2022-02-09', ['a', 'b'], []]);
  });

/** Front matter that says the same. */
const notations = [
  ...['Correction 2022-02-09: The bridge', 'correction: 2022-02-09 The bridge', 'correction: "2022-02-09: The bridge"'],
  ...[
    'corrections:\n  - 2022-02-09: The bridge',
    'corrections:\n  - "2022-02-09: The bridge"',
    'corrections: {2022-02-09: The bridge}',
  ],
  ...[
    'corrections:\n  - date: 2022-02-09\n    text: The bridge',
    'corrections:\n  date: 2022-02-09\n  text: The bridge',
  ],
  ...[
    'corrections:\n  - text: The bridge\n    date: 9 February 2022',
    'extra:\n  corrections:\n    - 2022-02-09: The bridge',
  ],
  ...['Berichtigung 2022-02-09: The bridge', 'corrections: [{date: 2022-02-09, note: The bridge}]'],
];
for (const notation of notations)
  test(`front matter with ${JSON.stringify(notation)} has a correction`, () => {
    const { said, updated, warned } = inFrontMatter(notation);
    assert.deepEqual([said, updated, warned], [['2022-02-09 The bridge'], '2022-02-09', []]);
  });

test('TOML has corrections, too', () => {
  const toml = `+++\ntitle = "The bridge"\ndate = 2022-02-07\n[[corrections]]\ndate = 2022-02-09\ntext = "The bridge"\n+++${body}`;
  assert.deepEqual(read(toml, 'a.md').said, ['2022-02-09 The bridge']);
});

test('several corrections are shown newest first, those of one day in the order of the source, those without a day last', () => {
  const { said, updated } = inHeader(
    'Correction: none\nCorrection 2022-02-09: first\nCorrection 2022-02-09: second,\n  which goes on: here\nCorrection 2022-02-11: third',
  );
  assert.deepEqual(said, [
    '2022-02-11 third',
    '2022-02-09 first',
    '2022-02-09 second, which goes on: here',
    'undefined none',
  ]);
  assert.equal(updated, '2022-02-11');
});

test('an update later than the corrections stays', () => {
  assert.equal(inHeader('Updated: 2022-03-01\nCorrection 2022-02-09: The bridge').updated, '2022-03-01');
  assert.equal(inHeader('Updated: 2022-02-08\nCorrection 2022-02-09: The bridge').updated, '2022-02-09');
});

test('a text without header lines has corrections above and below its date', () => {
  const above = read(
    `Correction 2022-02-09: The bridge\n date 2022-02-07 The bridge was opened by the mayor on Monday.${body}`,
    'a.txt',
  );
  assert.deepEqual([above.date, above.said, above.warned], ['2022-02-07', ['2022-02-09 The bridge'], []]);
  const below = read(`The bridge opens\ndate 2022-02-07\nCorrection 2022-02-09: The bridge${body}`, 'a.txt');
  assert.deepEqual(
    [below.title, below.date, below.said],
    ['The bridge opens', '2022-02-07', ['2022-02-09 The bridge']],
  );
});

/** Lines whose day is missing or wrong: the words that are shown, and the warning. */
const faults: readonly (readonly [line: string, said: string, warning: RegExp])[] = [
  [
    'Correction: The bridge',
    'undefined The bridge',
    /^3: The correction has no day\. Write it like "Correction 2022-02-09/,
  ],
  ['Correction to the headline: x', 'undefined to the headline: x', /^3: The correction has no day\. Write/],
  ['Correction 2022-02-31: The bridge', 'undefined The bridge', /^3: The day .* there is no day "2022-02-31"\. Check/],
  [
    'Correction 02/03/2022: The bridge',
    'undefined The bridge',
    /^3: The day .* can mean two days\. Write it as YYYY-MM-DD/,
  ],
  [
    'Correction 9 Febuary 2022: The bridge',
    'undefined The bridge',
    /^3: The day .* is not a date\. Write it as YYYY-MM-DD/,
  ],
  ['Correction: 2022-02-31: The bridge', 'undefined The bridge', /^3: The day .* there is no day/],
  [
    'Correction 2022-02-05: The bridge',
    '2022-02-05 The bridge',
    /^3: .* before the article’s own day 2022-02-07\. Check/,
  ],
];
for (const [line, words, warning] of faults)
  test(`the words of ${JSON.stringify(line)} are shown, and its day is warned of`, () => {
    const { said, warned } = inHeader(line);
    assert.deepEqual(said, [words]);
    assert.equal(warned.length, 1);
    assert.match(warned[0] ?? '', warning);
  });

test('a correction among unknown labels leaves the header whole', () => {
  const { said, title } = inHeader('Flavour: salt\nCorrection (9 February 2022): The bridge\nColour: red');
  assert.deepEqual([said, title], [['2022-02-09 The bridge'], 'The bridge']);
});

test('a correction without words is left out with a warning', () => {
  const { said, warned } = inHeader('Correction 2022-02-09:');
  assert.deepEqual(said, []);
  assert.match(warned.join(), /^3: The correction has no words and is left out\./);
});

test('corrections without end are bounded, and named', () => {
  const { corrections = [], warned } = inHeader(`Correction 2022-02-09: ${'word '.repeat(900)}\n`.repeat(60).trim());
  assert.ok(corrections.every(({ text }) => text.length <= 2000));
  assert.ok(corrections.length <= 10);
  assert.match(warned.at(-1) ?? '', /^13: Only 10 corrections are shown/);
});

test('prose about corrections stays prose', () => {
  const prose = [
    'Correction: the art of the second try\n\nThe essay is long and was written by a man of letters.\n\nIt has two parts.\n',
    'Corrections were made to the road on 9 February 2022: the town paid for them.\n\nMore is to come.\n',
    'Correction officers at the county jail walked out on Monday: they want more pay.\n\nThe sheriff said no.\n',
  ];
  for (const text of prose) {
    const { corrections, size } = read(`${text}`, '2022-02-07-a.txt');
    assert.equal(corrections, undefined, text);
    assert.ok(size > 0);
  }
});

test('a correction holds no mark of Markdown and no invisible character', () => {
  assert.deepEqual(inFrontMatter('corrections:\n  - 2022-02-09: The *bridge* is\u200b long').said, [
    '2022-02-09 The bridge is long',
  ]);
});
