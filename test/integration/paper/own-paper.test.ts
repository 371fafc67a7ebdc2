/** A paper in a folder of its own: what its files become, and what is shared with another paper. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { RESERVED } from '../../../src/paper/pages/own-pages.ts';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';

const BUILD = 'src/commands/build.mjs';
const paper = makeOwnPaper();
after(() => paper.remove());
let printed = '';

before(async () => {
  const built = await paper.run(BUILD);
  assert.equal(built.code, 0, built.printed);
  printed = built.printed;
});

test('a paper elsewhere has its site, its caches and its report in its own folder', () => {
  const found = readdirSync(paper.folder).filter(
    (name) => !(name in { art: 1, slots: 1 }) && !/^(?:content|pages|public)$/.test(name),
  );
  assert.deepEqual(found.sort(), ['.dist', 'build-report.json', 'dist', 'next-build.json', 'paper.yaml', 'theme.css']);
});

test('the public files of the paper, and those of the program, are in the site', () => {
  assert.equal(paper.read('hallo.txt'), 'Hallo\n');
  assert.ok(existsSync(join(paper.folder, 'dist/feeds/feed.css')));
  assert.ok(existsSync(join(paper.folder, 'dist/favicon.svg')));
});

test('the settings of the paper show where they belong', () => {
  const home = paper.read('index.html');
  assert.match(home, /<html lang="de"/);
  assert.match(home, /<img src="\/_astro\/logo\.[0-9a-f]{8}\.svg" alt="Der Hafenkurier" width="240" height="48">/);
  assert.match(home, /<link rel="license" href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/">/);
  assert.match(home, /<a href="\/sections\/kultur\/">/);
  assert.match(home, /<a href="https:\/\/kurier\.example\/abo">Abonnement<\/a>/);
  assert.match(home, /<meta name="x-kurier" content="1">/);
  assert.match(home, /<p class="gruss">/);
  assert.match(home, /img-src 'self' https:\/\/stats\.example;/);
  assert.match(paper.read('_headers'), /img-src 'self' https:\/\/stats\.example;/);
  assert.match(paper.read('2024/05/10/faehre/index.html'), /"license":"https:\/\/creativecommons\.org/);
  const atom = paper.read('feeds/atom.xml');
  assert.match(atom, /<id>tag:kurier\.example,2026:/);
  assert.match(atom, /<rights>CC BY 4\.0<\/rights>/);
  assert.match(atom, /<link rel="license" href="https:\/\/creativecommons\.org/);
  assert.match(atom, /<email>desk@kurier\.example<\/email>/);
  const rss = paper.read('feeds/rss.xml');
  assert.match(rss, /<copyright>CC BY 4\.0<\/copyright>/);
  assert.match(rss, /<managingEditor>desk@kurier\.example \(Der Hafenkurier\)<\/managingEditor>/);
  assert.match(paper.read('feeds/feed.json'), /"_licence":/);
});

test('own pages are linked in head and foot, have no date, and are in no feed', () => {
  const page = paper.read('impressum/index.html');
  assert.match(
    page,
    /<a href="\/datenschutz\/">Datenschutz<\/a>, <a href="\/2024\/05\/10\/[^"]+">die Fähre<\/a> und nichts\./,
  );
  assert.doesNotMatch(page, /alert\(1\)|article:published_time/);
  assert.match(page, /<nav class="sections"[^>]*>.*<a href="\/haltung\/">Haltung<\/a>.*<\/nav>/s);
  assert.match(page, /<footer.*<a href="\/impressum\/">Impressum<\/a>.*<a href="\/datenschutz\/">/s);
  assert.match(
    paper.read('about/index.html'),
    /Wir schreiben seit 1921\..*<dl class="figures">.*mailto:desk@kurier\.example/s,
  );
  for (const feed of ['feeds/atom.xml', 'feeds/rss.xml', 'feeds/feed.json'])
    assert.doesNotMatch(paper.read(feed), /mpressum/);
});

test('a section in the head has a page before it has a story', () => {
  const page = paper.read('sections/kultur/index.html');
  assert.match(page, /<h1[^>]*>.*Kultur.*<\/h1>/s);
  assert.match(page, /aria-current="page"[^>]*>\s*Kultur|<a href="\/sections\/kultur\/" aria-current="page">/);
  assert.ok(existsSync(join(paper.folder, 'dist/sections/kultur/atom.xml')));
});

test('no own page can take the address of a folder of the site', () => {
  const own = new Set(['impressum', 'datenschutz', 'haltung', 'about']);
  const folders = readdirSync(join(paper.folder, 'dist'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const unknown = folders.map(({ name }) => name).filter((name) => !own.has(name) && !/^(?:\d{4}|[_.].*)$/.test(name));
  assert.deepEqual(
    unknown.filter((name) => !RESERVED.has(name)),
    [],
  );
});

test('a build tells what the policy allows besides, and links that lead nowhere', () => {
  assert.match(printed, /paper\.yaml:14: the policy also allows img-src https:\/\/stats\.example/);
  assert.match(printed, /impressum\.md: The link to "nichts\.md" leads to no published article/);
  assert.doesNotMatch(printed, /feedAuthority|imprint/);
});

test('verify agrees with the site of a paper elsewhere', async () => {
  const { code, printed } = await paper.run('verify/verify.ts');
  assert.equal(code, 0, printed);
  assert.match(printed, /^All agree: 2 rows, 2 files of content/);
});
