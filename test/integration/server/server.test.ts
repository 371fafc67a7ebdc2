import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { headers as policy } from '../../../src/security/headers.ts';
import { resolveRequest } from '../../../src/server/resolve-request.ts';
import { serve } from '../../../src/server/server.ts';
import { leave, siteFolder, start } from '../../support/servers/test-server.ts';

test('pages and files are served with their type', async (t) => {
  const get = await start(t);
  const served = [
    ['/', 'Home', 'text/html; charset=utf-8'],
    ['/?x=1', 'Home', 'text/html; charset=utf-8'],
    ['/2022/02/07/', 'Day', 'text/html; charset=utf-8'],
    ['/2022/02/07/story/', 'Story', 'text/html; charset=utf-8'],
    ['/feed.xml', '<feed/>', 'application/xml; charset=utf-8'],
    ['/a%20b.txt', 'space', 'text/plain; charset=utf-8'],
    ['/empty.txt', '', 'text/plain; charset=utf-8'],
    ['/.well-known/security.txt', 'contact', 'text/plain; charset=utf-8'],
  ] as const;
  for (const [path, body, type] of served) {
    const answer = await get(path);
    assert.deepEqual([answer.status, answer.body, answer.headers['content-type']], [200, body, type], path);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  }
});

test('a page without its slash is redirected to the one with it, on this host', async (t) => {
  const get = await start(t);
  const redirects = [
    ['/2022/02/07/story', '/2022/02/07/story/'],
    ['/2022/02/07?a=b&c', '/2022/02/07/?a=b&c'],
    ['/evil.example', '/evil.example/'],
    // The file name of a page redirects to the page.
    ['/index.html', '/'],
    ['/2022/02/07/story/index.html?a=b', '/2022/02/07/story/?a=b'],
  ] as const;
  for (const [path, to] of redirects) {
    const { status, headers } = await get(path);
    assert.deepEqual([status, headers.location], [308, to]);
  }
});

test('a path that is not a page of the site is answered with 404 and the site’s own page', async (t) => {
  const outDir = siteFolder(t);
  symlinkSync('/', join(outDir, 'root'));
  const get = await start(t, outDir);
  const nothing = [
    '/nowhere',
    '/nowhere/',
    '/2022',
    '/2022/',
    '/feed.xml/',
    '/index.html/',
    '//evil.example',
    '//evil.example/',
    '/\\evil.example',
    '/%5cevil.example',
    '/%2fevil.example/',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/2022/../../secret.txt',
    '/.secret',
    '/%2esecret',
    '/%00',
    '/a%00.txt',
    '/%',
    '/%ff',
    '/%c0%ae%c0%ae/secret.txt',
    `/${'a'.repeat(5000)}`,
    'http://evil.example/',
  ];
  for (const path of nothing) {
    const { status, headers, body } = await get(path);
    assert.deepEqual([status, body, headers.location], [404, 'Not here', undefined], path);
  }
});

test('every answer has the security headers', async (t) => {
  const get = await start(t);
  const answers = [
    [200, await get('/')],
    [200, await get('/', { method: 'HEAD' })],
    [200, await get('/_astro/style.abc.css')],
    [200, await get('/empty.txt')],
    [304, await get('/', { headers: { 'if-none-match': (await get('/')).headers.etag } })],
    [308, await get('/2022/02/07')],
    [404, await get('/nowhere')],
    [404, await get('/%')],
    [405, await get('/', { method: 'POST' })],
    [307, await (await start(t, siteFolder(t), '/news/'))('/')],
  ] as const;
  for (const [status, answer] of answers) {
    assert.equal(answer.status, status);
    for (const [name, value] of policy)
      assert.equal(answer.headers[name.toLowerCase()], value, `${name} of a ${status}`);
  }
});

test('only GET and HEAD are answered', async (t) => {
  const get = await start(t);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const { status, headers } = await get('/', { method });
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
  }
  const head = await get('/', { method: 'HEAD' });
  assert.deepEqual([head.status, head.body, head.headers['content-length']], [200, '', '4']);
});

