/** The same promises of every storage, each against a real server: a folder, S3, ssh, a daemon of rsync. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openFolderStorage } from '../../../src/storage/folder.ts';
import { openRsyncStorage } from '../../../src/storage/rsync.ts';
import { openS3Storage } from '../../../src/storage/s3.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { startS3Server } from '../../support/servers/s3-server.ts';
import { makeRsyncDaemon, makeSshServer, skipWithoutRsync, skipWithoutSsh } from '../../support/servers/ssh-server.ts';

interface Opened {
  readonly storage: Storage;
  /** The folder in which the objects are files, where they are. */
  readonly files?: string;
  /** Has the place not answer, and answer again. */
  readonly stop?: () => Promise<void>;
  readonly start?: () => Promise<void>;
}

const folderOf = (t: TestContext) => {
  const folder = mkdtempSync(join(tmpdir(), 'st-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const kept = (t: TestContext, opened: Opened): Opened => {
  t.after(() => opened.storage.close());
  return opened;
};
/** So short that a test of a place that is away is fast, and so many that a place that comes back is found. */
const pauses = [10, 20, 50, 100, 200, 400, 800];

const kinds: Readonly<Record<string, { readonly skip: string | false; open(t: TestContext): Promise<Opened> }>> = {
  'a folder': {
    skip: false,
    open: (t) => {
      const files = join(folderOf(t), 'store');
      return Promise.resolve(kept(t, { storage: openFolderStorage(files), files }));
    },
  },
  'an S3 bucket': {
    skip: false,
    open: async (t) => {
      const server = await startS3Server(folderOf(t), 'paper');
      t.after(() => server.close());
      return kept(t, { storage: openS3Storage('s3://paper/build/store', server.env, []) });
    },
  },
  'a folder over ssh': {
    skip: skipWithoutSsh,
    open: async (t) => {
      const folder = folderOf(t);
      const { port, ssh, start, stop } = await makeSshServer(folder);
      t.after(stop);
      await start();
      const files = join(folder, "the store's folder");
      const address = `ssh://127.0.0.1:${port}${encodeURI(files)}`;
      return kept(t, { storage: openRsyncStorage(address, { ssh, pauses }), files, start, stop });
    },
  },
  'a module of an rsync daemon': {
    skip: skipWithoutRsync,
    open: async (t) => {
      const folder = folderOf(t);
      const files = join(folder, 'module');
      mkdirSync(files);
      const { port, start, stop } = await makeRsyncDaemon(folder, files);
      t.after(stop);
      await start();
      const address = `rsync://127.0.0.1:${port}/store`;
      return kept(t, { storage: openRsyncStorage(address, { pauses }), files, start, stop });
    },
  },
};

for (const [name, { skip, open }] of Object.entries(kinds))
  describe(name, { skip }, () => {
    it('gives back what was put, the last of two, and undefined for what was not', async (t) => {
      const { storage, files } = await open(t);
      assert.equal(await storage.get('names/results/plan/1'), undefined);
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256));
      await storage.put('values/ab/cdef', bytes);
      await storage.put('names/results/plan/1', Buffer.from('one\n'));
      await storage.put('names/results/plan/1', Buffer.from('two\n'));
      await storage.put('empty', Buffer.alloc(0));
      assert.deepEqual(Buffer.from((await storage.get('values/ab/cdef')) ?? []), bytes);
      assert.equal(Buffer.from((await storage.get('names/results/plan/1')) ?? []).toString(), 'two\n');
      assert.equal((await storage.get('empty'))?.length, 0);
      assert.equal(await storage.get('values/ab/other'), undefined);
      if (files) assert.deepEqual(readdirSync(files).sort(), ['empty', 'names', 'values']);
    });

    it('keeps the objects of many writers at the same time', async (t) => {
      const { storage } = await open(t);
      const all = Array.from({ length: 6 }, (_, at) => at);
      await Promise.all(all.map((at) => storage.put(`values/${at}`, Buffer.from(`${at}`))));
      const both = ['a', 'b'].map((text) => Buffer.from(text.repeat(100_000)));
      await Promise.all(both.map((bytes) => storage.put('names/both', bytes)));
      const texts = await Promise.all(all.map(async (at) => String(await storage.get(`values/${at}`))));
      assert.deepEqual(texts, all.map(String));
      const last = await storage.get('names/both');
      assert.ok(both.some((bytes) => bytes.equals(last ?? Buffer.alloc(0))));
    });

    it('says which object could not be read when the place is away, and finds it when it is back', async (t) => {
      const { storage, start, stop } = await open(t);
      if (!start || !stop) return;
      await storage.put('value', Buffer.from('bytes'));
      await stop();
      await assert.rejects(storage.get('value'), ({ name, message }: Error) => {
        assert.equal(name, 'BuildError');
        return /^(?:ssh|rsync):\/\/127\.0\.0\.1.*: value could not be read \(.+\)\. Check the store\.$/.test(message);
      });
      const reading = storage.get('value');
      await start();
      assert.equal(String(await reading), 'bytes');
    });
  });
