/** Deploys of a site that was built: one more article, and cuts at thirty steps, after which a client walks the far side. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test, type TestContext } from 'node:test';
import type { ManifestFile } from '../../../src/release/manifest.ts';
import { deployFiles } from '../../../src/deploy/deploy-files.ts';
import { LocalRecord } from '../../../src/deploy/local-record.ts';
import { type DeployRelease, readRelease } from '../../../src/deploy/release.ts';
import type { Target } from '../../../src/deploy/target.ts';
import { folderTarget } from '../../../src/deploy/targets/folder.ts';
import { buildPathsOf } from '../../../src/release/paths.ts';
import { unsetEnvironment } from '../../support/paper/build-site.ts';
import { deadLinksFromFront } from '../../support/outputs/collect-links.ts';
import { makeFolder, plainOptions } from '../../support/servers/deploy-fixture.ts';
import { makePaper } from '../../support/paper/small-paper.ts';

const ORIGIN = 'https://news.example';
const CUTS = 30;
const article = (day: number) =>
  `Title: Ferry ${day} sails\nDate: 2021-03-${String(day).padStart(2, '0')}\n\nThe ferry number ${day} sails to the island.\n`;

let dist: string;
/** The release before and after an article more and another one less. */
let [older, newer]: DeployRelease[] = [];

before(async (t) => {
  const texts = Object.fromEntries([4, 5, 6, 7].map((day) => [`${day}.txt`, article(day)]));
  const paper = makePaper(t as TestContext, texts);
  dist = join(paper.contentDir, '..', 'dist');
  const read = () => readRelease(buildPathsOf(process.cwd(), dist));
  await paper.build();
  older = read();
  paper.write({ '8.txt': article(8) });
  rmSync(join(paper.contentDir, '5.txt'));
  await paper.build();
  newer = read();
});

const changes = (from: DeployRelease, to: DeployRelease): ManifestFile[] => {
  const known = new Map(from.files.map(({ path, sha256 }) => [path, sha256]));
  return to.files.filter(({ path, sha256 }) => known.get(path) !== sha256);
};
const pathsOf = (files: readonly ManifestFile[]) => files.map(({ path }) => path).sort();
const contentsOf = (folder: string) =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  );

/** The target with one step for each file and state, which fails at a step. */
function cutAt(target: Target, cut: number) {
  let steps = 0;
  const step = () => {
    if (steps === cut) throw new Error('cut');
    steps += 1;
  };
  const wrapped: Target = {
    ...target,
    async writeState(text) {
      step();
      await target.writeState(text);
    },
    async send(files, sent) {
      for (const file of files) {
        step();
        await target.send([file], sent);
      }
    },
    async remove(paths) {
      for (const path of paths) {
        step();
        await target.remove([path]);
      }
    },
  };
  return { target: wrapped, count: () => steps };
}

test('one more article sends the files that the build wrote and no more', async (t) => {
  assert.ok(older && newer);
  const far = join(makeFolder(t), 'site');
  const record = () => new LocalRecord(join(far, '..', 'record'));
  await deployFiles(folderTarget(far, older), older, record(), plainOptions);
  assert.deepEqual(deadLinksFromFront(far, ORIGIN), []);
  const { files } = await deployFiles(folderTarget(far, newer), newer, record(), plainOptions);
  assert.deepEqual(pathsOf(files), pathsOf(changes(older, newer)));
  assert.ok(files.length < newer.files.length / 2, `${files.length} of ${newer.files.length}`);
  assert.deepEqual(contentsOf(far), contentsOf(newer.tree));
});

for (const kept of [true, false])
  test(`no link is dead after a cut, and the next run ${kept ? 'here' : 'on another machine'} finishes`, async (t) => {
    assert.ok(older && newer);
    const start = join(makeFolder(t), 'start');
    await deployFiles(folderTarget(start, older), older, new LocalRecord(join(start, '..', 'record')), plainOptions);
    /** Deploys from the older release and cuts at a step. @returns the steps that were done */
    const run = async (release: DeployRelease, far: string, cut: number) => {
      const { target, count } = cutAt(folderTarget(far, release), cut);
      const record = new LocalRecord(join(far, '..', 'record'));
      await deployFiles(target, release, record, plainOptions).catch((error: Error) =>
        assert.equal(error.message, 'cut'),
      );
      return count();
    };
    const folder = makeFolder(t);
    const fresh = () => {
      for (const name of ['site', 'record']) rmSync(join(folder, name), { recursive: true, force: true });
      cpSync(start, join(folder, 'site'), { recursive: true });
      cpSync(join(start, '..', 'record'), join(folder, 'record'));
      return join(folder, 'site');
    };
    // Files that a cut run may have deleted are deleted again.
    const names = new Set(pathsOf(newer.files));
    const deletions = older.files.filter(({ path }) => !names.has(path)).length;
    const all = await run(newer, fresh(), Infinity);
    assert.ok(all > CUTS, `${all} steps`);
    for (let at = 0; at < CUTS; at += 1) {
      const far = fresh();
      const cut = Math.floor((at * all) / CUTS);
      assert.equal(await run(newer, far, cut), cut);
      assert.deepEqual(deadLinksFromFront(far, ORIGIN), [], `cut at step ${cut}`);
      if (!kept) rmSync(join(folder, 'record'), { force: true });
      // Now and then the next run has the older release again.
      const next: DeployRelease = at % 3 === 2 ? older : newer;
      const again = await run(next, far, Infinity);
      assert.deepEqual(deadLinksFromFront(far, ORIGIN), []);
      assert.deepEqual(contentsOf(far), contentsOf(next.tree), `cut at step ${cut}`);
      if (kept && next === newer)
        assert.ok(again <= all - cut + 4 + deletions, `${again} steps after a cut at ${cut} of ${all}`);
    }
  });

test('the command deploys, says when there is nothing to do, and refuses what it must', (t) => {
  const far = join(makeFolder(t), 'site');
  const run = (...args: string[]) => {
    const env = { ...unsetEnvironment(), OUT_DIR: dist, DEPLOY: `folder:${far}` };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/deploy.ts', ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, text: stdout + stderr };
  };
  writeFileSync(`${far}.prices`, 'put-per-thousand: 5\ncurrency: EUR\n');
  const dry = run('--dry-run', '--prices', `${far}.prices`);
  assert.match(dry.text, /^send \S+ \(\d/m);
  assert.match(dry.text, /would be sent to folder:.*\nCost by .*: \d\.\d+ EUR\.\n$/);
  assert.deepEqual(globSync(`${far}/*`), []);
  assert.match(run().text, /^Release \w{16} is at folder:\S+: \d+ files, \S+ [kM]B sent\.\n$/);
  assert.match(run().text, /already\. Nothing was sent\.\n$/);
  writeFileSync(join(far, 'index.html'), 'defaced');
  assert.equal(run().status, 3);
  assert.equal(run('--force').status, 0);
  assert.deepEqual([run('--nothing').status, run('--grace', 'soon').status, run('--to', 'ftp://a').status], [2, 2, 2]);
  const index = join(dist, 'index.html');
  const text = readFileSync(index, 'utf8');
  rmSync(index);
  writeFileSync(index, `${text} `);
  const altered = run('--all');
  writeFileSync(index, text);
  assert.match(altered.text, /index\.html of the release has other bytes than its manifest says\. Build again\.\n$/);
  assert.equal(altered.status, 1);
});
