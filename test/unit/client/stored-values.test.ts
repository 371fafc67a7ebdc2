/** Values from a browser's storage or an imported file: whatever they are, only valid data is read from them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { inlineHeadScript } from '../../../src/security/inline-scripts.ts';
import { en } from '../../../src/i18n/translations/en.ts';
import { parsePositions } from '../../../src/client/history/reading-position.ts';
import { isPath, type StoredStory, parseStories, importStories } from '../../../src/client/history/stored-story.ts';
import { recordVisit, visitOf } from '../../../src/client/history/last-visit.ts';
import { choices, names, type Preferences, parsePreferences } from '../../../src/client/settings/preference-values.ts';

fc.configureGlobal({ seed: 20220207, numRuns: 500 });

/**
 * The attributes that the inline head script sets on the root element for a stored text.
 * @param device what the device says of saving data
 */
function setEarly(text: string | undefined, device: { saveData?: boolean; reducedData?: boolean } = {}) {
  const dataset: Record<string, unknown> = {};
  let watches = false;
  runInNewContext(inlineHeadScript, {
    document: { documentElement: { dataset } },
    localStorage: { reading: text },
    navigator: device.saveData === undefined ? {} : { connection: { saveData: device.saveData } },
    matchMedia: () => ({ matches: device.reducedData ?? false }),
    MutationObserver: class {
      observe() {
        watches = true;
      }
    },
  });
  assert.equal(watches, (dataset['pictures'] ?? dataset['saver']) !== 'demand', 'the lead picture is waited for');
  return { ...dataset };
}

/** Values near the right ones: known names with any value, any name with known values, shapes that are wrong. */
const url = fc.oneof(
  fc.constantFrom('/a/', '/daily/a/', '/a/%2e%2e/', '//b/', 'javascript:alert(1)', '/a/../', '/%E2%80%A6/', '/'),
  fc.string(),
);
const field = fc.oneof(
  url,
  fc.jsonValue(),
  fc.constantFrom('off', 'dark', 'page', 'form', '2024-99-99', '2022-02-07', 'en', 'rtl', 'p-a', 1e300, -1, '\uD800'),
);
const name = fc.oneof(
  fc.constantFrom(...names, 'url', 'title', 'lang', 'dir', 'date', 'at', 'id', 'seen', 'before', 'script'),
  fc.constantFrom('offline', 'search', 'saved', 'keep', '__proto__', 'constructor', 'toString', 'length'),
  fc.string(),
);
const thing = fc.dictionary(name, field);
const stored = fc
  .oneof(fc.jsonValue(), field, thing, fc.array(thing), fc.dictionary(name, fc.oneof(thing, fc.array(field))))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

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
      assert.deepEqual(parsePreferences(JSON.parse(text)), expected);
      assert.deepEqual(setEarly(text), { script: '', ...expected });
    });
  }

  it('the head script knows each setting, and no other', () => {
    const all = names.flatMap((name) => choices[name].map((value) => ({ [name]: value })));
    for (const one of all) assert.deepEqual(setEarly(JSON.stringify(one)), { script: '', ...one });
    const known = /k=\{(.+?)\}/.exec(inlineHeadScript)?.[1] ?? '';
    const inEarly = Array.from(known.matchAll(/(\w+):'([^']+)'/g), ([, name, values]) => [name, values]);
    assert.deepEqual(
      inEarly,
      names.map((name) => [name, choices[name].join(' ')]),
    );
  });

  it('the head script asks for no picture early where the device saves data, unless the reader wants pictures', () => {
    for (const device of [{ saveData: true }, { reducedData: true }]) {
      assert.deepEqual(setEarly(undefined, device), { script: '', saver: 'demand' });
      assert.deepEqual(setEarly('{"pictures":"shown"}', device), { script: '', saver: 'demand', pictures: 'shown' });
    }
    assert.deepEqual(setEarly(undefined, { saveData: false }), { script: '' });
  });

  it('there are no settings where nothing is stored, or text that is not JSON', () => {
    assert.deepEqual(parsePreferences(undefined), {});
    for (const text of [undefined, '', '{', 'dark', '['.repeat(100_000)])
      assert.deepEqual(setEarly(text), { script: '' });
  });

  it('settings are known names with known values, whatever is stored, and the head script reads the same', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const reading = parsePreferences(value);
        for (const [name, chosen] of Object.entries(reading))
          assert.ok((choices[name as keyof Preferences] as readonly string[]).includes(chosen), name);
        assert.deepEqual(setEarly(JSON.stringify(value)), { script: '', ...reading });
      }),
    );
  });

  it('settings are all that can be chosen on the page, and each has its rule', () => {
    const { themes, sizes, widths, spacings, faces, pictureChoices: pictures } = en.reading;
    const groups = { theme: themes, size: sizes, width: widths, spacing: spacings, face: faces, pictures };
    const own = ['system', 'medium', 'serif'];
    const css = ['theme', 'page', 'pictures-on-demand']
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

/** The shape that pages rely on. */
function isValid({ url, title, lang, dir, date, at }: StoredStory, base: string): boolean {
  const address = new URL(url, 'https://news.example');
  return (
    address.origin === 'https://news.example' &&
    address.pathname.startsWith(base) &&
    title.trim() !== '' &&
    title.length <= 500 &&
    lang.length <= 35 &&
    (dir === 'ltr' || dir === 'rtl') &&
    (date === '' || new Date(date).toISOString().startsWith(date)) &&
    new Date(at).getTime() === at
  );
}

describe('lists, places and visits', () => {
  it('lists, reading positions and visits are valid, whatever is stored', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom('/', '/daily/'), (value, base) => {
        for (const story of parseStories(value, base)) assert.ok(isValid(story, base), JSON.stringify(story));
        for (const { url, id } of parsePositions(value, base)) assert.ok(isPath(url, base) && /^[hp]-/.test(id));
        const visit = visitOf(value, base);
        for (const path of [...(visit?.seen ?? []), ...(visit?.before ?? [])]) assert.ok(isPath(path, base), path);
        assert.ok(recordVisit(visit, 0, ['/a/']).visit.seen.includes('/a/'));
      }),
    );
  });

  it('lists have only days of the calendar', () => {
    const dates = ['2024-99-99', '2023-02-29', '2022-02-31', '2022-00-01', '2022-1-1', '0x7e-02-07', '+2022-02-07'];
    const dateOf = (date: unknown) => parseStories([{ url: '/a/', title: 'A', date }], '/')[0]?.date;
    for (const date of [...dates, 20220207, null, ['2022-02-07']]) assert.equal(dateOf(date), '', String(date));
    for (const date of ['2024-02-29', '2022-02-07', '1969-12-31']) assert.equal(dateOf(date), date);
  });

  it('lists have only valid times', () => {
    const atOf = (at: unknown) => parseStories([{ url: '/a/', title: 'A', at }], '/')[0]?.at;
    for (const at of [1e300, -1, -1e300, '5', null, [5], 8.64e15 + 1e4]) assert.equal(atOf(at), 0, String(at));
    assert.equal(atOf(1_644_192_000_000), 1_644_192_000_000);
  });

  it('lists lead to no other site', () => {
    const bad = ['/a/%2e%2e/', '/%2E./b/', '/.%2e/', '/%2e/', '/./a/', '/../', 'https://evil.example/a/', '//evil/a/'];
    for (const path of [...bad, `/${'a'.repeat(400)}/`, '/a\n/', '/a b/', '', '/']) assert.ok(!isPath(path, '/'), path);
    for (const path of ['/2022/02/07/a/', '/caf%C3%A9/', '/a.b/', '/..a/', '/%2ea/'])
      assert.ok(isPath(path, '/'), path);
    assert.ok(!isPath('/daily/%2e%2e/a/', '/daily/'));
  });
});

