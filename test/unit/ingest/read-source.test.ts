import assert from 'node:assert/strict';
import { once } from 'node:events';
import { hash } from 'node:crypto';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { readContentFile } from '../../../src/ingest/read-file.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { folderWith } from '../../support/paper/temp-content.ts';

const posix = process.platform !== 'win32';
const sha256 = (bytes: string | Buffer) => hash('sha256', bytes);

test('a source is read again by its path, decoded', (t) => {
  const root = folderWith(t);
  mkdirSync(join(root, '2022'));
  const bytes = Buffer.from('\uFEFFTitle\r\nText');
  writeFileSync(join(root, '2022/a.txt'), bytes);
  assert.equal(readSource(root, '2022/a.txt', sha256(bytes)), 'Title\nText');
});

test('a source that is not the file which was parsed is refused', (t) => {
  const root = folderWith(t, 'a.txt');
  writeFileSync(join(root, 'a.txt'), 'Text');
  assert.throws(
    () => readSource(root, 'a.txt', sha256('Taxt')),
    /^BuildError: Article source "a\.txt": The file has changed since the folder was read\. Build again\.$/,
  );
});

test('a folder that becomes a link while it is read leads nowhere', { skip: !posix }, async (t) => {
  const root = folderWith(t, 'content/folder/a.txt', 'outside/a.txt');
  const [content, folder] = [join(root, 'content'), join(root, 'content/folder')];
  writeFileSync(join(root, 'outside/a.txt'), 'secret');
  renameSync(folder, `${folder}.away`);
  symlinkSync('../outside', folder);
  assert.match(JSON.stringify(readContentFile(content, 'folder/a.txt')), /symbolic link/);

  // Only Linux says where an open file lies.
  if (process.platform !== 'linux') return;
  // Over and over in another thread, as somebody would who has no better way: each time it is what it was, or nothing.
  const swapping = new Worker(
    `const { renameSync, symlinkSync, unlinkSync } = require('node:fs');
    const { workerData: folder, parentPort } = require('node:worker_threads');
    parentPort.postMessage('ready');
    for (;;) {
      unlinkSync(folder);
      renameSync(folder + '.away', folder);
      renameSync(folder, folder + '.away');
      symlinkSync('../outside', folder);
    }`,
    { eval: true, workerData: folder },
  );
  await once(swapping, 'message');
  const seen = new Set<string>();
  for (let attempt = 0; attempt < 20_000; attempt += 1) {
    const bytes = readContentFile(content, 'folder/a.txt');
    seen.add(bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : bytes.reason);
  }
  await swapping.terminate();
  assert.ok(!seen.has('secret'));
  assert.ok(
    seen.has('content/folder/a.txt') && seen.has('symlink'),
    `the folder and the link were both met: ${[...seen].join()}`,
  );
});

test('a source outside the content folder is refused', { skip: !posix }, (t) => {
  const root = folderWith(t, 'content/a.txt', 'secret.txt', 'content/folder/b.txt');
  const content = join(root, 'content');
  symlinkSync('../secret.txt', join(content, 'link.txt'));
  symlinkSync('..', join(content, 'out'));
  symlinkSync('folder', join(content, 'inside'));
  const refused = [
    ['../secret.txt', /not a path/],
    ['folder/../a.txt', /not a path/],
    ['folder/../../secret.txt', /not a path/],
    [join(root, 'secret.txt'), /not a path/],
    ['./a.txt', /not a path/],
    ['folder//b.txt', /not a path/],
    ['', /not a path|cannot be found|no longer/],
    ['a.txt\0', /not a path/],
    ['link.txt', /symbolic link/],
    ['out/secret.txt', /symbolic link/],
    ['inside/b.txt', /symbolic link/],
    ['nowhere.txt', /vanished/],
    ['folder', /no longer a regular file/],
  ] as const;
  for (const [path, problem] of refused) {
    assert.throws(() => readSource(content, path, sha256('')), problem, JSON.stringify(path));
  }
});
