/** Stored and imported highlights: whatever the storage holds, only valid ones are read; and the files they are saved in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formats } from '../../../../src/client/highlights/export-formats.ts';
import { addEntries, importEntries } from '../../../../src/client/history/import-entries.ts';
import {
  followHighlights,
  highlightKind,
  highlightsOf,
  parseHighlights,
  type StoredHighlight,
} from '../../../../src/client/highlights/stored-highlight.ts';

const good: StoredHighlight = {
  ...{ url: '/2022/02/07/a/', title: 'A story', lang: 'en', dir: 'ltr', date: '2022-02-07', at: 5 },
  ...{ exact: 'the words', prefix: 'before ', suffix: ' after', start: 7, note: 'A note' },
};
const parse = (...values: readonly unknown[]) => parseHighlights(values, '/');

describe('stored highlights', () => {
  it('are read as they are when they are valid, and dropped when they are not', () => {
    const bad = [null, 7, 'x', [], {}, { ...good, url: '//evil.example/' }, { ...good, url: 'javascript:alert(1)' }];
    const words = ['', '  ', 7, null, 'x'.repeat(1001)].map((exact) => ({ ...good, exact }));
    assert.deepEqual(parse(...bad, ...words, good), [good]);
    for (const value of [undefined, null, {}, 'x', 3]) assert.deepEqual(parseHighlights(value, '/'), []);
  });

  it('have bounds', () => {
    const long = 'x'.repeat(9999);
    const [one] = parse({ ...good, prefix: long, suffix: long, note: long, start: -1 });
    assert.deepEqual([one?.prefix.length, one?.suffix.length, one?.note.length, one?.start], [48, 48, 2000, 0]);
    assert.equal(parse({ ...good, start: 1e300, prefix: {}, note: [] })[0]?.start, 0);
    const many = Array.from({ length: 700 }, (_, at) => ({ ...good, at }));
    assert.deepEqual([parse(...many).length, parse(...many).at(-1)?.at], [500, 200]);
  });

  it('are valid whatever is stored', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom('/a/', '//b/', 'words', 1e300, -1, '\uD800'));
    const value = fc.dictionary(fc.constantFrom(...Object.keys(good), '__proto__'), field);
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(value)), (stored) => {
        for (const { exact, note, start } of parseHighlights(stored, '/'))
          assert.ok(exact.trim() && exact.length <= 1000 && note.length <= 2000 && Number.isInteger(start));
      }),
      { seed: 20220207, numRuns: 300 },
    );
  });

  it('follow a story to its new address, also on its further pages, and stay when it is gone', () => {
    const part = { ...good, url: '/2022/02/07/a/3/' };
    const urls = (changes: Record<string, string>) => followHighlights([good, part], changes).map(({ url }) => url);
    assert.deepEqual(urls({ [good.url]: '/2023/01/01/b/' }), ['/2023/01/01/b/', '/2023/01/01/b/3/']);
    assert.deepEqual(urls({ [good.url]: '', '/x/': '/y/' }), [good.url, part.url]);
    assert.deepEqual(highlightsOf([good, part, { ...good, url: '/b/' }], good.url), [good, part]);
  });

  it('of a story whose address ends with a number are found on all its pages', () => {
    const story = '/2022/02/07/1984/';
    const some = [story, `${story}2/`, '/2022/02/07/1985/'].map((url) => ({ ...good, url }));
    assert.deepEqual(highlightsOf(some, story), some.slice(0, 2));
    assert.deepEqual(
      followHighlights(some, { [story]: '/2022/02/07/b/' }).map(({ url }) => url),
      ['/2022/02/07/b/', '/2022/02/07/b/2/', '/2022/02/07/1985/'],
    );
  });

  it('have the same id whenever they are read, also with a time in the future', () => {
    for (const at of [8.64e15, Date.now() + 1e9, 0, 5.5]) {
      const [first] = parse({ ...good, at });
      assert.deepEqual(first?.at, Math.floor(at));
    }
    for (const at of [1e300, -1, Number.NaN, '5', null]) assert.equal(parse({ ...good, at })[0]?.at, 0);
  });

  it('with the same words and without a time are told apart by their place', () => {
    const some = [good, { ...good, start: 90 }, { ...good, prefix: 'after ' }].map(({ at: _, ...one }) => one);
    assert.equal(parse(...some).length, 3);
  });

  it('that are imported replace none, and each entry of the file is counted once, for its reason', () => {
    const own = { ...good, note: 'My own' };
    const copy = [good, { ...good, at: 6 }, { ...good, at: 6 }, { ...good, url: '//b/' }, { ...good, exact: '' }, 7];
    const { list, ...counts } = importEntries(highlightKind, [own], copy, '/');
    assert.deepEqual(list, [{ ...good, at: 6 }, own]);
    assert.deepEqual(counts, { added: 1, known: 2, elsewhere: 1, malformed: 2, noRoom: 0 });
  });

  it('that are full take no further one, and none of them gives way', () => {
    const full = Array.from({ length: 500 }, (_, at) => ({ ...good, at }));
    const later = { ...good, at: 9999 };
    const none = { list: full.toReversed(), added: 0, noRoom: 1 };
    assert.deepEqual(addEntries(highlightKind, full, [later]), none);
    assert.deepEqual(importEntries(highlightKind, full, [later], '/'), {
      ...none,
      known: 0,
      elsewhere: 0,
      malformed: 0,
    });
    assert.equal(addEntries(highlightKind, full.slice(1), [later, { ...later, at: 1e4 }]).noRoom, 1);
  });
});

describe('files of highlights', () => {
  const fileOf = (name: string, ...highlights: readonly StoredHighlight[]) =>
    formats.find((format) => format.name === name)?.write(highlights, 'https://news.example') ?? '';

  it('in Markdown have a heading for each story, and every letter means itself', () => {
    const later = { ...good, exact: '*stars* and <b>', start: 90, note: '- no list\n1. no\n# no' };
    assert.equal(
      fileOf('Markdown', later, good),
      '## [A story](https://news.example/2022/02/07/a/)\n\n2022-02-07\n\n> the words\n\nA note\n\n' +
        '> \\*stars\\* and \\<b\\>\n\n\\- no list\n1\\. no\n\\# no\n',
    );
  });

  it('in CSV are safe from quotation marks, line breaks and formulas', () => {
    const [, row = ''] = fileOf('CSV', { ...good, exact: 'He said "no"', note: '=HYPERLINK("x")' }).split('\r\n');
    assert.equal(
      row,
      `"A story","https://news.example/2022/02/07/a/","2022-02-07","He said ""no""","'=HYPERLINK(""x"")","1970-01-01T00:00:00.005Z"`,
    );
    for (const note of ['=1', '+1', '-1', '@x', '\t=1', '  =1', '＝1', '\n=1'])
      assert.match(fileOf('CSV', { ...good, note }), /,"'\s*[=+\-@＝]/u, JSON.stringify(note));
  });

  it('in JSON are what can be imported', () => {
    const { highlights } = JSON.parse(fileOf('JSON', good)) as { highlights: unknown };
    assert.deepEqual(importEntries(highlightKind, [], highlights, '/').list, [good]);
  });
});
