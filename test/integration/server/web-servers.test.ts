/** nginx, Caddy and Apache with our configurations, where they are installed: what they answer to a browser. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { allEditorHeadersOf } from '../../../src/security/editor-headers.ts';
import { headers } from '../../../src/security/headers.ts';
import { mediaTypeOf } from '../../../src/server/media-types.ts';
import { ask } from '../../support/servers/test-server.ts';
import { programOf, type ServerName, startWebServer } from '../../support/servers/web-servers.ts';

const words = 'Die Fähre fährt, 渡轮启航, العبّارة تُبحر.\n';
const types = [
  'txt',
  'css',
  'js',
  'json',
  'xml',
  'svg',
  'webmanifest',
  'ndjson.gz',
  'avif',
  'webp',
  'png',
  'jpg',
  'gif',
  'pdf',
];
const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': `<!doctype html><title>Home</title>${words.repeat(50)}`,
  '404.html': `<!doctype html><title>Not here</title>${words}`,
  'admin/index.html': '<!doctype html><title>Editor</title>',
  'admin/config.json': '{}',
  '2022/02/07/index.html': `<!doctype html><title>Day</title>${words}`,
  '2022/02/07/story/index.html': `<!doctype html><title>Story</title>${words}`,
  '2022/only-a-folder/file.txt': words,
  'feeds/feed.json': '{}',
  'feeds/atom.xml': '<feed/>',
  'license.xml': '<rsl/>',
  '_astro/a.12345678.css': 'a{}',
  'search/index/1.bin': 'bytes',
  '.well-known/security.txt': 'Contact: mailto:a@news.example\n',
  '.secret': 'secret',
  'evil.example/index.html': 'Page',
  ...Object.fromEntries(types.map((ending) => [`types/a.${ending}`, ending.endsWith('gz') ? gzipSync(words) : words])),
};

/** A site as a build leaves it: `dist` is a link to a release, which a server has to follow. */
function makeSite(t: TestContext, base: string): { root: string; dist: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-www-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'releases/one', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(folder, 'releases/two'));
  writeFileSync(join(folder, 'releases/two/index.html'), 'The next release');
  const dist = base === '/' ? join(folder, 'dist') : join(folder, base.slice(1, -1));
  symlinkSync('releases/one', dist);
  return { root: base === '/' ? dist : folder, dist };
}

const usage = ['Content-Usage', 'search=y, train-ai=n'] as const;
const origins = { asked: 'https://api.github.com', pictures: 'https://avatars.githubusercontent.com' };
const site = { headers: [...headers, usage] as const, editor: allEditorHeadersOf(origins, [usage]) };

for (const name of ['nginx', 'caddy', 'apache'] as const satisfies readonly ServerName[]) {
  const skip = programOf(name) === undefined ? `${name} is not installed` : false;
  for (const base of ['/', '/courier/'])
    describe(`${name} with a site at ${base}`, { skip }, () => {
      it('answers as npm run serve does', async (t) => {
        const { root, dist } = makeSite(t, base);
        const url = await startWebServer(t, name, root, { ...site, base });
        const get = (path: string, options = {}) => ask(url, base + path, options);

        const home = await get('');
        assert.equal(home.status, 200);
        assert.equal(home.headers['content-type'], 'text/html; charset=utf-8');
        assert.match(home.body, /Die Fähre fährt, 渡轮启航, العبّارة تُبحر/);
        assert.equal(home.headers['cache-control'], 'no-cache');
        assert.ok(home.headers.etag);

        const missing = await get('2022/nothing/');
        assert.equal(missing.status, 404);
        assert.match(missing.body, /Not here/);
        assert.match(missing.headers['content-type'] ?? '', /^text\/html; charset=utf-8$/i);
        for (const { status, body } of [await get('missing.txt'), await get('.secret'), await get('2022/.secret')])
          assert.deepEqual([status, /Not here/.test(body)], [404, true]);
        const folder = await get('2022/only-a-folder/');
        assert.ok([403, 404].includes(folder.status) && /Not here/.test(folder.body), `${folder.status}`);

        for (const answer of [
          home,
          missing,
          await get('types/a.txt'),
          await get('feeds/feed.json'),
          await get('_astro/a.12345678.css'),
        ])
          for (const [header, value] of site.headers) assert.equal(answer.headers[header.toLowerCase()], value, header);

        for (const path of ['admin/', 'admin/config.json']) {
          const answer = await get(path);
          assert.equal(answer.status, 200, path);
          for (const [header, value] of site.editor) assert.equal(answer.headers[header.toLowerCase()], value, header);
          assert.equal(answer.headers['cache-control'], 'no-cache', path);
        }

        for (const path of ['2022/02/07/story', '2022/02/07/story/index.html', '2022/02/07/story/index.html?q=1']) {
          const { status, headers } = await get(path);
          assert.ok([301, 308].includes(status), path);
          const target = new URL(headers.location ?? '', `${url}${base}${path}`);
          assert.equal(target.href, `${url}${base}2022/02/07/story/${path.includes('?') ? '?q=1' : ''}`);
        }
        for (const path of ['//evil.example/index.html', '/\\evil.example/index.html', '//evil.example']) {
          const { headers } = await ask(url, path);
          assert.equal(new URL(headers.location ?? '/', url).origin, url, `${path} leads to ${headers.location}`);
        }

        for (const ending of types) {
          const { headers, status } = await get(`types/a.${ending}`, { headers: { 'Accept-Encoding': 'gzip' } });
          assert.equal(status, 200, ending);
          assert.equal(headers['content-type']?.toLowerCase(), mediaTypeOf(`a.${ending}`), ending);
          if (ending.endsWith('gz')) assert.equal(headers['content-encoding'], undefined, ending);
        }
        for (const path of ['feeds/feed.json', 'feeds/atom.xml', 'license.xml', '.well-known/security.txt'])
          assert.equal((await get(path)).headers['content-type']?.toLowerCase(), mediaTypeOf(path), path);

        for (const path of ['_astro/a.12345678.css', 'search/index/1.bin'])
          assert.equal((await get(path)).headers['cache-control'], 'public, max-age=31536000, immutable', path);

        const packed = await get('', { headers: { 'Accept-Encoding': 'gzip' } });
        assert.equal(packed.headers['content-encoding'], 'gzip');
        assert.match(packed.headers.vary ?? '', /accept-encoding/i);

        symlinkSync('releases/two', `${dist}.new`);
        renameSync(`${dist}.new`, dist);
        assert.equal((await get('')).body, 'The next release');
      });
    });
}
