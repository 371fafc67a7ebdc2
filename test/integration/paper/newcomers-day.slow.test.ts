/**
 * The first day of a paper of one's own, as README and docs tell it: German, with an imprint, a logo, sections, pictures, authors, a
 * chosen lead, an embargo to an hour, a draft in a preview and a correction; then below a path of nginx, and a second paper.
 */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { headers } from '../../../src/security/headers.ts';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';
import { taggedPicture } from '../../support/articles/tagged-picture.ts';
import { ask } from '../../support/servers/test-server.ts';
import { programOf, startWebServer } from '../../support/servers/web-servers.ts';

const settings = (title: string) => `title: ${title}
url: https://talbote.example
base: /zeitung/
lang: de
timeZone: Europe/Berlin
feedAuthority: talbote.example,2026
nav: [Welt, Kultur]
logo: logo.svg
colours: { light: "#14508f" }
search: no
`;
const text = 'Die Brücke im Tal ist seit heute offen, und der Markt beginnt um acht Uhr am Morgen.\n';
const files = {
  'paper.yaml': settings('Der Talbote'),
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 48"><path fill="#14508f" d="M0 0h240v48H0z"/></svg>',
  'pages/impressum.md': '---\ntitle: Impressum\n---\n\nVerantwortlich: Jana Roth, Kai 1.\n',
  'authors/jana-roth.md': '---\nname: Jana Roth\n---\n\nSchreibt über Brücken.\n',
  'front.txt': '# Donnerstag\nDie Brücke ist offen\n',
  'content/welt/bruecke.txt': `Titel: Die Brücke ist offen\nDatum: 2026-01-05\nAutor: Jana Roth\nBild: bruecke.jpg\nBildbeschreibung: Eine Brücke\nBerichtigung 2026-01-06: Dort stand 3000 Meter. Es sind 300.\n\n${text}`,
  'content/welt/markt.md': `---\ntitle: Der Markt\ndate: 2026-01-06\nauthor: Jana Roth\n---\n\n${text}\n![Stände](markt.jpg "Am Morgen")\n\n![Die Fähre](faehre.jpg)\n\n${text}`,
  'content/welt/geheim.txt': `Titel: Das Geheimnis\nDatum: 2026-01-07\nSperrfrist: 2026-01-07 06:00\n\nDie Wahl ist entschieden. ${text}`,
  'content/kultur/entwurf.txt': `Titel: Ein Konzert\nDatum: 2026-01-07\nEntwurf: ja\n\nDas Konzert ist noch nicht zu Ende. ${text}`,
};

const day = makeOwnPaper(files);
after(() => day.remove());
for (const [at, name] of ['bruecke', 'markt', 'faehre'].entries())
  writeFileSync(join(day.folder, `content/welt/${name}.jpg`), await taggedPicture(at));
const run = async (paper: typeof day, command: string, ...args: string[]) => {
  const { code, printed } = await paper.run(`src/commands/${command}`, args);
  assert.equal(code, 0, printed);
  return printed;
};
const addresses = { bridge: '2026/01/05/bruecke/', market: '2026/01/06/markt/', secret: '2026/01/07/geheim/' };
const built = await run(day, 'build.mjs', '--at', '2026-01-07T05:59+01:00');

describe("a newcomer's paper", () => {
  it('has its name, language, logo, sections, imprint, colour and no hint that something is missing', () => {
    const home = day.read('index.html');
    assert.match(home, /<html lang="de"/);
    for (const part of [
      'Der Talbote',
      'href="/zeitung/sections/welt/"',
      'href="/zeitung/impressum/"',
      '/zeitung/_astro/logo.',
    ])
      assert.ok(home.includes(part), part);
    assert.match(day.read('impressum/index.html'), /Verantwortlich: Jana Roth/);
    assert.doesNotMatch(built, /imprint|feedAuthority/);
  });

  it('leads with the chosen story, although it is not the newest', () => {
    const home = day.read('index.html');
    const [bridge, market] = [addresses.bridge, addresses.market].map((address) => home.indexOf(`/zeitung/${address}`));
    assert.ok(bridge !== undefined && market !== undefined && bridge > 0 && bridge < market);
  });

  it('shows three pictures, the page of the author and the correction', () => {
    for (const [address, pictures] of [
      [addresses.bridge, 1],
      [addresses.market, 2],
    ] as const)
      assert.equal(day.read(`${address}index.html`).match(/<picture/g)?.length, pictures, address);
    const author = day.read('authors/jana-roth/index.html');
    for (const part of ['Schreibt über Brücken', addresses.bridge, addresses.market])
      assert.ok(author.includes(part), part);
    for (const path of [`${addresses.bridge}index.html`, 'corrections/index.html'])
      assert.match(day.read(path), /Dort stand 3000 Meter/, path);
  });

  it('shows the draft and the embargoed story in the preview alone', async () => {
    assert.ok(!existsSync(join(day.folder, 'dist', addresses.secret)));
    assert.match(built, /The next build is due at 2026-01-07T05:00:00Z/);
    const printed = await run(day, 'preview.mjs', '--build-only');
    for (const title of ['geheim.txt', 'entwurf.txt']) assert.ok(printed.includes(title), printed);
    assert.ok(!day.read('index.html').includes('Konzert'));
  });

  it('publishes the embargoed story at its hour, and holds the draft', async () => {
    await run(day, 'build.mjs', '--at', '2026-01-07T06:00');
    assert.match(day.read(`${addresses.secret}index.html`), /Die Wahl ist entschieden/);
    assert.ok(!day.read('index.html').includes('Konzert'));
  });

  it(
    'is served below its path by nginx',
    { skip: programOf('nginx') ? false : 'nginx is not installed' },
    async (t) => {
      const folder = mkdtempSync(join(tmpdir(), 'dateline-www-'));
      t.after(() => rmSync(folder, { recursive: true, force: true }));
      for (const open of [folder, day.folder]) chmodSync(open, 0o755);
      symlinkSync(join(day.folder, 'dist'), join(folder, 'zeitung'));
      const url = await startWebServer(t, 'nginx', folder, { base: '/zeitung/', headers });
      for (const path of ['', addresses.bridge, 'impressum/', 'feeds/atom.xml']) {
        const { status, body } = await ask(url, `/zeitung/${path}`);
        assert.equal(status, 200, path);
        assert.match(body, /Der Talbote/, path);
      }
      assert.equal((await ask(url, '/zeitung/nichts/')).status, 404);
    },
  );

  it('does not change when a second paper is built from the same checkout', async () => {
    const before = day.digest();
    const second = makeOwnPaper({
      'paper.yaml': settings('Das Echo').replace('logo: logo.svg\n', ''),
      'content/a.txt': files['content/welt/markt.md'],
    });
    try {
      await run(second, 'build.mjs');
      assert.match(second.read('index.html'), /Das Echo/);
      assert.doesNotMatch(second.read('index.html'), /Talbote/);
      assert.equal(day.digest(), before);
      assert.match(readFileSync(join(day.folder, 'dist/index.html'), 'utf8'), /Der Talbote/);
    } finally {
      second.remove();
    }
  });
});
