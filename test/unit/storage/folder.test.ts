/** A folder as a storage. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openStorage } from '../../../src/storage/open-storage.ts';

function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-storage-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a path, `folder:` and a `file:` URL name the same folder', async (t) => {
  const folder = makeFolder(t);
  const at = join(folder, 'store');
  await (await openStorage('store', folder)).put('names/a', Buffer.from('1'));
  for (const address of [at, `folder:${at}`, 'folder:store', pathToFileURL(at).href]) {
    const storage = await openStorage(address, folder);
    assert.equal((await storage.get('names/a'))?.toString(), '1', address);
    await storage.close();
  }
});

test('an object that is not there is undefined, also where a part of its name is a file', async (t) => {
  const storage = await openStorage(makeFolder(t));
  await storage.put('names/a', Buffer.from('1'));
  assert.equal(await storage.get('names/b'), undefined);
  assert.equal(await storage.get('names/a/b'), undefined);
});

test('whoever reads while others write gets a whole object, and nothing else is left', async (t) => {
  const folder = makeFolder(t);
  const storage = await openStorage(folder);
  const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(100_000));
  const writing = Promise.all(texts.map((text) => storage.put('names/a', Buffer.from(text))));
  for (let at = 0; at < 20; at += 1) {
    const read = (await storage.get('names/a'))?.toString();
    assert.ok(read === undefined || texts.includes(read));
  }
  await writing;
  assert.deepEqual(
    globSync('**', { cwd: folder }).filter((name) => name.includes('tmp')),
    [],
  );
});

test('a folder that cannot be written is named, with the reason', async (t) => {
  const folder = makeFolder(t);
  writeFileSync(join(folder, 'store'), '');
  const storage = await openStorage('store', folder);
  await assert.rejects(storage.put('names/a', Buffer.from('1')), {
    name: 'BuildError',
    message: `${join(folder, 'store/names/a')} could not be written (ENOTDIR). Check the store.`,
  });
});

test('another kind of address is refused', async () => {
  await assert.rejects(openStorage('ftp://example.org/store'), {
    name: 'BuildError',
    message: /no store of the kind "ftp:"/,
  });
  await assert.rejects(openStorage('folder:'), { name: 'BuildError', message: /names no folder/ });
});
