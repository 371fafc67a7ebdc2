/** `npm run dev`: a file that breaks while its author works on it tells why at its address, and its mended page comes back. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { unsetEnvironment } from '../../support/paper/build-site.ts';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';

/** Starts the server. @returns its address, and a function that waits until the server has printed a text. */
async function startDev(t: TestContext, settings: Readonly<Record<string, string>>) {
  const args = ['--env-file=astro.env', 'src/commands/dev.ts', '--port', '0'];
  const env = { ...unsetEnvironment(), ...settings, NAMES: '0', NO_COLOR: '1' };
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(async () => {
    server.kill();
    await once(server, 'exit');
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (printed += text));
  }
  const untilPrinted = async (pattern: RegExp) => {
    for (;;) {
      const match = pattern.exec(printed);
      if (match) return match;
      assert.equal(server.exitCode, null, printed);
      await once(server.stdout, 'data');
    }
  };
  const [, url = ''] = await untilPrinted(/(http:\/\/127\.0\.0\.1:\d+)/);
  return { url, untilPrinted };
}

test('a file that breaks in development says why at its address, until it is mended', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-dev-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  mkdirSync(content);
  const write = (date: string, more = '') =>
    writeFileSync(join(content, 'bridge.txt'), `Title: The bridge opens\nDate: ${date}\n${more}\nIt is open.\n`);
  write('2024-05-10');
  const { url, untilPrinted } = await startDev(t, { CONTENT_DIR: content });
  const address = `${url}/2024/05/10/bridge/`;
  const pageOf = async () => {
    const response = await fetch(address);
    return `${response.status} ${await response.text()}`;
  };
  assert.match(await pageOf(), /^200 .*The bridge opens/s);

  write('2024-05-32');
  await untilPrinted(/bridge\.txt:2: .*2024-05-32/);
  assert.match(await pageOf(), /^404 .*This file is rejected.*bridge\.txt:2.*2024-05-32/s);

  write('2024-05-10', 'Colour: blue\n');
  await untilPrinted(/unknown-field in 1 file.*Colour/);
  assert.match(await pageOf(), /^200 .*The bridge opens/s);
});

test('the files of a paper elsewhere are there in development, and the text of an own page comes back changed', async (t) => {
  const paper = makeOwnPaper();
  t.after(() => paper.remove());
  const { url, untilPrinted } = await startDev(t, { PAPER: paper.folder });
  const get = async (path: string) => (await fetch(url + path)).text();
  const home = await get('/');
  assert.match(home, /<title>Der Hafenkurier<\/title>/);
  const [, theme = '', logo = ''] =
    /href="(\/_astro\/theme\.\w+\.css)".*src="(\/_astro\/logo\.\w+\.svg)"/s.exec(home) ?? [];
  assert.match(await get(theme), /light-dark\(#14508f,#96c3f2\)/);
  assert.match(await get(logo), /^<svg/);
  assert.equal(await get('/hallo.txt'), 'Hallo\n');
  assert.match(await get('/favicon.svg'), /<svg/);
  // Files that are no pages of Astro's.
  const typeOf = async (path: string) => {
    const { status, headers } = await fetch(url + path);
    return `${status} ${headers.get('content-type')?.split(';')[0]}`;
  };
  assert.match(await get('/feeds/atom.xml'), /^<\?xml.*<title[^>]*>Der Hafenkurier<\/title>/s);
  assert.equal(await typeOf('/feeds/atom.xml'), '200 application/xml');
  assert.equal(await typeOf('/feeds/feed.json'), '200 application/feed+json');
  assert.equal(await typeOf('/robots.txt'), '200 text/plain');
  assert.equal(await typeOf('/site.webmanifest'), '200 application/manifest+json');
  assert.equal(await typeOf('/icon-192.png'), '200 image/png');
  assert.equal(await typeOf('/feeds/archive/1900-01.xml'), '404 text/html');
  assert.match(await get('/impressum/'), /Verantwortlich: <strong>Jane Doe<\/strong>/);

  paper.write({ 'pages/datenschutz.md': '# Datenschutz\n\nGar keine.\n' });
  assert.match(await get('/datenschutz/'), /Gar keine/);
  paper.write({ 'paper.yaml': 'title: Anders\n' });
  await untilPrinted(/paper\.yaml has changed\. Start npm run dev again/);
});
