/** Real and hostile articles in one paper: its site is built again from what it serves, with the same name. */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../src/server/server.ts';
import { SiteReader } from '../../verify/fetch.ts';
import { reproduce } from '../../verify/reproduce.ts';
import { buildSite } from '../support/paper/build-site.ts';
import { inCorpora, needsCorpora, rowsOf } from './corpus.ts';

test('news-219 and hostile files are built again from their site with the same name', needsCorpora, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-reproduce-corpora-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  cpSync(inCorpora('news-219'), join(content, 'news'), { recursive: true });
  cpSync(inCorpora('hostile/files/files'), join(content, 'hostile'), { recursive: true });
  mkdirSync(join(content, 'names'));
  for (const { name_b64 } of rowsOf<{ name_b64?: string }>('hostile/file-names/names.jsonl')) {
    const name = Buffer.from(name_b64 ?? '', 'base64');
    try {
      writeFileSync(
        Buffer.concat([Buffer.from(`${content}/names/`), name]),
        'Title: A name\nDate: 2024-05-11\n\nText.\n',
      );
    } catch {
      // No file can have this name here.
    }
  }
  const outDir = join(folder, 'dist');
  const env = { SEARCH: '0', NAMES: '0', REPRODUCIBLE: '1', SITE_URL: 'https://news.example' };
  await buildSite({ contentDir: content, outDir, env });
  const server = await serve({ outDir, base: '/', host: '127.0.0.1', port: 0 });
  t.after(() => server.close());
  const reader = new SiteReader(server.url, 8);
  t.after(() => reader.close());
  const again = join(folder, 'again');
  mkdirSync(again);
  const { problems, isSame } = await reproduce(reader, again, undefined);
  assert.deepEqual(problems.slice(0, 20), []);
  assert.equal(isSame, true);
});
