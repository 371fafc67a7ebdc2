/** The search page without a page: its address, its dates, what is typed, which shards are asked, what is shown. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseSearchParams, formatSearchParams } from '../../../src/client/search/search-params.ts';
import { excerptOf, type Piece, wordsOf } from '../../../src/client/search/excerpt.ts';
import { parseQuery } from '../../../src/client/search/parse-query.ts';
import { daysInRange, dateRangeOf, overlaps } from '../../../src/client/search/date-range.ts';
import { joinWords, segmentWords } from '../../../src/search/segment-words.ts';

describe('the address of a search', () => {
  const addresses = [
    '?q=',
    '?q=khan',
    '?q=%22foreign+minister%22&from=2022-02-01&to=2022-02-28&order=newest&page=3',
    '?q=a&year=1998&section=World+News&tag=c%2B%2B&back=1998-q3',
  ];
  for (const address of addresses)
    it(`${address} is read and written the same`, () =>
      assert.equal(formatSearchParams(parseSearchParams(address)), address));

  const nonsense = [
    '?q=a&page=0',
    '?q=a&page=1e9',
    '?q=a&from=2022-13-01',
    '?q=a&from=2022-02-31',
    '?q=a&to=2023-02-29',
    '?q=a&to=yesterday',
    '?q=a&year=20',
    '?q=a&order=up',
  ];
  for (const address of nonsense)
    it(`${address} is a plain search`, () => assert.equal(formatSearchParams(parseSearchParams(address)), '?q=a'));

  it('survives whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const asked = parseSearchParams(text);
        assert.deepEqual(parseSearchParams(formatSearchParams(asked)), asked);
      }),
    );
  });
});

describe('dates', () => {
  const shard = { from: '2019-03-02', to: '2021-11-05' };
  const asked = (from: string, to: string, year = '') => daysInRange(shard, dateRangeOf({ from, to, year }));
  const table: readonly (readonly [from: string, to: string, year: string, filters: unknown])[] = [
    ['', '', '', undefined],
    ['2019-03-02', '2021-11-05', '', undefined],
    ['1900-01-01', '', '', undefined],
    ['', '', '2020', [{ year: { any: ['2020'] } }]],
    ['2020-01-01', '', '', [{ year: { any: ['2020', '2021'] } }]],
    ['2020-02-01', '2020-02-29', '', [{ month: { any: ['2020-02'] } }]],
    [
      '2020-02-01',
      '2020-02-28',
      '',
      [{ day: { any: Array.from({ length: 28 }, (_, at) => `2020-02-${String(at + 1).padStart(2, '0')}`) } }],
    ],
    ['2020-12-31', '2021-01-01', '', [{ day: { any: ['2020-12-31', '2021-01-01'] } }]],
    [
      '2020-11-30',
      '',
      '',
      [{ year: { any: ['2021'] } }, { month: { any: ['2020-12'] } }, { day: { any: ['2020-11-30'] } }],
    ],
    [
      '2020-05-01',
      '',
      '2020',
      [{ month: { any: ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2020-${month}`) } }],
    ],
  ];
  for (const [from, to, year, filters] of table) {
    it(`${from || '…'} to ${to || '…'} ${year}`, () => assert.deepEqual(asked(from, to, year), filters));
  }

  it('every day of a span is named once, and no other', () => {
    const day = fc.date({ min: new Date('2018-12-01'), max: new Date('2022-02-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [from, to, one] = [a, b, c].map((date) => date.toISOString().slice(0, 10)) as [string, string, string];
        const named = asked(from, to)?.flatMap((filter) => Object.values(filter).flatMap(({ any }) => any));
        const inShard = one >= shard.from && one <= shard.to;
        const times = named?.filter((value) => one.startsWith(value)).length ?? 1;
        if (inShard) assert.equal(times, one >= from && one <= to ? 1 : 0);
      }),
    );
  });

  it('a shard is asked when it meets the span; what has no date only when any date will do', () => {
    const met = (from: string, to: string) =>
      [shard, {}].map((one) => overlaps(one, dateRangeOf({ from, to, year: '' })));
    assert.deepEqual(met('', ''), [true, true]);
    assert.deepEqual(met('2021-11-05', ''), [true, false]);
    assert.deepEqual(met('2021-11-06', ''), [false, false]);
    assert.deepEqual(met('', '2019-03-01'), [false, false]);
  });
});

describe('what is typed', () => {
  const table: readonly (readonly [text: string, phrases: readonly string[], words: readonly string[]])[] = [
    ['imran khan', [], ['imran', 'khan']],
    ['the end of the world', [], ['end', 'world']],
    ['to be or not to be', [], ['not']],
    ['the who', [], ['the', 'who']],
    ['“foreign  minister” moscow', ['foreign minister'], ['moscow']],
    ['"prime minister" "foreign minister"', ['prime minister', 'foreign minister'], []],
    ['"half open', [], ['half', 'open']],
    ['domino’s - & pizza!', [], ['domino’s', 'pizza!']],
    ['"" " "', [], []],
    ['东京奥运会', [], ['东京', '奥运', '会']],
  ];
  for (const [text, phrases, words] of table) it(text, () => assert.deepEqual(parseQuery(text), { phrases, words }));
});

describe('scripts that part no words', () => {
  for (const text of ['东京奥运会开幕。', 'ภาษาไทยง่ายมาก', 'A plain line.']) {
    it(text, () => assert.equal(joinWords(segmentWords(text).trim().split(/\s+/)), text));
  }
});

describe('an excerpt', () => {
  const text = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
  const words = wordsOf(Array.from({ length: 100 }, (_, at) => `w${at}`).join(' '));

  it('is all of a short text', () => assert.equal(text(excerptOf(['a', 'b', 'c'], [1], 0)), 'a [b] c'));
  it('leaves out the headline', () => assert.equal(text(excerptOf(['Head', 'line', 'b', 'c'], [0, 3], 2)), 'b [c]'));
  it('marks neighbours together', () => assert.equal(text(excerptOf(['a', 'b', 'c', 'd'], [1, 2], 0)), 'a [b c] d'));
  it('has no mark where none is', () => assert.match(text(excerptOf(words, [], 0)), /^w0 w1 .* w35 …$/));
  it('goes where the words are', () =>
    assert.match(text(excerptOf(words, [3, 70, 72], 0)), /^… w64 .*\[w70\] w71 \[w72\] .* w99$/));
  it('heeds no number beyond the text', () => assert.equal(text(excerptOf(['a'], [-1, 7], 0)), 'a'));

  it('is text, whatever the text is', () => {
    const hostile = ['<img', 'src=x', 'onerror=alert(1)>', '<mark>', '</mark><script>', '&lt;b&gt;', '&#60;'];
    const pieces = excerptOf(hostile, [0, 3], 0);
    assert.equal(pieces.map((piece) => piece.text).join(''), hostile.join(' '));
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((word) => !/\s/.test(word)),
          { maxLength: 30 },
        ),
        fc.array(fc.nat(40)),
        (some, marks) => {
          const shown = excerptOf(some, marks, 0)
            .map((piece) => piece.text)
            .join('');
          assert.equal(shown.replaceAll(' ', ''), some.join(''));
        },
      ),
    );
  });
});
