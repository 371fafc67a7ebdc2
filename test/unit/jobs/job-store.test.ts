/** The store of jobs: values by digest, names, and what is missing or damaged. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { JobStore } from '../../../src/jobs/job-store.ts';
import { openStorage } from '../../../src/storage/open-storage.ts';

async function openStore(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, store: new JobStore(await openStorage(folder)) };
}

const value = { text: 'naïve café', map: new Map([['a', new Uint8Array([1, 2, 3])]]), none: undefined };

test('a value is found by its digest, and by a name that stands for it', async (t) => {
  const { store } = await openStore(t);
  const digest = await store.put(value);
  assert.deepEqual(await store.value(digest), value);
  assert.equal(await store.put(structuredClone(value)), digest);
  await store.setName('results/plan/0', digest);
  assert.equal(await store.digestAt('results/plan/0'), digest);
  assert.deepEqual(await store.valueAt('results/plan/0'), value);
  await store.removeName('results/plan/0');
  assert.equal(await store.digestAt('results/plan/0'), undefined);
});

test('what is not there is undefined', async (t) => {
  const { store } = await openStore(t);
  assert.equal(await store.value('0'.repeat(64)), undefined);
  assert.equal(await store.value('../../etc/passwd'), undefined);
  assert.equal(await store.valueAt('results/plan/0'), undefined);
});

const damages: readonly (readonly [name: string, damage: (bytes: Buffer) => Buffer])[] = [
  ['cut', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['emptied', () => Buffer.alloc(0)],
  ['altered', (bytes) => Buffer.from(bytes.map((byte, at) => (at === 8 ? byte ^ 1 : byte)))],
];
for (const [name, damage] of damages) {
  test(`a value that was ${name} counts as missing, and can be put again`, async (t) => {
    const { folder, store } = await openStore(t);
    const digest = await store.put(value);
    const [file = ''] = globSync(join(folder, 'values/*/*'));
    writeFileSync(file, damage(readFileSync(file)));
    assert.equal(await store.value(digest), undefined);
    await store.put(value);
    assert.deepEqual(await store.value(digest), value);
  });
}

test('a name whose object is no digest stands for nothing', async (t) => {
  const { folder, store } = await openStore(t);
  await store.setName('plan', await store.put(1));
  writeFileSync(join(folder, 'names/plan'), 'half of a dig');
  assert.equal(await store.valueAt('plan'), undefined);
});
