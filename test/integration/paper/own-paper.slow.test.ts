/** A paper that changes: the site is what a build from scratch makes, and only what shows a setting is rendered again. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unsetEnvironment } from '../../support/paper/build-site.ts';
import { makeOwnPaper, paperFiles } from '../../support/paper/own-paper.ts';
import { runCommand } from '../../support/build/run-command.ts';

const BUILD = 'src/commands/build.mjs';
const paper = makeOwnPaper();
after(() => paper.remove());

/** Builds the paper. @returns all that was printed: with `EXPLAIN`, each page that was rendered */
async function build(): Promise<string> {
  const { code, printed } = await paper.run(BUILD, [], { EXPLAIN: '1' });
  assert.equal(code, 0, printed);
  return printed;
}

/** The digest of the paper when it is built where no site was before. */
async function cold(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = { ...paperFiles, ...changed };
  const other = makeOwnPaper(Object.fromEntries(Object.entries(files).filter(([name]) => !removed.has(name))));
  try {
    const { code, printed } = await other.run(BUILD, [], env);
    assert.equal(code, 0, printed);
    return other.digest();
  } finally {
    other.remove();
  }
}

const changed: Record<string, string> = {};
const removed = new Set<string>();
const yaml = paperFiles['paper.yaml'] ?? '';
function write(files: Readonly<Record<string, string>>): void {
  Object.assign(changed, files);
  paper.write(files);
}

before(build);

test('a change of what few pages show renders those alone, and the site is that of a build from scratch', async () => {
  write({ 'paper.yaml': yaml.replace('desk@', 'office@'), 'pages/datenschutz.md': '# Datenschutz\n\nGar keine.\n' });
  const printed = await build();
  assert.match(printed, /^datenschutz\/index\.html: its data has changed$/m);
  assert.match(printed, /^feeds\/rss\.xml: its data has changed$/m);
  for (const page of ['2024/05/10/faehre', '2024/05/10', 'impressum', 'sections/hafen'])
    assert.doesNotMatch(printed, new RegExp(`^${page}/index\\.html: `, 'm'));
  assert.match(paper.read('datenschutz/index.html'), /Gar keine/);
  assert.match(paper.read('feeds/rss.xml'), /office@/);
  assert.equal(paper.digest(), await cold());
});

test('a change of what every page shows renders every page without bundling them again', async () => {
  const now = changed['paper.yaml'] ?? '';
  write({
    'paper.yaml': now.replace('Hafenkurier', 'Bote').replace('#14508f', '#0a5c36').replace('fold: no\n', ''),
    'theme.css': 'p { color: var(--ink) }\n',
    'slots/foot-end.html': '<p>Neu</p>\n',
    'pages/neu.md': '# Neu\n\nNeu.\n',
  });
  const printed = await build();
  assert.doesNotMatch(printed, /^bundle:/m);
  assert.match(printed, /^2024\/05\/10\/faehre\/index\.html: settings/m);
  assert.match(paper.read('index.html'), /Der Bote.*<p>Neu<\/p>/s);
  assert.equal(paper.digest(), await cold({ FRESH: '1' }));
});

test('a page that is removed is gone, with its links', async () => {
  for (const name of ['pages/neu.md', 'theme.css', 'public/hallo.txt']) {
    rmSync(join(paper.folder, name));
    removed.add(name);
  }
  await build();
  assert.ok(!existsSync(join(paper.folder, 'dist/neu')));
  assert.doesNotMatch(paper.read('index.html'), /href="\/neu\/"/);
  assert.equal(paper.digest(), await cold());
});

test('a public file at the address of an own page fails the build', async () => {
  paper.write({ 'public/impressum/index.html': 'x' });
  const { code, printed } = await paper.run(BUILD);
  assert.equal(code, 1);
  assert.match(printed, /Conflict: impressum\/index\.html comes from a page and from the public folder/);
  rmSync(join(paper.folder, 'public/impressum'), { recursive: true });
});

test('a rollback of a paper elsewhere goes back there', async () => {
  const before = paper.digest();
  const { code, printed } = await paper.run('src/commands/rollback.ts');
  assert.equal(code, 0, printed);
  assert.notEqual(paper.digest(), before);
});

test('npm start builds a paper and serves it at the port of the option', async () => {
  const args = ['src/commands/start.ts', '--port', '0', '--paper', paper.folder];
  const start = spawn(process.execPath, args, {
    env: { ...unsetEnvironment(), PAPER: '' },
    stdio: ['ignore', 'pipe', 2],
  });
  try {
    let printed = '';
    let url: string | undefined;
    assert.ok(start.stdout);
    for await (const text of start.stdout.setEncoding('utf8')) {
      printed += text;
      url = /is at (http:\S+)/.exec(printed)?.[1];
      if (url) break;
    }
    assert.match(await (await fetch(url ?? '')).text(), /<html lang="de"/);
  } finally {
    start.kill();
  }
});

test('a relative folder is taken from where the command was typed', async () => {
  const { code, printed } = await runCommand('verify/verify.ts', [], { PAPER: '.', INIT_CWD: paper.folder });
  assert.notEqual(code, 2, printed);
});
