import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerLines, mementoMaps } from '../../../src/build/versions/memento-rules.ts';
import {
  formatTimeMap,
  httpDate,
  mementoHeaders,
  originalHeaders,
  parseTimeMap,
  type TimeMap,
} from '../../../src/versions/memento.ts';
import { readLinks } from '../../support/servers/memento-client.ts';

function mapOf(slug: string, times: readonly string[], origin = 'https://news.example'): TimeMap {
  const original = `${origin}/2022/02/07/${slug}/`;
  const mementos = times.map((at) => ({
    address: `${original}versions/${at.replace(/\D/g, '')}/`,
    datetime: httpDate(at),
  }));
  return { original, address: `${original}versions/timemap.link`, mementos };
}
const times = ['2022-02-07T10:00:00Z', '2022-02-09T09:30:00Z', '2022-02-10T00:00:00Z', '2022-02-11T00:00:00Z'];

test('a TimeMap is read as it was written, with an origin and without', () => {
  for (const map of [mapOf('ferry', times), mapOf('ferry', times.slice(0, 2), '')])
    assert.deepEqual(parseTimeMap(formatTimeMap(map)), map);
});

test('another text is no TimeMap', () => {
  for (const text of ['', '<html>', '<a>; rel="original"', formatTimeMap(mapOf('ferry', times)).split('\n')[0] ?? ''])
    assert.equal(parseTimeMap(text), undefined);
});

test('the links of a version say the places of the others', () => {
  const map = mapOf('ferry', times);
  const relsAt = (at: number) => {
    const link = mementoHeaders(map, at).find(([name]) => name === 'Link')?.[1] ?? '';
    return readLinks(link, map.original).map(({ rels }) => rels.join(' '));
  };
  assert.deepEqual(relsAt(0), ['original', 'timemap', 'first memento', 'next memento', 'last memento']);
  assert.deepEqual(relsAt(1), ['original', 'timemap', 'first prev memento', 'memento', 'next memento', 'last memento']);
  assert.deepEqual(relsAt(3), ['original', 'timemap', 'first memento', 'prev memento', 'last memento']);
  assert.deepEqual(
    originalHeaders(map).map(([name]) => name),
    ['Link'],
    'the page of a story is no memento',
  );
});

const rulesIn = (text: string) => text.split('\n').filter((line) => /^\//.test(line));

test('the rules of a host have room for those of the stories that changed last', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    mapOf(`s${at}`, [times[0] as string, `2022-03-01T00:00:${String(at).padStart(2, '0')}Z`]),
  );
  for (const host of ['cloudflare-pages', 'cloudflare-pages-paid', undefined] as const) {
    const rules = rulesIn(headerLines(many, host));
    assert.ok(rules.length <= 90 && rules.length > 80, `${rules.length} rules`);
    assert.equal(rules[0], '/2022/02/07/s59/');
  }
  assert.equal(rulesIn(headerLines(many, 'netlify')).length, 240);
});

test('no line is longer than a host reads, and the links that the RFC asks for are in it', () => {
  const map = mapOf('a'.repeat(300), times);
  const lines = headerLines([map], 'cloudflare-pages').split('\n');
  assert.ok(Math.max(...lines.map(({ length }) => length)) <= 2_000);
  for (const line of lines.filter((one) => one.startsWith('  Link: ')))
    assert.ok(readLinks(line.slice(8), map.original).some(({ rels }) => rels.includes('timemap')));
});

test('the maps of web servers have a row for each page, and exist without any', () => {
  for (const [name, text] of mementoMaps([mapOf('ferry', times)])) {
    const isOfVersions = name === '_mementos-apache-times.map';
    assert.equal(text.trimEnd().split('\n').length, isOfVersions ? 4 : 5, name);
  }
  assert.deepEqual([...mementoMaps([]).values()].join(''), '');
});
