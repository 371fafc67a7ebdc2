/** Mistakes in a paper in a folder of its own, and the messages of its commands. */
import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeOwnPaper, paperFiles } from '../../support/paper/own-paper.ts';
import { runCommand } from '../../support/build/run-command.ts';

const BUILD = 'src/commands/build.mjs';
const paper = makeOwnPaper();
after(() => paper.remove());

before(async () => {
  const built = await paper.run(BUILD);
  assert.equal(built.code, 0, built.printed);
});

const broken: readonly (readonly [name: string, file: string, text: string, says: RegExp])[] = [
  [
    'a setting that is none',
    'paper.yaml',
    'titel: A\n',
    /paper\.yaml:1: there is no setting "titel"\. Did you mean "title"\?\n$/,
  ],
  [
    'a page at an address of the site',
    'pages/archive.md',
    '# A\n',
    /pages\/archive\.md: the site has a page of its own/,
  ],
];
for (const [name, file, text, says] of broken)
  test(`${name} fails the build with a message, and the site that is served stays`, async () => {
    const before = paper.digest();
    paper.write({ [file]: text });
    const { code, printed } = await paper.run(BUILD);
    if (file in paperFiles) paper.write({ [file]: paperFiles[file] ?? '' });
    else rmSync(join(paper.folder, file));
    assert.equal(code, 1);
    assert.match(printed, says);
    assert.doesNotMatch(printed, /\n\s+at /);
    assert.equal(paper.digest(), before);
  });

test('a public file that is a link out of the paper is refused', async () => {
  symlinkSync('/etc/hostname', join(paper.folder, 'public/a.txt'));
  const { code, printed } = await paper.run(BUILD);
  rmSync(join(paper.folder, 'public/a.txt'));
  assert.equal(code, 1);
  assert.match(printed, /public\/a\.txt: this is a link to a place outside the paper/);
});

test('a command that has an option it does not know names those it knows', async () => {
  const { code, printed } = await runCommand(BUILD, ['--papr', 'x']);
  assert.equal(code, 1);
  assert.match(printed, /^Unknown option '--papr'\. npm run build knows these options:\n {2}--paper FOLDER/);
  const missing = await runCommand(BUILD, ['--paper', '/there is none']);
  assert.match(missing.printed, /^PAPER="\/there is none": there is no folder \/there is none\. Create it/);
  const port = await runCommand('src/commands/serve.ts', ['--port', 'x']);
  assert.match(port.printed, /^PORT="x": this is not a port/);
});

test('articles of a paper elsewhere are checked and made there', async () => {
  const { printed, code } = await paper.run('src/commands/articles.mjs', ['check']);
  assert.equal(code, 0, printed);
  assert.match(printed, /2 files: 2 published/);
  writeFileSync(join(paper.folder, 'content/kaputt.txt'), '');
  assert.equal((await paper.run('src/commands/articles.mjs', ['check'])).code, 1);
});
