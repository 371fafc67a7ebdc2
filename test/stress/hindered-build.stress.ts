/** A disk that is full, and folders that go away while a site is built: one sentence, the old site, and the next build is right. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { buildWhole, digestServed, root, startBuild, temporaryFolder, writeEdition } from './support/builds.ts';
import type { Outcome } from './support/small-disk.ts';

/** A user namespace in which a test may mount a disk. */
const namespace = ['--user', '--map-root-user', '--mount'];
const mayMount = spawnSync('unshare', [...namespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** The lines that a failed build prints to the end: none of them is a line of a stack, or of another program. */
function assertOneSentence(printed: string, what: string) {
  const lines = printed.trim().split('\n');
  assert.doesNotMatch(printed, /^\s+at |\[ERROR\]|node_modules(?!\/\.cache\/dateline\/)/m, `${what}: ${printed}`);
  assert.match(lines.at(-1) ?? '', /\.$/, what);
}

test(
  'a disk that is full or read-only ends the build in a sentence, and the old site stays',
  { skip: mayMount ? false : 'this system lets nobody mount a disk' },
  async (t) => {
    const folder = temporaryFolder(t);
    const [disk, contentDir] = [join(folder, 'disk'), join(folder, 'content')];
    mkdirSync(disk);
    const script = 'test/stress/support/small-disk.ts';
    const args = [...namespace, process.execPath, script, disk, contentDir];
    const printed = execFileSync('unshare', args, { cwd: root, encoding: 'utf8' });
    const outcomes = JSON.parse(printed) as Outcome[];
    assert.equal(outcomes.length, 3);
    for (const { name, code, printed: said, before, served, next } of outcomes) {
      assert.equal(code, 1, `${name}: ${said}`);
      assertOneSentence(said, name);
      assert.match(said, name.includes('kB') ? /ENOSPC|EIO/ : /EROFS|ENOENT/, name);
      assert.equal(served, before, name);
      assert.notEqual(next, before, name);
    }
    writeEdition(contentDir, outcomes.at(-1)?.name ?? '');
    assert.equal(outcomes.at(-1)?.next, await buildWhole({ outDir: join(folder, 'cold'), contentDir }));
  },
);

/** Deletes a folder, again where the build has written into it meanwhile. */
const deleteFolder = (...names: readonly string[]) =>
  rmSync(join(...names), { recursive: true, force: true, maxRetries: 10 });

/** How a folder of the build is hindered once a line of progress was printed. */
const hindrances: readonly (readonly [name: string, line: RegExp, hinder: (folder: string) => void])[] = [
  [
    'the content goes away while it is read',
    /^/,
    (folder) => renameSync(join(folder, 'content'), join(folder, 'away')),
  ],
  [
    'the content goes away once it is read',
    /\d published/,
    (folder) => renameSync(join(folder, 'content'), join(folder, 'away')),
  ],
  ['the store is deleted once the content is read', /\d published/, (folder) => deleteFolder(folder, '.dist')],
  ['the rendered pages are deleted', /render: /, (folder) => deleteFolder(folder, '.dist', 'staging')],
  [
    "somebody's own folder takes the place of the site",
    /\d published/,
    (folder) => {
      deleteFolder(folder, 'dist');
      mkdirSync(join(folder, 'dist'));
      writeFileSync(join(folder, 'dist', 'own.txt'), 'Mine.');
    },
  ],
];

test('folders that change during a build end it in a sentence, and the next build is right', async (t) => {
  const folder = temporaryFolder(t);
  const [outDir, contentDir] = [join(folder, 'dist'), join(folder, 'content')];
  const right: Record<string, string> = {};
  for (const edition of ['A', 'B']) {
    writeEdition(contentDir, edition);
    right[edition] = await buildWhole({ outDir, contentDir });
  }
  for (const [number, [name, line, hinder]] of hindrances.entries()) {
    const edition = number % 2 === 0 ? 'A' : 'B';
    writeEdition(contentDir, edition);
    const build = startBuild({ outDir, contentDir });
    let printed = '';
    build.child.stdout?.on('data', (chunk) => (printed += chunk));
    while (build.child.exitCode === null && !line.test(printed)) await pause(1);
    hinder(folder);
    const { code, printed: said } = await build.ended;
    assertOneSentence(said, name);
    // A build that had read all it needed may succeed.
    if (code === 0) assert.equal(digestServed(outDir), right[edition], name);
    const [own, away] = [join(outDir, 'own.txt'), join(folder, 'away')];
    if (name.startsWith('somebody')) {
      assert.equal(code, 1, name);
      assert.equal(readFileSync(own, 'utf8'), 'Mine.');
      rmSync(outDir, { recursive: true });
    }
    if (existsSync(away)) renameSync(away, contentDir);
    assert.equal(await buildWhole({ outDir, contentDir }), right[edition], name);
  }
});
