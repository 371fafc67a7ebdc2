/** Values from a browser's storage or an imported file, generated and checked: whatever they are, only valid data is read. */
import assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { parsePositions } from '../../../src/client/history/reading-position.ts';
import { parseStories, type StoredStory, storyKind } from '../../../src/client/history/stored-story.ts';
import { highlightKind, parseHighlights } from '../../../src/client/highlights/stored-highlight.ts';
import { importEntries } from '../../../src/client/history/import-entries.ts';
import { recordVisit, visitOf } from '../../../src/client/history/last-visit.ts';
import { goodHighlight, highlight } from './highlight-states.ts';
import {
  choices,
  type Preferences,
  parsePreferences,
  tableOfChoices,
} from '../../../src/client/settings/preference-values.ts';
import { isPath, isPermalink, parseGoneList } from '../../../src/client/site-path.ts';
import { inlineHeadScript, pictureHeadScript } from '../../../src/security/inline-scripts.ts';

const runHeadScript = compileFunction(inlineHeadScript, ['document', 'localStorage']);
const runPictureScript = compileFunction(pictureHeadScript, [
  'document',
  'navigator',
  'matchMedia',
  'MutationObserver',
]);

/**
 * The attributes that the inline head scripts set on the root element for items of localStorage.
 * @param device what the device says of saving data
 */
export function setEarly(
  localStorage: Readonly<Record<string, string>>,
  base = '/',
  device: { readonly saveData?: boolean; readonly reducedData?: boolean } = {},
): Record<string, unknown> {
  const dataset: Record<string, unknown> = {};
  const document = { documentElement: { dataset }, currentScript: { dataset: { base } } };
  let watches = false;
  class MutationObserver {
    observe(): void {
      watches = true;
    }
  }
  const navigator = device.saveData === undefined ? {} : { connection: { saveData: device.saveData } };
  const matchMedia = () => ({ matches: device.reducedData ?? false });
  runHeadScript(document, localStorage);
  runPictureScript(document, navigator, matchMedia, MutationObserver);
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
  fc.constantFrom(
    ...Object.keys(choices),
    'url',
    'title',
    'lang',
    'dir',
    'date',
    'at',
    'id',
    'seen',
    'before',
    'script',
  ),
  fc.constantFrom('offline', 'search', 'saved', 'keep', '__proto__', 'constructor', 'toString', 'length'),
  fc.string(),
);
const thing = fc.dictionary(name, field);
const stored = fc
  .oneof(fc.jsonValue(), field, thing, fc.array(thing), fc.dictionary(name, fc.oneof(thing, fc.array(field))))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

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
    Number.isInteger(at) &&
    at >= 0 &&
    at <= Date.now()
  );
}

/** The properties of the functions that parse stored values, each checked with a number of generated ones. */
export const properties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  'lists, reading positions and visits are valid, whatever is stored': fc.property(
    stored,
    fc.constantFrom('/', '/daily/'),
    (value, base) => {
      for (const story of parseStories(value, base)) assert.ok(isValid(story, base), JSON.stringify(story));
      for (const { url, id } of parsePositions(value, base)) assert.ok(isPath(url, base) && /^[hp]-/.test(id));
      const visit = visitOf(value, base);
      for (const path of [...(visit?.seen ?? []), ...(visit?.before ?? [])]) assert.ok(isPath(path, base), path);
      assert.ok(recordVisit(visit, 0, ['/a/']).visit.seen.includes('/a/'));
    },
  ) as fc.IRawProperty<unknown>,
  'settings are known names with known values, whatever is stored, and the head script reads the same': fc.property(
    stored,
    (value) => {
      const reading = parsePreferences(value, tableOfChoices());
      for (const [name, chosen] of Object.entries(reading))
        assert.ok((choices[name as keyof Preferences] as readonly string[]).includes(chosen), name);
      assert.deepEqual(setEarly({ 'dateline / reading': JSON.stringify(value) }), { script: '', ...reading });
    },
  ) as fc.IRawProperty<unknown>,
  'an imported list is valid, keeps the reader’s own entries, and counts each entry of the file once': fc.property(
    stored,
    (copy) => {
      const own: StoredStory = { url: '/own/', title: 'Own', lang: 'en', dir: 'ltr', date: '', at: 1 };
      const { list, added, known, elsewhere, malformed, noRoom } = importEntries(storyKind, [own], copy, '/');
      assert.ok(list.every((one) => isValid(one, '/')) && list.some(({ url }) => url === '/own/'));
      const given = Array.isArray(copy) ? copy.length : 0;
      assert.equal(added + known + elsewhere + malformed + noRoom, given);
      assert.equal(list.length, 1 + added);
    },
  ) as fc.IRawProperty<unknown>,
  'highlights are valid, also those that are imported, which replace none and are counted once': fc.property(
    fc.oneof(
      stored,
      fc.array(highlight(url, thing)).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
    ),
    (copy) => {
      const own = parseHighlights([{ ...goodHighlight('/own/', 'own words') }], '/');
      const { list, added, known, elsewhere, malformed, noRoom } = importEntries(highlightKind, own, copy, '/');
      const given = Array.isArray(copy) ? copy.length : 0;
      assert.equal(added + known + elsewhere + malformed + noRoom, given);
      assert.deepEqual([list.length, list.filter(({ url }) => url === '/own/')], [1 + added, own]);
      for (const one of list) {
        assert.ok(isValid({ ...one, at: 0 }, '/') && one.exact.trim() !== '', JSON.stringify(one));
        assert.ok(one.exact.length <= 1000 && one.note.length <= 2000 && Number.isInteger(one.start));
        assert.ok(!Number.isNaN(new Date(one.at).getTime()));
      }
      assert.deepEqual(parseHighlights(JSON.parse(JSON.stringify(list)), '/'), list, 'what is stored is read again');
    },
  ) as fc.IRawProperty<unknown>,
  'a list of removed articles names permalinks alone, whatever the file holds': fc.property(
    fc.oneof(
      stored,
      stored.map((gone) => ({ gone })),
      fc.array(stored).map((gone) => ({ gone })),
    ),
    fc.constantFrom('/', '/daily/'),
    (value, base) => {
      for (const path of parseGoneList(JSON.stringify(value), base).paths) assert.ok(isPermalink(path, base), path);
    },
  ) as fc.IRawProperty<unknown>,
};
