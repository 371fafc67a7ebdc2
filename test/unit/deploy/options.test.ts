import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAddress } from '../../../src/deploy/address.ts';
import { readDuration } from '../../../src/deploy/duration.ts';
import { costOf, readPrices } from '../../../src/deploy/prices.ts';
import { formatState, parseState } from '../../../src/deploy/state.ts';

for (const [to, address] of [
  ['folder:site', { kind: 'folder', folder: '/papers/site' }],
  ['folder:/srv/news', { kind: 'folder', folder: '/srv/news' }],
  ['rsync://server:873/module/news/', { kind: 'rsync', destination: 'rsync://server:873/module/news/' }],
  ['editor@server:/srv/news', { kind: 'rsync', destination: 'editor@server:/srv/news/' }],
  ['server:news', { kind: 'rsync', destination: 'server:news/' }],
  ['s3://bucket', { kind: 's3', bucket: 'bucket', prefix: '' }],
  ['s3://bucket/a/b/', { kind: 's3', bucket: 'bucket', prefix: 'a/b/' }],
  ['netlify', { kind: 'netlify', site: undefined }],
  ['netlify:abc', { kind: 'netlify', site: 'abc' }],
  ['cloudflare:news', { kind: 'cloudflare', project: 'news' }],
] as const)
  test(`--to ${to} is understood`, () => assert.deepEqual(readAddress(to, '/papers'), address));

for (const to of [
  '',
  'folder:',
  's3://',
  's3:bucket',
  's3://b/../c',
  'rsync://server',
  'ftp://server/x',
  '-oProxyCommand=x:/y',
  '--rsh=x:/y',
  'a::b',
  'x:/a\nb',
  'gopher',
])
  test(`--to ${JSON.stringify(to)} is refused with the forms there are`, () =>
    assert.throws(() => readAddress(to, '/papers'), /It is one of\n {2}folder:/));

test('a duration has a unit', () => {
  assert.deepEqual(
    ['0', '30m', '24h', '7d'].map((text) => readDuration('--grace', text)),
    [0, 1_800_000, 86_400_000, 604_800_000],
  );
  for (const text of ['', '24', '-1h', '1.5h', '1w'])
    assert.throws(() => readDuration('--grace', text), /is not a duration/);
});

test('a price list gives the cost, and a mistake in it is named', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'prices-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'prices.yaml');
  writeFileSync(file, 'currency: EUR\nput-per-thousand: 5\nget-per-thousand: 0.4\nsent-per-gb: 10\n');
  assert.equal(costOf({ puts: 2_000, gets: 1_000, deletes: 7, bytes: 5e8 }, readPrices(file)), '15.40 EUR');
  writeFileSync(file, 'put-per-thousand: -1\nputs: 2\n');
  assert.throws(() => readPrices(file), /prices\.yaml: put-per-thousand: .*puts.*The list may have currency/);
  assert.throws(() => readPrices(join(folder, 'none')), /cannot be read \(ENOENT\)/);
});

test('a state is read as it was written, and half of one is not read', () => {
  const plain = { noNullPrototype: true };
  const file = fc.record(
    { size: fc.nat(), sha256: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/), { nil: undefined }) },
    plain,
  );
  const waiting = fc.record({ size: fc.nat(), sha256: fc.constant('ab'), since: fc.nat(), gone: fc.boolean() }, plain);
  const files = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(fc.tuple(fc.string(), value)).map((list) => new Map(list));
  const state = fc.record(
    {
      id: fc.string(),
      release: fc.string(),
      time: fc.nat(),
      isWhole: fc.boolean(),
      takenDown: fc.array(fc.string()),
      files: files(file),
      waiting: files(waiting),
    },
    plain,
  );
  fc.assert(
    fc.property(state, (one) => {
      const text = formatState(one);
      assert.deepEqual(parseState(text), { ...one });
      const lines = text.trimEnd().split('\n');
      if (lines.length > 1) assert.throws(() => parseState(lines.slice(0, -1).join('\n')), /not whole/);
    }),
  );
});
