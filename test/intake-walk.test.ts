import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readBytes } from '../src/intake/read.ts';
import { readSource } from '../src/intake/source.ts';
import { walk } from '../src/intake/walk.ts';

const posix = process.platform !== 'win32';

/** A content folder with these files, each holding its own path; removed after the test. */
function folderWith(t: TestContext, ...paths: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-walk-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), path);
  }
  return root;
}

const sha256 = (bytes: string | Buffer) => hash('sha256', bytes);

const outcomes = async (root: string) =>
  (await walk(root)).map(({ path, refusal }) => [path, refusal ? `${refusal.outcome}:${refusal.reason}` : 'article']);

test('every file is listed once, in code-unit order, at any depth', async (t) => {
  const root = folderWith(t, 'b.txt', 'a/z.md', 'a.txt', 'B.MARKDOWN', 'a/b/c/d.TXT', 'é.txt', '\uFEFFx.md');
  assert.deepEqual(await outcomes(root), [
    ['B.MARKDOWN', 'article'],
    ['a.txt', 'article'],
    ['a/b/c/d.TXT', 'article'],
    ['a/z.md', 'article'],
    ['b.txt', 'article'],
    ['é.txt', 'article'],
    ['\uFEFFx.md', 'article'],
  ]);
});

test('other types of file are rejected, dot files and what is in dot folders is held', async (t) => {
  const root = folderWith(
    t,
    'photo.jpg',
    'noextension',
    'trail.txt ',
    '.draft.txt',
    '.git/objects/x.txt',
    'a/.b/c.jpg',
  );
  assert.deepEqual(await outcomes(root), [
    ['.draft.txt', 'held:hidden'],
    ['.git/objects/x.txt', 'held:hidden'],
    ['a/.b/c.jpg', 'held:hidden'],
    ['noextension', 'rejected:file-type'],
    ['photo.jpg', 'rejected:file-type'],
    ['trail.txt ', 'rejected:file-type'],
  ]);
});

test('an empty folder has no entries', async (t) => {
  const root = folderWith(t);
  mkdirSync(join(root, 'empty/also'), { recursive: true });
  assert.deepEqual(await outcomes(root), []);
});

test('a missing content folder, or a file in its place, says so', async (t) => {
  const root = folderWith(t, 'file.txt');
  await assert.rejects(walk(join(root, 'nowhere')), /no such folder.*CONTENT_DIR/i);
  await assert.rejects(walk(join(root, 'file.txt')), /not a folder.*CONTENT_DIR/i);
});

test('links are rejected and not followed, even to the folder itself', { skip: !posix }, async (t) => {
  const root = folderWith(t, 'real/a.txt');
  symlinkSync('a.txt', join(root, 'real/link.txt'));
  symlinkSync('..', join(root, 'real/loop'));
  symlinkSync('/nowhere', join(root, 'dangling.txt'));
  symlinkSync('real', join(root, '.hidden-link'));
  assert.deepEqual(await outcomes(root), [
    ['.hidden-link', 'held:hidden'],
    ['dangling.txt', 'rejected:symlink'],
    ['real/a.txt', 'article'],
    ['real/link.txt', 'rejected:symlink'],
    ['real/loop', 'rejected:symlink'],
  ]);
});

test('pipes and sockets are rejected and not opened', { skip: !posix }, async (t) => {
  const root = folderWith(t, 'a.txt');
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'pipe.txt')]);
  const server = createServer();
  await new Promise<void>((ready) => server.listen(join(root, 'socket.txt'), ready));
  t.after(() => server.close());
  assert.deepEqual(await outcomes(root), [
    ['a.txt', 'article'],
    ['pipe.txt', 'rejected:not-a-file'],
    ['socket.txt', 'rejected:not-a-file'],
  ]);
});

test('names that are not UTF-8 are found and shown as bytes', { skip: process.platform !== 'linux' }, async (t) => {
  const root = folderWith(t, 'good.txt');
  const write = (...bytes: number[]) =>
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from(bytes)]), 'x');
  write(0x63, 0x61, 0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74);
  write(0x5c, 0xff);
  write(0x2e, 0xff);
  const folder = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xfe])]);
  mkdirSync(folder);
  writeFileSync(Buffer.concat([folder, Buffer.from('/a.txt')]), 'x');
  assert.deepEqual(await outcomes(root), [
    ['.\\xff', 'held:hidden'],
    ['\\x5c\\xff', 'rejected:file-name'],
    ['\\xfe/a.txt', 'rejected:file-name'],
    ['caf\\xe9.txt', 'rejected:file-name'],
    ['good.txt', 'article'],
  ]);
});

test('a folder that cannot be listed has a row of its own', { skip: !posix || process.getuid?.() === 0 }, async (t) => {
  const root = folderWith(t, 'a.txt', 'closed/b.txt');
  chmodSync(join(root, 'closed'), 0o000);
  const found = await outcomes(root);
  chmodSync(join(root, 'closed'), 0o700);
  assert.deepEqual(found, [
    ['a.txt', 'article'],
    ['closed', 'rejected:unreadable'],
  ]);
});

test('a source is read again by its path, decoded', async (t) => {
  const root = folderWith(t);
  mkdirSync(join(root, '2022'));
  const bytes = Buffer.from('\uFEFFTitle\r\nText');
  writeFileSync(join(root, '2022/a.txt'), bytes);
  assert.equal(await readSource(root, '2022/a.txt', sha256(bytes)), 'Title\nText');
});

test('a source that is not the file which was parsed is refused', async (t) => {
  const root = folderWith(t, 'a.txt');
  writeFileSync(join(root, 'a.txt'), 'Text');
  await assert.rejects(
    readSource(root, 'a.txt', sha256('Taxt')),
    /^Error: Article source "a\.txt": The file has changed since the folder was read\. Build again\.$/,
  );
});

test('a folder that becomes a link while it is read leads nowhere', { skip: !posix }, async (t) => {
  const root = folderWith(t, 'content/folder/a.txt', 'outside/a.txt');
  const [content, folder] = [join(root, 'content'), join(root, 'content/folder')];
  writeFileSync(join(root, 'outside/a.txt'), 'secret');
  renameSync(folder, `${folder}.away`);
  symlinkSync('../outside', folder);
  assert.match(JSON.stringify(await readBytes(content, 'folder/a.txt')), /symbolic link/);

  // Only Linux says where an open file lies.
  if (process.platform !== 'linux') return;
  // Over and over, as somebody would who has no better way: each time it is what it was, or nothing.
  let swaps = 0;
  const swap = () => {
    if (swaps++ % 2 === 0) unlinkSync(folder);
    else renameSync(folder, `${folder}.away`);
    if (swaps % 2 === 1) renameSync(`${folder}.away`, folder);
    else symlinkSync('../outside', folder);
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const reading = readBytes(content, 'folder/a.txt');
    for (let turn = 0; turn < attempt % 7; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      swap();
    }
    const bytes = await reading;
    if (bytes instanceof Uint8Array) assert.notEqual(Buffer.from(bytes).toString(), 'secret');
  }
});

test('a source outside the content folder is refused', { skip: !posix }, async (t) => {
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
    await assert.rejects(readSource(content, path, sha256('')), problem, JSON.stringify(path));
  }
});
