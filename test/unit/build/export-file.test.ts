/** The export of a year is gzip that every program reads, and a build compresses only the months that have changed. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type ExportContent, exportBytes } from '../../../src/build/output/export-file.ts';

/** The JSON of 24 days in files, two days a month. */
function makeYear(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const storyOf = (day: number) => ({ uri: `tag:${day}`, headline: `"&" 新 ${day}`, origins: { source: 'header' } });
  const days = Array.from({ length: 24 }, (_, day) => {
    const stories = [{ ...storyOf(day), source: `text of ${day}` }];
    return write(`${day}.json`, JSON.stringify({ kind: 'day', stories }));
  });
  const members = Array.from({ length: 12 }, (_, month) => {
    return { key: `key ${month}`, files: days.slice(2 * month, 2 * month + 2) };
  });
  const text = days.map((_, day) => `${JSON.stringify(storyOf(day))}\n`).join('');
  return { write, days, members, text };
}

const exportOf = (members: ExportContent['members'], previous?: ExportContent['previous']) =>
  exportBytes({ kind: 'export', of: 'days', members, previous });

test('an export has the articles of all days without their sources, one a line', (t) => {
  const { members, text } = makeYear(t);
  const bytes = exportOf(members);
  assert.equal(gunzipSync(bytes).toString(), text);
  assert.ok(exportOf(members).equals(bytes), 'the same bytes each time');
});

test('an export of single articles has their files one after the other', (t) => {
  const { write } = makeYear(t);
  const files = [write('a.json', '{"a":1}\n'), write('b.json', '{"b":2}\n')];
  const bytes = exportBytes({ kind: 'export', of: 'articles', members: [{ key: 'all', files }], previous: undefined });
  assert.equal(gunzipSync(bytes).toString(), '{"a":1}\n{"b":2}\n');
});

test('only changed months are read, and the file is the one that a first build makes', (t) => {
  const { write, days, members } = makeYear(t);
  const before = exportOf(members);
  const previous = { file: write('before.gz', before), sha256: hash('sha256', before) };
  // The days of the other months are gone, so that reading one of them would fail.
  const changed = members.map((member, at) => (at === 5 ? { ...member, key: 'other' } : member));
  write('10.json', JSON.stringify({ stories: [{ uri: 'tag:new' }] }));
  const after = exportOf(changed);
  for (const [at, file] of days.entries()) if (at < 10 || at > 11) rmSync(file);
  assert.ok(exportOf(changed, previous).equals(after));
  assert.match(gunzipSync(after).toString(), /tag:new/);
});

test('an earlier file that is gone, altered or of another kind is not used', (t) => {
  const { write, members } = makeYear(t);
  const bytes = exportOf(members);
  const altered = Buffer.from(bytes).fill(0, 40, 50);
  const cut = bytes.subarray(0, bytes.length - 20);
  const earlier: Readonly<Record<string, ExportContent['previous']>> = {
    gone: { file: join(tmpdir(), 'no such file.gz'), sha256: hash('sha256', bytes) },
    altered: { file: write('altered.gz', altered), sha256: hash('sha256', bytes) },
    'cut off': { file: write('cut.gz', cut), sha256: hash('sha256', bytes) },
    'no export': { file: write('other.gz', 'none'), sha256: hash('sha256', 'none') },
  };
  for (const [what, previous] of Object.entries(earlier)) assert.ok(exportOf(members, previous).equals(bytes), what);
});
