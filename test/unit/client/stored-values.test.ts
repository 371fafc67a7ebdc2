/** Values from a browser's storage or an imported file: whatever they are, only valid data is read from them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { en } from '../../../src/i18n/translations/en.ts';
import { parseStories } from '../../../src/client/history/stored-story.ts';
import { visitOf } from '../../../src/client/history/last-visit.ts';
import {
  choices,
  type Preferences,
  parsePreferences,
  tableOfChoices,
} from '../../../src/client/settings/preference-values.ts';
import { isPath, isPermalink, parseGoneList } from '../../../src/client/site-path.ts';
import { properties, setEarly } from '../../support/device/stored-values.ts';

describe('stored values', () => {
  for (const [name, property] of Object.entries(properties))
    it(name, () => fc.assert(property, { seed: 20220207, numRuns: 500 }));
});

describe('the settings', () => {
  const cases: readonly (readonly [string, Preferences])[] = [
    ['{"offline":"page"}', {}],
    ['{"saved":"page"}', {}],
    ['{"search":"form"}', {}],
    ['{"keep":"day","script":"x","theme":"dark"}', { theme: 'dark' }],
    ['{"theme":"pink","size":7,"width":{},"face":null,"keys":["off"]}', {}],
    ['{"theme":"toString","size":"","speed":1.2}', {}],
    ['{"__proto__":{"theme":"dark"},"constructor":"x","size":"large"}', { size: 'large' }],
    ['{"keys":"off","speed":"1.6","face":"sans"}', { keys: 'off', speed: '1.6', face: 'sans' }],
    [`{"theme":"${'x'.repeat(1_000_000)}"}`, {}],
    ...['[]', '["dark"]', 'null', '0', '1e300', 'true', '"theme"', '""'].map((text) => [text, {}] as const),
  ];
  for (const [text, expected] of cases) {
    it(`are, of ${text.slice(0, 60)}, ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(parsePreferences(JSON.parse(text), tableOfChoices()), expected);
      assert.deepEqual(setEarly({ 'dateline / reading': text }), { script: '', ...expected });
    });
  }

  it('the head script knows each setting', () => {
    const all = Object.entries(choices).flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
    for (const one of all)
      assert.deepEqual(setEarly({ 'dateline / reading': JSON.stringify(one) }), { script: '', ...one });
  });

  it('the head script makes the table known to the other scripts of the page, also where storage is forbidden', () => {
    globalThis.preferenceTable = undefined;
    const forbidden = new Proxy({}, { get: () => assert.fail('storage is forbidden') });
    setEarly(forbidden);
    assert.deepEqual(globalThis.preferenceTable, tableOfChoices());
  });

  it('the head script reads the settings of its own newspaper', () => {
    const all = { 'dateline / reading': '{"theme":"dark"}', 'dateline /daily/ reading': '{"theme":"sepia"}' };
    const other = { reading: '{"size":"large"}' };
    const themes = (base: string, more = {}) => setEarly({ ...all, ...other, ...more }, base);
    assert.deepEqual(themes('/'), { script: '', theme: 'dark' });
    assert.deepEqual(themes('/daily/'), { script: '', theme: 'sepia' });
    assert.deepEqual(themes('/weekly/'), { script: '' });
    assert.deepEqual(themes('/', { 'dateline / reading': '{}' }), { script: '' });
  });

  it('the head script asks for no picture early where the device saves data, unless the reader wants pictures', () => {
    const shown = { 'dateline / reading': '{"pictures":"shown"}' };
    for (const device of [{ saveData: true }, { reducedData: true }]) {
      assert.deepEqual(setEarly({}, '/', device), { script: '', saver: 'demand' });
      assert.deepEqual(setEarly(shown, '/', device), { script: '', saver: 'demand', pictures: 'shown' });
    }
    assert.deepEqual(setEarly({}, '/', { saveData: false }), { script: '' });
  });

  it('there are no settings where nothing is stored, or text that is not JSON', () => {
    assert.deepEqual(parsePreferences(undefined, tableOfChoices()), {});
    assert.deepEqual(setEarly({}), { script: '' });
    for (const text of ['', '{', 'dark', '['.repeat(100_000)])
      assert.deepEqual(setEarly({ 'dateline / reading': text }), { script: '' });
  });

  it('settings are all that can be chosen on the page, and each has its rule', () => {
    const {
      themes,
      sizes,
      widths,
      spacings,
      wordSpacings: words,
      faces,
      rulers: ruler,
      pictureChoices: pictures,
    } = en.reading;
    const groups = {
      theme: themes,
      size: sizes,
      width: widths,
      spacing: spacings,
      words,
      face: faces,
      ruler,
      pictures,
    };
    const own = ['system', 'medium', 'serif', 'off'];
    const css = ['theme', 'page/page', 'device/reading-ruler', 'pictures/pictures-on-demand']
      .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
      .join('');
    for (const [name, values] of Object.entries(groups)) {
      const known: readonly string[] = choices[name as keyof typeof groups];
      const offered = Object.keys(values).filter((value) => !own.includes(value));
      assert.deepEqual(new Set(offered), new Set(known), name);
      for (const value of known) assert.ok(css.includes(`[data-${name}='${value}']`), `${name} ${value}`);
    }
  });
});

describe('lists, places and visits', () => {
  it('lists have only days of the calendar', () => {
    const dates = ['2024-99-99', '2023-02-29', '2022-02-31', '2022-00-01', '2022-1-1', '0x7e-02-07', '+2022-02-07'];
    const dateOf = (date: unknown) => parseStories([{ url: '/a/', title: 'A', date }], '/')[0]?.date;
    for (const date of [...dates, 20220207, null, ['2022-02-07']]) assert.equal(dateOf(date), '', String(date));
    for (const date of ['2024-02-29', '2022-02-07', '1969-12-31']) assert.equal(dateOf(date), date);
  });

  it('lists have only valid times', () => {
    const atOf = (at: unknown) => parseStories([{ url: '/a/', title: 'A', at }], '/')[0]?.at;
    for (const at of [-1, -1e300, '5', null, [5], Number.NaN]) assert.equal(atOf(at), 0, String(at));
    assert.equal(atOf(1_644_192_000_000), 1_644_192_000_000);
    assert.equal(atOf(1.5), 1);
    for (const at of [-1, Number.NaN, Number.POSITIVE_INFINITY, '5']) {
      const visit = visitOf({ at, seen: [] }, '/');
      assert.ok(visit === undefined || visit.at <= Date.now(), String(at));
    }
  });

  it('a time in the future is now, so that it keeps no good entry out', () => {
    const future = [1e300, 8.64e15, Date.now() + 1e9].map((at, number) => ({ url: `/${number}/`, title: 'A', at }));
    for (const { at } of parseStories(future, '/')) assert.ok(at > 1.7e12 && at <= Date.now());
  });

  it('lists lead to no other site', () => {
    const bad = ['/a/%2e%2e/', '/%2E./b/', '/.%2e/', '/%2e/', '/./a/', '/../', 'https://evil.example/a/', '//evil/a/'];
    for (const path of [...bad, `/${'a'.repeat(400)}/`, '/a\n/', '/a b/', '', '/']) assert.ok(!isPath(path, '/'), path);
    for (const path of ['/2022/02/07/a/', '/caf%C3%A9/', '/a.b/', '/..a/', '/%2ea/'])
      assert.ok(isPath(path, '/'), path);
    for (const path of ['/a%2fb/', '/a%5c/', '/%00/', '/a\\b/', '/\\evil/', '/a/?b/', '/a/#b/'])
      assert.ok(!isPath(path, '/'), path);
    assert.ok(!isPath('/daily/%2e%2e/a/', '/daily/'));
  });
});

describe('the addresses of articles', () => {
  it('permalinks are those of articles of this newspaper, not of another one in a folder below', () => {
    for (const path of ['/2022/02/07/a/', '/undated/a/', '/undated/caf%C3%A9/'])
      assert.ok(isPermalink(path, '/'), path);
    const others = ['/', '/2022/02/07/', '/daily/2022/02/07/a/', '/2022/02/07/page/2/', '/tags/a/', '/2022/02/07/../'];
    for (const path of others) assert.ok(!isPermalink(path, '/'), path);
    assert.ok(isPermalink('/daily/2022/02/07/a/', '/daily/'));
  });

  it('the list of removed articles is bounded and never leads out of the base path', () => {
    const list = (gone: unknown, base = '/daily/') => parseGoneList(JSON.stringify({ gone }), base).paths;
    assert.deepEqual(list(['/2022/02/07/a/', '/2022/02/07/', '//b/', '/../x/', null, 7, {}]), ['/daily/2022/02/07/a/']);
    for (const gone of [undefined, null, 'x', {}, 7]) assert.deepEqual(list(gone), []);
    for (const text of ['', '{', 'null', '[]', '<!doctype html>'])
      assert.deepEqual(parseGoneList(text, '/'), { paths: [], digests: [] });
    assert.equal(list(Array.from({ length: 60_000 }, (_, at) => `/undated/${at}/`)).length, 50_000);
    assert.deepEqual(parseGoneList(`{"gone":["/undated/a/"],"x":"${'x'.repeat(2_000_000)}"}`, '/').paths, []);
  });
});
