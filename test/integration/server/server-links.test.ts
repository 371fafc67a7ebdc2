/** The server follows no link out of the release, and answers conditional requests as RFC 9110 says. */
import assert from 'node:assert/strict';
import { cpSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { matchesTag } from '../../../src/server/send-file.ts';
import { siteFolder, start } from '../../support/servers/test-server.ts';

test('a link out of the release is answered like a page that is not there', async (t) => {
  const outDir = siteFolder(t);
  const outside = join(dirname(outDir), 'outside');
  mkdirSync(join(outside, 'folder'), { recursive: true });
  writeFileSync(join(outside, 'folder/index.html'), 'secret');
  writeFileSync(join(outside, 'page.html'), 'secret');
  // The name of the sibling begins with the name of the release.
  cpSync(outside, `${outDir}-2`, { recursive: true });
  const links = {
    'file.txt': join(outside, 'page.html'),
    'relative.txt': '../outside/page.html',
    folder: join(outside, 'folder'),
    sibling: `${outDir}-2/folder`,
    'sibling.html': `../${outDir.split('/').at(-1)}-2/page.html`,
    up: '..',
    root: '/',
    chain: 'folder',
    broken: 'nowhere',
    loop: 'loop',
    'passwd.txt': '/etc/passwd',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(outDir, name));
  mkdirSync(join(outDir, 'page'));
  symlinkSync(join(outside, 'page.html'), join(outDir, 'page/index.html'));
  const get = await start(t, outDir);
  const paths = Object.keys(links).flatMap((name) => [`/${name}`, `/${name}/`, `/${name}/index.html`]);
  for (const path of [...paths, '/page/', '/page', '/up/secret.txt', '/root/etc/passwd', '/chain/folder/']) {
    const { status, body } = await get(path);
    assert.ok(status === 404 || status === 308, `${path}: ${status}`);
    assert.ok(!/secret|root:/.test(body), path);
  }
  assert.equal((await get('/page/')).status, 404);
});

test('links within the release are followed, and the release itself may be a link', async (t) => {
  const outDir = siteFolder(t);
  const release = `${outDir}.release`;
  renameSync(outDir, release);
  symlinkSync(release, outDir);
  symlinkSync('feed.xml', join(release, 'latest.xml'));
  symlinkSync('2022', join(release, 'archive'));
  linkSync(join(release, 'feed.xml'), join(release, 'hard.xml'));
  const get = await start(t, outDir);
  for (const path of ['/latest.xml', '/hard.xml', '/feed.xml']) assert.equal((await get(path)).body, '<feed/>', path);
  assert.equal((await get('/archive/02/07/')).body, 'Day');
  rmSync(join(release, '404.html'));
  symlinkSync('/etc/passwd', join(release, '404.html'));
  const { status, body } = await get('/nowhere/');
  assert.deepEqual([status, body], [404, 'There is no such page.\n']);
});

test('a conditional request is answered with 304 for each spelling of the same tag', async (t) => {
  const get = await start(t);
  const { etag = '' } = (await get('/')).headers;
  const ask = async (value: string, path = '/', method = 'GET') =>
    (await get(path, { method, headers: { 'if-none-match': value } })).status;
  const same = [etag, `W/${etag}`, '*', ' * ', `"a", ${etag}`, `${etag},"b"`, `"a" , W/${etag} , "c"`, `"a,b",${etag}`];
  for (const value of same) assert.equal(await ask(value), 304, value);
  const other = [
    '"other"',
    'W/"other"',
    etag.slice(1),
    etag.replaceAll('"', ''),
    '',
    `"a${etag}`,
    '**',
    '"*"',
    `w/${etag}`,
  ];
  for (const value of other) assert.equal(await ask(value), 200, value);
  assert.equal(await ask(`W/${etag}`, '/', 'HEAD'), 304);
  for (const value of ['*', etag])
    assert.equal(await ask(value, '/nowhere/'), 404, 'a page that is not there has no tag');
  assert.equal(await ask('*', '/2022/02/07'), 308);
});

test('a long header of tags is compared in little time', () => {
  const tags = Array.from({ length: 4000 }, (_, at) => `W/"${at}"`).join(', ');
  assert.ok(matchesTag(`${tags}, "x"`, '"x"'));
  assert.ok(!matchesTag(`${tags}${', '.repeat(5000)}`, '"x"'));
});
