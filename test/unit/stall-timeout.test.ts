/** Who hangs is given up, who works is waited for. No clock is read: a test waits for what must come, or makes the looks. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, mock, test } from 'node:test';
import { parseInWorkers } from '../../src/ingest/parse/parse-workers.ts';
import { StallWatch } from '../../src/stall-timeout.ts';
import { FileWriter } from '../../src/build/output/file-writer.ts';
import { readRunOptions } from '../../src/build/options.ts';

const folderOf = (t: TestContext) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-patience-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test('a watch counts the time without a sign of life, and the machine’s sleep as one look', () => {
  mock.timers.enable({ apis: ['setInterval'] });
  try {
    let hung = 0;
    const watch = new StallWatch(2000, () => (hung += 1));
    mock.timers.tick(10_000);
    watch.begin();
    for (let at = 0; at < 10; at += 1) {
      mock.timers.tick(1900);
      watch.alive();
    }
    assert.equal(hung, 0, 'signs of life');
    watch.end();
    mock.timers.tick(10_000);
    assert.equal(hung, 0, 'nothing is waited for');
    watch.begin(3);
    mock.timers.tick(5900);
    assert.equal(hung, 0, 'three times the patience');
    mock.timers.tick(10_000);
    assert.equal(hung, 1, 'told once');
  } finally {
    mock.timers.reset();
  }
});

test('STALL_TIMEOUT is a number of minutes', () => {
  const patience = (value: string) => readRunOptions({ STALL_TIMEOUT: value }, []).stallTimeout;
  assert.deepEqual(['', '1', '30', '0.5'].map(patience), [600_000, 60_000, 1_800_000, 30_000]);
  for (const value of ['0', '-1', 'long', '1e9', 'Infinity'])
    assert.throws(() => patience(value), /STALL_TIMEOUT/, value);
});

test('a thread that writes pages and hangs fails the build, whoever waits for it', async (t) => {
  const writer = new FileWriter(1);
  const folder = folderOf(t);
  // So much to compress that the thread has said nothing when the patience is over.
  const file = join(folder, 'much');
  writeFileSync(file, Buffer.alloc(1 << 20, 'news'));
  const files = Array.from({ length: 5000 }, () => file);
  const content = { kind: 'export', of: 'articles', members: [{ key: 'all', files }], previous: undefined } as const;
  const never = () => assert.fail('nothing was written');
  await writer.write({ file: join(folder, 'export'), content }, never);
  const sentence = { message: /^The thread that writes pages has given no sign of life .* and was ended\. Nothing/ };
  await assert.rejects(writer.settle(), sentence);
  await assert.rejects(writer.write({ file: join(folder, 'next'), content }, never), sentence);
  await assert.rejects(writer.close(), sentence);
});

test('threads that read and hang fail the build, and it is told at which files', async (t) => {
  const folder = folderOf(t);
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), 'A story\n\nIt is told here.\n');
  const options = { contentDir: folder, editionDate: undefined, lang: 'en', folder: join(folder, 'packs') };
  // A thread needs longer to load the parser.
  const read = parseInWorkers(['a.txt', 'b.txt'], options, () => {}, 1);
  await assert.rejects(
    read,
    /^BuildError: A thread that reads articles has given .* from a\.txt to b\.txt: .* STALL_TIMEOUT/,
  );
});
