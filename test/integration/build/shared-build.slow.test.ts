/** A build that is done in stages by several processes makes the release that one process makes, and only when all is there. */
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeCorpus } from '../../../bench/corpus/generate-corpus.ts';
import { buildSite } from '../../support/paper/build-site.ts';
import { runCommand } from '../../support/build/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-shared-build-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const contentDir = join(folder, 'content');
let expected = '';
let number = 0;

const releaseIn = (outDir: string) => readlinkSync(outDir).split('/').at(-1);

before(async () => {
  // Enough for jobs: a build parses fewer than 400 files itself, and renders fewer than 300 pages.
  writeCorpus(contentDir, { articles: 420 });
  const outDir = join(folder, 'alone');
  await buildSite({ contentDir, outDir });
  expected = releaseIn(outDir) ?? '';
});

/** A store, and a folder for the site of a build that uses it. */
function newBuild() {
  number += 1;
  const [store, outDir] = [join(folder, `store-${number}`), join(folder, `site-${number}`)];
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
  const run = async (script: string, ...args: string[]) => {
    const { code, printed } = await runCommand(`src/commands/${script}`, [...args, '--store', store], env);
    assert.equal(code, 0, printed);
    return printed;
  };
  const stage = (name: string, ...shards: string[]) =>
    Promise.all(shards.map((shard) => run('build.mjs', '--stage', name, '--shard', shard)));
  return { store, outDir, stage, reduce: () => run('build.mjs', '--stage', 'reduce'), merge: () => run('merge.mjs') };
}

test('two shards that parse and seven that render, with a plan, make the same release, and the merge has nothing left to do', async () => {
  const { outDir, stage, reduce, merge } = newBuild();
  await stage('map', '2/2', '1/2');
  await reduce();
  await stage('render', ...[7, 3, 1, 5, 2, 6, 4].map((shard) => `${shard}/7`));
  assert.equal(existsSync(outDir), false);
  assert.doesNotMatch(await merge(), /had no result/);
  assert.equal(releaseIn(outDir), expected);
  // A second merge finds nothing to do.
  assert.match(await merge(), /Nothing has changed/);
});

test('parts that are missing, done twice, of other numbers, damaged or of older articles cost time only', async () => {
  const { store, outDir, stage, merge } = newBuild();
  await stage('map', '1/2');
  // Nobody has planned the pages: the shard does it.
  await stage('render', '1/3');
  await stage('render', '1/2');
  for (const file of globSync(join(store, 'values/?[0-7]/*'))) writeFileSync(file, 'damaged');
  const late = 'date 2025-05-05 A late story. It came when pages were rendered.\n\nThe second paragraph.\n';
  writeFileSync(join(contentDir, 'late.txt'), late);
  assert.match(await merge(), /jobs had no result in the store, and were done here/);
  const alone = join(folder, 'alone-with-late');
  await buildSite({ contentDir, outDir: alone });
  assert.equal(releaseIn(outDir), releaseIn(alone));
  assert.notEqual(releaseIn(outDir), expected);
});

const refused = [
  [['--stage', 'bake', '--store', 'x'], /--stage bake: there is no such stage\. Write map, reduce or render\./],
  [['--stage', 'map', '--shard', '9/8', '--store', 'x'], /--shard 9\/8: this is no part of a whole\./],
  [['--stage', 'map'], /--store is missing/],
  [['--shard', '1/2'], /needs --stage/],
  [['--stage', 'reduce', '--shard', '1/2', '--store', 'x'], /done by one machine/],
  [['--stage', 'map', '--store', 'ftp://example.org/'], /no store of the kind "ftp:"/],
] as const;
for (const [args, message] of refused) {
  test(`npm run build -- ${args.join(' ')} says what to write`, async () => {
    const { code, printed } = await runCommand('src/commands/build.mjs', args, { OUT_DIR: join(folder, 'none') });
    assert.equal(code, 1);
    assert.match(printed, message);
    assert.doesNotMatch(printed, /^\s+at /m);
  });
}
