import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { listContentFiles } from '../../../src/ingest/list-files.ts';
import { folderWith } from '../../support/paper/temp-content.ts';

const posix = process.platform !== 'win32';

const outcomes = async (root: string) =>
  (await listContentFiles(root)).map(({ path, rejection }) => [
    path,
    rejection ? `${rejection.outcome}:${rejection.reason}` : 'article',
  ]);

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

test('other types of file are rejected, other dot files and what is in other dot folders is held', async (t) => {
  const root = folderWith(
    t,
    'photo.jpg',
    'noextension',
    'trail.txt ',
    '.draft.txt',
    '.obsidian/objects/x.txt',
    'a/.b/c.jpg',
  );
  assert.deepEqual(await outcomes(root), [
    ['.draft.txt', 'held:hidden'],
    ['.obsidian/objects/x.txt', 'held:hidden'],
    ['a/.b/c.jpg', 'held:hidden'],
    ['noextension', 'rejected:file-type'],
    ['photo.jpg', 'rejected:file-type'],
    ['trail.txt ', 'rejected:file-type'],
  ]);
});

test('what lies in a folder of drafts is held, in any case and at any depth', async (t) => {
  const held = ['_drafts/a.md', 'Drafts/x/photo.jpg', '2022/DRAFT/a.txt', 'unpublished/a.txt', '_Entwürfe/a.txt'];
  const free = ['drafts.txt', 'draft-law/a.txt', 'draft beers/a.txt'];
  assert.deepEqual(
    Object.fromEntries(await outcomes(folderWith(t, ...held, ...free))),
    Object.fromEntries([...held.map((path) => [path, 'held:draft']), ...free.map((path) => [path, 'article'])]),
  );
});

test('files that are no articles are ignored with a reason, and names that resemble theirs are not', async (t) => {
  const ignored: Readonly<Record<string, readonly string[]>> = {
    'system-file': ['Thumbs.db', '2021/.DS_Store', 'desktop.ini', '._a.txt', 'a/.localized'],
    'editor-file': ['a.md~', '.a.md.swp', '#a.md#', '.#a.md', '~$a.txt', 'a.txt.bak', 'a.md.orig'],
    'project-file': [
      'README',
      'README.md',
      'x/y/readme.de.txt',
      'LICENSE',
      'Licence.txt',
      'CHANGELOG.md',
      'robots.txt',
    ],
    'program-folder': ['node_modules/x/index.md', '.git/objects/x.txt', 'a/__MACOSX/b.txt'],
    'underscore-folder': ['_includes/a.md', 'blog/_layouts/b.html', '_pages/about.md', '_templates/x/y.txt'],
  };
  const held = ['_drafts/README.md', 'drafts/Thumbs.db', '_includes/drafts/a.md'];
  const free = [
    '_posts/2014-11-12-landing.md',
    'license-fees-rise.md',
    'readme-scandal.txt',
    'changelog/2021-01-01.md',
    '_under.md',
    'thumbs.db.txt',
    'swp.md',
    '2021/backup.txt',
    'robots.md',
  ];
  const expected = [
    ...Object.entries(ignored).flatMap(([reason, paths]) => paths.map((path) => [path, `ignored:${reason}`] as const)),
    ...held.map((path) => [path, 'held:draft'] as const),
    ...free.map((path) => [path, 'article'] as const),
  ];
  const root = folderWith(t, ...expected.map(([path]) => path));
  assert.deepEqual(Object.fromEntries(await outcomes(root)), Object.fromEntries(expected));
});

test('an empty folder has no entries', async (t) => {
  const root = folderWith(t);
  mkdirSync(join(root, 'empty/also'), { recursive: true });
  assert.deepEqual(await outcomes(root), []);
});

test('a missing content folder, or a file in its place, says so', async (t) => {
  const root = folderWith(t, 'file.txt');
  await assert.rejects(listContentFiles(join(root, 'nowhere')), /no such folder.*CONTENT_DIR/i);
  await assert.rejects(listContentFiles(join(root, 'file.txt')), /not a folder.*CONTENT_DIR/i);
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
