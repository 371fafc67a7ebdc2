/** Text is compressed on its way for browsers that take gzip. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../../src/server/server.ts';
import { ask, siteFolder } from '../../support/servers/test-server.ts';

test('a longer text is compressed for a browser that takes gzip, and only for it', async (t) => {
  const outDir = siteFolder(t);
  const text = 'The ferry sails. '.repeat(200);
  writeFileSync(join(outDir, 'long.txt'), text);
  writeFileSync(join(outDir, 'long.png'), text);
  const { url, close } = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  t.after(close);
  const coded = async (path: string, accept: string, more = {}) => {
    const answer = await ask(url, path, { headers: { 'accept-encoding': accept, ...more } });
    return answer.headers['content-encoding'];
  };
  for (const accept of ['gzip', 'br, GZIP;q=0.5', '*', 'deflate , gzip ; q=1'])
    assert.equal(await coded('/long.txt', accept), 'gzip', accept);
  for (const accept of ['', 'br', 'identity', 'gzip;q=0', 'gzip;q=0, *', 'xgzip'])
    assert.equal(await coded('/long.txt', accept), undefined, accept);
  assert.equal(await coded('/long.png', 'gzip'), undefined, 'a picture');
  assert.equal(await coded('/a%20b.txt', 'gzip'), undefined, 'a short text');

  const plain = await ask(url, '/long.txt');
  const asked = await ask(url, '/long.txt', { headers: { 'accept-encoding': 'gzip' } });
  assert.deepEqual([plain.headers.vary, asked.headers.vary], ['Accept-Encoding', 'Accept-Encoding']);
  assert.notEqual(plain.headers.etag, asked.headers.etag);
  assert.equal(plain.headers['content-length'], String(text.length));
  assert.equal(asked.headers['content-length'], undefined);
  assert.equal(await (await fetch(new URL('long.txt', url))).text(), text);
  const again = { 'accept-encoding': 'gzip', 'if-none-match': asked.headers.etag ?? '' };
  assert.equal((await ask(url, '/long.txt', { headers: again })).status, 304);
  const head = await ask(url, '/long.txt', { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
  assert.deepEqual([head.status, head.body, head.headers['content-encoding']], [200, '', 'gzip']);
});