describe('an imported list', () => {
  const story = (url: string, at = 1): StoredStory => ({ url, title: 'A story', lang: 'en', dir: 'ltr', date: '', at });
  const many = (count: number, at: number) => Array.from({ length: count }, (_, number) => story(`/${number}/`, at));

  it('a restored copy gives its valid entries, and counts the others', () => {
    const bad = [null, 3, {}, { ...story('/x/'), title: 7 }, story('javascript:alert(1)'), story('https://b.example/')];
    const { list, imported, skipped } = importStories(
      [story('/own/')],
      [...bad, story('/a/', 2), story('/a/', 3)],
      '/',
    );
    assert.deepEqual(list, [story('/a/', 3), story('/own/')]);
    assert.deepEqual([imported, skipped], [1, bad.length]);
  });

  it('a restored copy counts the entries that are there already, and the newer of both stays', () => {
    const { list, imported, skipped } = importStories([story('/a/', 5)], [story('/a/', 7)], '/');
    assert.deepEqual([list, imported, skipped], [[story('/a/', 7)], 1, 0]);
  });

  it('a restored copy replaces no entry', () => {
    const own = Array.from({ length: 999 }, (_, number) => story(`/own/${number}/`, 1));
    const { list, imported, skipped } = importStories(own, many(100_000, 9), '/');
    assert.equal(list.length, 1000);
    assert.equal(list.filter(({ url }) => url.startsWith('/own/')).length, 999);
    assert.deepEqual([imported, skipped], [1, 99_999]);
  });

  it('a restored copy is valid, whatever the file holds', () => {
    fc.assert(
      fc.property(stored, (copy) => {
        const { list, imported, skipped } = importStories([story('/own/')], copy, '/');
        assert.ok(list.every((one) => isValid(one, '/')) && list.some(({ url }) => url === '/own/'));
        assert.ok(imported + skipped <= (Array.isArray(copy) ? copy.length : 0));
      }),
    );
  });
});
