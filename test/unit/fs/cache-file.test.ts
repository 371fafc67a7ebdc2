import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readCacheFile, writeCacheFile } from '../../../src/fs/cache-file.ts';

const header = { for: 'a test' };

function written(t: TestContext, lines: readonly unknown[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cache-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'deep/cache');
  writeCacheFile(file, header, lines);
  return file;
}

test('a cache file returns the records that were written', (t) => {
  const lines = [1, 'two\n\u2028', { three: [3] }, null, 'é'.repeat(3_000_000)];
  assert.deepEqual(readCacheFile(written(t, lines), header), lines);
  assert.deepEqual(readCacheFile(written(t, []), header), []);
});

test('a cache file with another header, or without one, counts as missing', (t) => {
  const file = written(t, [1]);
  assert.equal(readCacheFile(file, { for: 'another' }), undefined);
  assert.equal(readCacheFile(`${file}.none`, header), undefined);
});

test('a cache file that was cut off or altered at any place counts as missing', (t) => {
  const file = written(t, ['some', 'lines']);
  const whole = readFileSync(file);
  for (let length = 0; length < whole.length; length += 1) {
    truncateSync(file, length);
    assert.equal(readCacheFile(file, header), undefined, `${length} bytes`);
    writeFileSync(file, whole);
  }
  for (let at = 0; at < whole.length; at += 1) {
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] ?? 0) ^ 1;
    writeFileSync(file, altered);
    assert.equal(readCacheFile(file, header), undefined, `byte ${at}`);
  }
});
