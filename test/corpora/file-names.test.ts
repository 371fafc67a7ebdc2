/** File names of every kind: each is in the report once, and every URL is one that any disk and any server can hold. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ReportRow } from '../../src/ingest/report-row.ts';
import { contentFolder, needsCorpora, rowsOf, ingestAll } from './corpus.ts';

const story = (name: string | Buffer) =>
  `Title: The bridge\nDate: 2026-01-05\n\nThe bridge of ${JSON.stringify(String(name))} is closed.\n`;

const device = /^(?:con|prn|aux|nul|conin|conout|(?:com|lpt)\d)$/;
const reserved = new Set(['page', 'index']);

function assertPortable(rows: readonly ReportRow[]) {
  const urls = rows.flatMap(({ url }) => url ?? []);
  assert.equal(new Set(urls.map((url) => url.normalize('NFC').toLowerCase())).size, urls.length);
  for (const url of urls) {
    assert.match(url, /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/);
    const slug = url.split('/')[4] ?? '';
    assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, url);
    assert.ok(Buffer.byteLength(slug) <= 80, url);
    assert.ok(!device.test(slug) && !reserved.has(slug), url);
  }
}

const urlsOf = (rows: readonly ReportRow[]) => new Map(rows.map(({ path, url }) => [path, url]));
const collides = ({ warnings }: ReportRow) => warnings.some(({ code }) => code === 'duplicate-url');

/** Creates what the file system allows, in the order given. */
function create(root: string, names: readonly Buffer[]): Buffer[] {
  return names.filter((name) => {
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), story(name), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  });
}

test('hostile/file-names: each is reported once, and URLs are portable and their own', needsCorpora, async (t) => {
  const cases = rowsOf<{ name_b64: string; expect: string }>('hostile/file-names/names.jsonl');
  const names = cases.map(({ name_b64 }) => Buffer.from(name_b64, 'base64'));
  const root = contentFolder(t);
  const created = create(root, names);
  const { rows } = await ingestAll(root);
  assert.equal(rows.length, created.length);
  assert.equal(new Set(rows.map(({ path }) => path)).size, created.length);
  assertPortable(rows);
  for (const { expect, name_b64 } of cases) {
    const name = Buffer.from(name_b64, 'base64');
    if (expect !== 'publish' || !created.some((one) => one.equals(name))) continue;
    assert.equal(rows.find(({ path }) => path === name.toString())?.outcome, 'published', name.toString());
  }

  const reversed = contentFolder(t);
  create(reversed, names.toReversed());
  assert.deepEqual((await ingestAll(reversed)).rows, rows, 'whatever the order on the disk');

  // Alone in its folder, each has the URL it has among all the others, but for those that say with whom they collide.
  for (const name of created) {
    const alone = contentFolder(t);
    create(alone, [name]);
    const [row] = (await ingestAll(alone)).rows;
    const among = rows.find(({ path }) => path === row?.path);
    assert.ok(row && among);
    if (!collides(among)) assert.equal(row.url, among.url, row.path);
  }
  t.diagnostic(`${created.length} of ${names.length} names can be created here`);
});

async function takeInGroup(t: TestContext, group: readonly string[]) {
  const root = contentFolder(t);
  const created = group.filter((name) => {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    try {
      writeFileSync(join(root, name), story(name), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  });
  return { created, rows: (await ingestAll(root)).rows };
}

test('hostile/file-names: of names that collide each has a URL of its own or is reported', needsCorpora, async (t) => {
  for (const { group } of rowsOf<{ group: string[] }>('hostile/file-names/collision-groups.jsonl')) {
    const { created, rows } = await takeInGroup(t, group);
    assert.deepEqual(rows.map(({ path }) => path).toSorted(), created.toSorted());
    assertPortable(rows);
    for (const { outcome, path } of rows) assert.equal(outcome, 'published', path);
    for (const order of [group.toReversed(), [...group.slice(1), ...group.slice(0, 1)]]) {
      // On a disk that takes two of the names for one the first that comes is kept, and the rows are of other files.
      if (created.length === group.length) assert.deepEqual((await takeInGroup(t, order)).rows, rows);
    }
    const more = await takeInGroup(t, [...group, 'another-name.txt', 'zebra crossing.md']);
    const before = urlsOf(rows);
    for (const { path, url } of more.rows) if (before.has(path)) assert.equal(url, before.get(path), path);
  }
});