test('hashed files are cached without end, pages are revalidated', async (t) => {
  const get = await start(t);
  assert.equal((await get('/_astro/style.abc.css')).headers['cache-control'], 'public, max-age=31536000, immutable');
  const page = await get('/');
  assert.equal(page.headers['cache-control'], 'no-cache');
  const again = await get('/', { headers: { 'if-none-match': page.headers.etag } });
  assert.deepEqual([again.status, again.body], [304, '']);
  assert.equal((await get('/nowhere')).headers['cache-control'], 'no-cache');
});

test('a site with a base path is served below it only', async (t) => {
  const get = await start(t, siteFolder(t), '/news/');
  assert.equal((await get('/news/')).body, 'Home');
  assert.equal((await get('/news/2022/02/07/story/')).body, 'Story');
  assert.equal((await get('/news/2022/02/07/story')).headers.location, '/news/2022/02/07/story/');
  const root = await get('/');
  assert.deepEqual([root.status, root.headers.location], [307, '/news/']);
  assert.equal((await get('/news')).headers.location, '/news/');
  for (const path of ['/2022/02/07/', '/newspaper/', '/news//evil.example', '/news/../secret.txt']) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('a release that a new build replaced is not served any more', async (t) => {
  const outDir = siteFolder(t);
  const get = await start(t, outDir);
  assert.equal((await get('/')).body, 'Home');
  renameSync(outDir, `${outDir}.old`);
  assert.equal((await get('/')).status, 404);
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'New home');
  assert.equal((await get('/')).body, 'New home');
});

test('a missing site and a port in use give a message of one line', async (t) => {
  const outDir = siteFolder(t);
  await assert.rejects(serve({ outDir: `${outDir}x`, base: '/', host: '127.0.0.1', port: 0 }), /npm run build/);
  const first = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  t.after(first.close);
  const port = Number(new URL(first.url).port);
  await assert.rejects(serve({ outDir, base: '/', host: '127.0.0.1', port }), /Port \d+ is in use. Set PORT/);
});

test('the command fails with one line and exit code 1', (t) => {
  const env = { ...process.env, OUT_DIR: `${siteFolder(t)}x`, PORT: '0' };
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/serve.ts'], { env, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr.trim(), /^There is no site in .*npm run build first\.$/);
  const wrong = spawnSync(process.execPath, ['src/commands/serve.ts'], {
    env: { ...env, BASE_PATH: '/a b/' },
    encoding: 'utf8',
  });
  assert.match(wrong.stderr.trim(), /^BASE_PATH="\/a b\/": .*$/);
});

test('a request target is resolved without a server', () => {
  assert.deepEqual(resolveRequest('/', '/'), { kind: 'file', names: ['index.html'], slashed: undefined });
  assert.deepEqual(resolveRequest('/caf%C3%A9', '/'), { kind: 'file', names: ['café'], slashed: '/caf%C3%A9/' });
  assert.deepEqual(resolveRequest('*', '/'), { kind: 'nothing' });
  assert.deepEqual(resolveRequest('', '/'), { kind: 'redirect', status: 308, to: '/' });
});

test(
  'a visitor who leaves before the answer leaves no file open',
  { skip: process.platform !== 'linux' },
  async (t) => {
    const { url, close } = await serve({ outDir: siteFolder(t), base: '/', host: '127.0.0.1', port: 0 });
    t.after(close);
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    // Node warns when a file that was not closed is garbage-collected.
    const warnings: Error[] = [];
    const hear = (warning: Error) => warnings.push(warning);
    process.on('warning', hear);
    t.after(() => process.off('warning', hear));
    for (let visitor = 0; visitor < 100; visitor += 1) await leave(url);
    for (let look = 0; look < 100 && open() > before; look += 1) await new Promise((done) => setTimeout(done, 20));
    assert.ok(open() <= before, `${open() - before} more than before`);
    assert.deepEqual(warnings, []);
  },
);
