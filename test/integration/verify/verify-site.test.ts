/** A site is checked from outside, by the manifest that it serves. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { makeKeys, readSigningKey } from '../../../src/release/signing-key.ts';
import { paperWith } from '../../support/paper/paper-folder.ts';
import { check, provedFiles, serveFiles } from '../../support/paper/proved-site.ts';

test('a site that serves what its manifest names has no disagreement', async (t) => {
  const { problems, notes, checked } = await check(t, await serveFiles(t, provedFiles()));
  assert.deepEqual(problems, []);
  assert.match(checked, /^11 files, release [\da-f]{16}$/);
  assert.match(
    notes.join('\n'),
    /not signed.*\nNot served.*: \.nojekyll, _headers\.\nA file that the manifest does not name cannot be seen/,
  );
});

test('a site below a base path is checked with and without the slash at its end', async (t) => {
  const home = await serveFiles(t, provedFiles(), undefined, '/news/');
  for (const address of [home, home.slice(0, -1), `${home}index.html?x#y`])
    assert.deepEqual((await check(t, address)).problems, []);
});

test('each altered byte is named by its file, also in the manifest and its signature', async (t) => {
  const paper = paperWith(t, {});
  const { fingerprint } = makeKeys(paper);
  const files = provedFiles(readSigningKey({}, paper));
  const home = await serveFiles(t, files);
  assert.deepEqual((await check(t, home, { pinned: fingerprint })).problems, []);
  const served = [...files].filter(([path, { length }]) => length > 0 && !/^(?:_headers|\.nojekyll)$/.test(path));
  for (const [path, bytes] of served) {
    const other = Buffer.from(bytes);
    const at = randomInt(other.length);
    other.writeUInt8(other.readUInt8(at) ^ (1 << randomInt(8)), at);
    files.set(path, other);
    const found = await check(t, home).then(
      ({ problems }) => problems,
      (error: Error) => [error.message],
    );
    assert.match(
      found.join('\n'),
      path.endsWith('manifest.json') ? /manifest/ : new RegExp(path.replace(/\W/g, '\\$&')),
      `byte ${at}`,
    );
    files.set(path, bytes);
  }
});

test('a file that is missing, replaced or fails is named with what the host answers', async (t) => {
  const files = provedFiles();
  files.delete('a b/ü#?.txt');
  files.set('index.html', Buffer.from('<p>Other'));
  const home = await serveFiles(t, files, (path, response) => {
    if (path === 'empty.txt') response.writeHead(500).end('failed');
    else if (path === '404.html') response.writeHead(302, { location: '/' }).end();
    else return false;
    return true;
  });
  assert.deepEqual((await check(t, home)).problems, [
    '404.html has other bytes than were published (8 of them, 11 in the manifest), and the address leads to /',
    'a b/ü#?.txt is missing (status 404)',
    'empty.txt is answered with status 500',
    'index.html has other bytes than were published (8 of them, 7 in the manifest)',
  ]);
});

test('a host that compresses, that sends archives as encoded, or that gives pages another status, changes nothing', async (t) => {
  const files = provedFiles();
  const home = await serveFiles(t, files, (path, response) => {
    const bytes = files.get(path === '' ? 'index.html' : path);
    if (path === '404.html') response.writeHead(404).end(bytes);
    else if (path.endsWith('.gz')) response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes ?? ''));
    else if (path === '' || path.endsWith('.json'))
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes ?? ''));
    else return false;
    return true;
  });
  assert.deepEqual((await check(t, home)).problems, []);
});

test('a redirect in place of the page of a former address is allowed there alone, and only to a page of the site', async (t) => {
  let [from, to] = ['2024/05/11/old/', '/2024/05/11/ferry/'];
  const home = await serveFiles(t, provedFiles(), (path, response) => {
    if (path === from) response.writeHead(301, { location: to }).end();
    return path === from;
  });
  const { problems, notes } = await check(t, home);
  assert.deepEqual(problems, []);
  assert.match(notes.join('\n'), /sends a redirect in place of their page: 1/);
  to = '/nowhere/';
  assert.match((await check(t, home)).problems.join(), /^2024\/05\/11\/old\/index\.html is missing/);
  [from, to] = ['1912/04/16/ship/', '/2024/05/11/ferry/'];
  assert.match((await check(t, home)).problems.join(), /^1912.*leads to \/2024\/05\/11\/ferry\//);
});

test('a host that rewrites all pages is told from one whose page was altered', async (t) => {
  const files = provedFiles();
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  for (const path of pages) files.set(path, Buffer.concat([files.get(path) ?? Buffer.of(), Buffer.from('<script>')]));
  const { problems, notes } = await check(t, await serveFiles(t, files));
  assert.equal(problems.length, pages.length);
  assert.match(notes.join('\n'), /the host seems to rewrite HTML/);
});

test('a sample has so many files and says of how many', async (t) => {
  const { checked } = await check(t, await serveFiles(t, provedFiles()), { sample: 3 });
  assert.match(checked, /^3 files of 11, chosen at random/);
});
