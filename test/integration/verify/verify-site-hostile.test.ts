/** A site that is checked from outside may be hostile: answers are bounded, and nobody else is asked. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { SiteReader } from '../../../verify/fetch.ts';
import { INDEX } from '../../../verify/served-manifest.ts';
import { check, provedFiles, serveFiles } from '../../support/paper/proved-site.ts';

test('a redirect out of the site is not followed', async (t) => {
  let asked = 0;
  const other = createServer((_, response) => {
    asked += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  for (const location of [elsewhere, '/', '//evil.example/', 'http://[', 'file:///etc/passwd']) {
    const leave = (path: string, response: import('node:http').ServerResponse) => {
      if (path === 'empty.txt') response.writeHead(302, { location }).end();
      return path === 'empty.txt';
    };
    const { problems } = await check(t, await serveFiles(t, provedFiles(), leave, '/news/'));
    assert.match(
      problems.join(),
      /^empty\.txt cannot be fetched: it redirects (?:out of the site|to an address that cannot)/,
    );
  }
  assert.equal(asked, 0);
});

test('redirects without an end, bodies without an end and bombs of compression are given up', async (t) => {
  const files = provedFiles();
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const home = await serveFiles(t, files, (path, response) => {
    if (path === 'empty.txt') response.writeHead(302, { location: '/empty.txt' }).end();
    else if (path === '') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    else if (path === '404.html') {
      response.writeHead(200);
      const more = () =>
        void (response.write(Buffer.alloc(65_536)) ? setImmediate(more) : response.once('drain', more));
      response.on('close', () => response.destroy());
      more();
    } else if (path === 'a b/ü#?.txt') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
    else if (path === '2024/05/11/index.json') response.writeHead(200, { 'content-encoding': 'rot13' }).end('x');
    else return false;
    return true;
  });
  assert.deepEqual((await check(t, home)).problems, [
    '2024/05/11/index.json cannot be fetched: it is encoded as rot13, which is not known here',
    '404.html cannot be fetched: it is larger than 11 bytes',
    'a b/ü#?.txt cannot be fetched: it is not gzip, as it says',
    'empty.txt cannot be fetched: it redirects more than 5 times',
    'index.html cannot be fetched: it is larger than 7 bytes',
  ]);
});

test('a manifest that is too large, missing, or a page is refused with a sentence', async (t) => {
  const cases: [body: Buffer | undefined, says: RegExp][] = [
    [Buffer.alloc(3_000_000), /manifest\.json: it is larger than 2000000 bytes/],
    [Buffer.from('<!doctype html>'), /manifest\.json is no JSON/],
    [undefined, /manifest\.json is not there\. The site was built with manifest: no/],
  ];
  for (const [body, says] of cases) {
    const files = provedFiles();
    if (body) files.set(INDEX, body);
    else files.delete(INDEX);
    await assert.rejects(check(t, await serveFiles(t, files)), says);
  }
});

test('an address that is none of a site is refused', () => {
  for (const address of ['', 'news.example', 'ftp://news.example/', 'file:///etc/', 'https://me:word@news.example/'])
    assert.throws(() => new SiteReader(address, 1), /is no address of a site/, address);
});
