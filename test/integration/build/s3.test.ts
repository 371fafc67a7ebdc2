/** The bucket of `src/s3` against a real S3 server, and against one that fails. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBucket } from '../../../src/s3/bucket.ts';
import { s3SettingsOf } from '../../../src/s3/settings.ts';
import { type S3Server, startS3Server } from '../../support/servers/s3-server.ts';

let folder: string;
let server: S3Server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 's3-'));
  server = await startS3Server(folder, 'news');
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
const open = (bucket = 'news', env = {}) => openBucket(s3SettingsOf(bucket, { ...server.env, ...env }), []);

test('an object is read back with its bytes, etag and headers', async () => {
  const bytes = Buffer.from('caf\u00e9\0');
  const etag = await open().put('a/b.html', bytes, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  assert.deepEqual(await open().get('a/b.html'), { bytes, etag });
  const headers = await open().head('a/b.html');
  assert.equal(headers?.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(headers?.get('cache-control'), 'no-cache');
});

for (const key of [
  'a b.txt',
  'a+b.txt',
  'ümlaut/x.txt',
  "q'(1)!*~.txt",
  '100%25.txt',
  'a=b&c?d#e.txt',
  '.well-known/x',
])
  test(`a key is signed and kept as it is: ${key}`, async () => {
    await open().put(key, Buffer.from(key));
    assert.equal((await open().get(key))?.bytes.toString(), key);
    await open().delete(key);
    assert.equal(await open().get(key), undefined);
  });

test('an object that does not exist is undefined, and deleting it is no error', async () => {
  assert.equal(await open().get('nothing'), undefined);
  assert.equal(await open().head('nothing'), undefined);
  await open().delete('nothing');
});

test('a wrong secret and a missing bucket are errors with a remedy', async () => {
  const wrong = { AWS_SECRET_ACCESS_KEY: 'wrong' };
  await assert.rejects(
    open('news', wrong).put('a', Buffer.from('a')),
    /S3 PUT "a": .*403 .*Look at AWS_SECRET_ACCESS_KEY\.$/,
  );
  await assert.rejects(open('olds').put('a', Buffer.from('a')), /404 \(NoSuchBucket.*Create the bucket/);
  await assert.rejects(open('olds').get('a'), /NoSuchBucket/);
});

test('a request is repeated after errors that may pass, and not after others', async () => {
  const answers = [503, 'broken', 200, 403] as (number | string)[];
  const failing = createServer((request, response) => {
    const status = answers.shift();
    request.resume();
    if (typeof status !== 'number') request.socket.destroy();
    else request.once('end', () => response.writeHead(status).end(status === 200 ? 'ok' : ''));
  });
  await new Promise<void>((done) => failing.listen(0, '127.0.0.1', done));
  try {
    const url = `http://127.0.0.1:${(failing.address() as AddressInfo).port}`;
    const bucket = openBucket(s3SettingsOf('news', { ...server.env, AWS_ENDPOINT_URL: url }), [1, 1, 1]);
    assert.equal((await bucket.get('a'))?.bytes.toString(), 'ok');
    await assert.rejects(bucket.put('a', Buffer.from('a')), /answered 403/);
    assert.deepEqual(answers, []);
  } finally {
    failing.close();
  }
});
