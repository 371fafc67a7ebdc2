/** The search page without a page: its address, its dates, what is typed, what is said of the results. */
import '../../support/browser/client-globals.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseSearchParams, formatSearchParams } from '../../../src/client/search/search-params.ts';
import { daysIn, dateRangeOf, overlaps } from '../../../src/client/search/date-range.ts';
import { isTyped, isUnfinished, parseQuery } from '../../../src/client/search/parse-query.ts';
import { adviceLines, summaryText } from '../../../src/client/search/result-text.ts';
import type { SearchResult } from '../../../src/client/search/search.ts';
import { termsBy } from '../../../src/search/words/terms.ts';
import { stopWordsOf } from '../../../src/search/words/stop-words.ts';

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
  const table: readonly (readonly [from: string, to: string, year: string, day: string, isIn: boolean])[] = [
    ['', '', '', '2020-05-05', true],
    ['', '', '', '', true],
    ['2020-05-05', '', '', '2020-05-05', true],
    ['2020-05-06', '', '', '2020-05-05', false],
    ['2020-05-06', '', '', '', false],
    ['', '2020-05-05', '', '2020-05-05', true],
    ['', '2020-05-05', '', '2020-05-06', false],
    ['', '2020-05-05', '', '', false],
    ['', '', '2020', '2020-12-31', true],
    ['', '', '2020', '2021-01-01', false],
    ['2020-05-01', '', '2020', '2020-04-30', false],
    ['2020-05-01', '2030-01-01', '2020', '2021-01-01', false],
  ];
  for (const [from, to, year, day, isIn] of table) {
    it(`${day || 'no day'} is ${isIn ? 'in' : 'not in'} ${from || '…'} to ${to || '…'} ${year}`, () =>
      assert.equal(daysIn(dateRangeOf({ from, to, year }))(day), isIn));
  }

  it('a shard is searched when it meets the span; what has no date only when any date will do', () => {
    const met = (from: string, to: string) =>
      [{ from: '2019-03-02', to: '2021-11-05' }, {}].map((one) => overlaps(one, dateRangeOf({ from, to, year: '' })));
    assert.deepEqual(met('', ''), [true, true]);
    assert.deepEqual(met('2021-11-05', ''), [true, false]);
    assert.deepEqual(met('2021-11-06', ''), [false, false]);
    assert.deepEqual(met('', '2019-03-01'), [false, false]);
  });
});

describe('what is typed', () => {
  const stopWords = stopWordsOf('en');
  const rules = { languages: [termsBy((word) => word)], isStopWord: (word: string) => stopWords.has(word) };
  /** Each part as its ways, the terms of a step joined by `|`, and `_` for a word that any may stand for. */
  const parsed = (text: string) =>
    parseQuery(text, rules).map(({ ways, isPhrase }) => {
      const shown = ways.map((steps) => {
        const last = steps.at(-1)?.distance ?? 0;
        return Array.from(
          { length: last + 1 },
          (_, at) => steps.find((s) => s.distance === at)?.terms.join('|') ?? '_',
        );
      });
      const text = shown.map((words) => words.join(' ')).join(' or ');
      return isPhrase ? `"${text}"` : text;
    });
  const table: readonly (readonly [text: string, parts: readonly string[]])[] = [
    ['imran khan', ['imran', 'khan']],
    ['the end of the world', ['end', 'world']],
    ['to be or not to be', ['not']],
    ['the who', ['the', 'who']],
    ['“foreign  minister” moscow', ['"foreign minister"', 'moscow']],
    ['"prime minister" "foreign minister"', ['"prime minister"', '"foreign minister"']],
    ['"end of the world"', ['"end _ _ world"']],
    ['"half open', ['half', 'open']],
    ['domino’s - & pizza!', ['domino or dominos', 'pizza']],
    ['co-operation', ['co operation or cooperation']],
    ['"a co-operation plan"', ['"_ co operation plan or _ cooperation plan"']],
    ['Müller', ['muller|mueller']],
    ['U.S. 1,250,000', ['us', '1250000']],
    ['"" " "', []],
    ['東京オリンピック 开幕', ['東京', 'オリンピック', '开幕']],
  ];
  for (const [text, parts] of table) it(text, () => assert.deepEqual(parsed(text), parts));

  it('is searched while typing from three letters on, or one of a script without spaces', () => {
    for (const [text, expected] of [
      ['', true],
      ['mo', false],
      ['moo', true],
      ['a b', false],
      ['奥', true],
      ['…', false],
    ] as const)
      assert.equal(isTyped(text), expected, text);
  });
  it('ends with a word that may be unfinished, unless it is short or a phrase', () => {
    for (const [text, expected] of [
      ['red moo', true],
      ['red mo', false],
      ['"red moon"', false],
      ['red moon,', false],
    ] as const)
      assert.equal(isUnfinished(text, parseQuery(text, rules).at(-1)), expected, text);
  });
  it('is cut where it has very many words', () =>
    assert.ok(parseQuery(Array.from({ length: 300 }, (_, at) => `w${at}`).join(' '), rules).length <= 24));
});

describe('what is said of the results', () => {
  const nothing = parseSearchParams('');
  const newest = { name: '2025', table: 'a', blocks: 1, from: '2025-01-02', to: '2025-12-30', stories: 100 };
  const shards = [
    newest,
    { name: '2024', table: 'b', blocks: 1, from: '2024-01-01', to: '2024-12-31', stories: 150 },
    { name: 'undated', table: 'd', blocks: 1, stories: 2 },
  ];
  const result = (all: number, some: number, searched: number): SearchResult => ({
    hits: Array.from({ length: all + some }, (_, at) => ({
      shard: newest,
      story: at,
      day: '',
      group: undefined,
      found: 1,
      copies: [],
      matchesAll: at < all,
      score: 1,
    })),
    searched: shards.slice(0, searched),
    remaining: shards.slice(searched),
    parts: [],
    replaced: [],
    rules: { languages: [], isStopWord: () => false },
  });

  it('names the dates that were searched', () => {
    assert.equal(
      summaryText(nothing, result(12, 0, 1)),
      '12 stories found. Page 1 of 2. Searched back to 2 January 2025; older stories have not been searched yet.',
    );
    assert.equal(summaryText(nothing, result(4, 0, 3)), '4 stories found. Searched all 252 stories.');
    assert.equal(
      summaryText(nothing, result(0, 2, 3)),
      'No story contains all the words; 2 stories with some of the words. Searched all 252 stories.',
    );
    assert.equal(
      summaryText({ ...nothing, year: '2024' }, result(0, 0, 3)),
      'No stories found. Searched all stories from 1 January 2024 to 31 December 2024.',
    );
  });

  it('names the word that was searched instead of one that no story has', () => {
    const replaced = [{ word: 'lightho', by: ['lighthous'] }];
    assert.equal(
      summaryText(nothing, { ...result(4, 0, 3), replaced }, ['Lighthouse']),
      '4 stories found. No story has “lightho”. Shown are stories with “Lighthouse”. Searched all 252 stories.',
    );
  });

  it('is what to do when there is no result', () => {
    assert.equal(adviceLines({ ...nothing, words: 'x' }, []).length, 2);
    assert.equal(adviceLines({ ...nothing, words: '"x"', year: '2024' }, shards).length, 5);
  });
});
