import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { rollBack } from '../../../src/commands/rollback.ts';
import { previousReleaseOf } from '../../../src/release/release-files.ts';
import {
  editionServed,
  publishEdition,
  reportEdition,
  reportFile,
  sitePlaces,
  toPlainFolder,
} from '../../support/build/release-fixtures.ts';
import { failingAt } from '../../support/build/fault-injection.ts';
import { assertTidy, failAtSteps, starts } from '../../support/build/fail-at-each-step.ts';
import { visitDuring } from '../../support/servers/concurrent-visitors.ts';

function project(t?: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-publish-'));
  t?.after(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

test('each build is a release; the one before is kept', async (t) => {
  const root = project(t);
  for (const edition of [1, 2, 3, 4]) {
    const { previous, switched } = await publishEdition(root, edition);
    assert.equal(switched, true);
    assert.equal(previous === undefined, edition === 1);
    assert.equal(editionServed(root), edition);
    assert.equal(reportEdition(root), edition);
    assertTidy(root);
  }
  assert.match(readlinkSync(join(root, 'dist')), /^\.dist[/\\]releases[/\\][0-9a-f]{16}$/);
});

test('the same site again is not switched to, unless the one that is served was damaged', async (t) => {
  const root = project(t);
  await publishEdition(root, 1);
  const { release } = await publishEdition(root, 2);
  const again = await publishEdition(root, 2);
  assert.deepEqual([again.release, again.switched], [release, false]);
  assert.equal(again.previous, (await publishEdition(root, 2)).previous);
  for (const damage of ['changed', 'deleted', 'added', 'no manifest'] as const) {
    if (damage === 'changed') writeFileSync(join(root, 'dist/index.html'), 'x');
    if (damage === 'deleted') rmSync(join(root, 'dist/404.html'));
    if (damage === 'added') writeFileSync(join(root, 'dist/new.html'), 'x');
    if (damage === 'no manifest')
      rmSync(join(root, '.dist/releases', `${readlinkSync(join(root, 'dist')).slice(15)}.json`));
    assert.equal((await publishEdition(root, 2)).switched, true, damage);
    assert.equal(editionServed(root), 2, damage);
    rollBack(sitePlaces(root), reportFile(root));
    assert.equal(editionServed(root), 1, 'a damaged release is nothing to go back to');
    rollBack(sitePlaces(root), reportFile(root));
  }
});

test('rollback goes back, with the report, and back again', async (t) => {
  const root = project(t);
  assert.throws(() => rollBack(sitePlaces(root), reportFile(root)), /no release is served here/);
  await publishEdition(root, 1);
  assert.throws(() => rollBack(sitePlaces(root), reportFile(root)), /there is no release but/);
  await publishEdition(root, 2);
  for (const edition of [1, 2, 1]) {
    assert.match(
      rollBack(sitePlaces(root), reportFile(root)),
      /dist is release \w+ again \(8 files\), no longer \w+\./,
    );
    assert.equal(editionServed(root), edition);
    assert.equal(reportEdition(root), edition);
  }
  await publishEdition(root, 3);
  rollBack(sitePlaces(root), reportFile(root));
  assert.equal(editionServed(root), 1, 'what was served before the last build, not what was built before it');
  await publishEdition(root, 3);
  assert.equal(editionServed(root), 3);
});

test('rollback does not switch to a damaged release', async (t) => {
  const root = project(t);
  const { release } = await publishEdition(root, 1);
  await publishEdition(root, 2);
  writeFileSync(join(root, '.dist/releases', release, '404.html'), 'x');
  assert.throws(() => rollBack(sitePlaces(root), reportFile(root)), /damaged \(404\.html has other bytes\)/);
  assert.equal(editionServed(root), 2);
});

test('where one goes back to', () => {
  assert.equal(previousReleaseOf('c', ['c', 'b']), 'b');
  assert.equal(previousReleaseOf('b', ['c', 'b']), 'c');
  assert.equal(previousReleaseOf('b', ['c', 'b', 'a']), 'a', 'c was never switched to');
  assert.equal(previousReleaseOf('a', ['a']), undefined);
  assert.equal(previousReleaseOf(undefined, ['b', 'a']), 'b');
  assert.equal(previousReleaseOf('x', ['b', 'a']), 'b');
});

test('a plain folder of an earlier version becomes the release before', async (t) => {
  const root = project(t);
  await publishEdition(root, 1);
  toPlainFolder(root);
  await publishEdition(root, 2);
  assert.equal(editionServed(root), 2);
  assertTidy(root);
  assert.match(rollBack(sitePlaces(root), reportFile(root)), /Its build report is not known/);
  assert.equal(editionServed(root), 1);
});

test('a plain folder that is in the release store already, and an empty one, are replaced', async (t) => {
  const root = project(t);
  await publishEdition(root, 1);
  cpSync(join(root, 'dist'), join(root, 'plain'), { recursive: true, dereference: true });
  rmSync(join(root, 'dist'));
  renameSync(join(root, 'plain'), join(root, 'dist'));
  await publishEdition(root, 2);
  assert.equal(editionServed(root), 2);
  assertTidy(root);
  rmSync(join(root, 'dist'));
  mkdirSync(join(root, 'dist'));
  await publishEdition(root, 3);
  assert.equal(editionServed(root), 3);
});

test('what is not ours to replace is refused and stays', async (t) => {
  const root = project(t);
  const site = join(root, 'dist');
  const refused = (problem: RegExp) => assert.rejects(publishEdition(root, 1), problem);
  mkdirSync(join(root, 'else'));
  symlinkSync('else', site, 'junction');
  await refused(/dist: this is a symbolic link to .*else, and no build made it\. Move it away, or set OUT_DIR/);
  rmSync(site);
  writeFileSync(site, 'file');
  await refused(/dist: this is a file/);
  rmSync(site);
  mkdirSync(join(site, 'photos'), { recursive: true });
  await refused(/dist: this folder holds something else than a site/);
  assert.deepEqual(readdirSync(site), ['photos']);
  rmSync(site, { recursive: true });
  writeFileSync(join(root, '.dist'), 'file');
  await refused(/dist: nothing can be written here \(E\w+\)\. Set OUT_DIR/);
});

test('a link that was deleted is put back when the next build begins', async (t) => {
  const root = project(t);
  await publishEdition(root, 1);
  rmSync(join(root, 'dist'));
  await failingAt(0, false, () => publishEdition(root, Number.NaN));
  assert.ok(existsSync(join(root, 'dist/index.html')));
});

test('visitors see one whole edition after the other', async (t) => {
  const { requests, readings, seen } = await visitDuring(project(t), 12, 20);
  assert.ok(requests > 50 && readings > 50 && seen > 3, `${requests} requests, ${readings} readings, ${seen} editions`);
});

for (const start of starts) {
  for (const dies of [false, true]) {
    // `npm run test:stress` takes every step.
    test(`${start}, and the build ${dies ? 'dies' : 'fails'} at some of its steps`, async (t) => {
      t.diagnostic(await failAtSteps(start, dies, 7));
    });
  }
}
