/** Tests of a target that takes single files, for each kind of target alike. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { DeployRelease } from '../../../src/deploy/release.ts';
import type { Target } from '../../../src/deploy/target.ts';
import { deployer, firstSite, makeFolder, makeRelease, secondSite } from './deploy-fixture.ts';

/** A far side: how it is deployed to, and its files as texts. */
export interface FarSide {
  readonly open: (release: DeployRelease) => Target;
  readonly write: (path: string, text: string) => Promise<unknown>;
  readonly read: () => Promise<Record<string, string>>;
}

export const inFolder = (folder: string, open: FarSide['open']): FarSide => ({
  open,
  write: (path, text) => Promise.resolve(writeFileSync(join(folder, path), text)),
  read: () => {
    const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
    return Promise.resolve(
      Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    );
  },
});

const sorted = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

/** @param skip the reason why the tests are left out, or false */
export function testTarget(
  name: string,
  openFarSide: (t: TestContext) => Promise<FarSide>,
  skip: string | false = false,
): void {
  test(`${name}: the next deploy sends what changed and deletes what is gone`, { skip }, async (t) => {
    const far = await openFarSide(t);
    const deploy = deployer(join(makeFolder(t), 'record'), far.open);
    const first = makeRelease(t, firstSite);
    assert.equal((await deploy(first)).sent.length, Object.keys(firstSite).length);
    assert.deepEqual(await far.read(), sorted(firstSite));
    assert.equal((await deploy(first)).isUpToDate, true);
    const second = makeRelease(t, secondSite);
    const planned = await deploy(second, { dryRun: true });
    assert.deepEqual(await far.read(), sorted(firstSite));
    const { sent, deleted } = await deploy(second);
    assert.deepEqual(sent, ['2022/02/07/second/index.html', '2022/02/07/index.html', 'index.html']);
    assert.deepEqual(deleted, ['old [1]*/ä/index.html']);
    assert.deepEqual([planned.sent, planned.deleted], [sent, deleted]);
    assert.deepEqual(await far.read(), sorted(secondSite));
  });

  test(`${name}: a far side that others have changed is noticed`, { skip }, async (t) => {
    const far = await openFarSide(t);
    const [record, other] = [join(makeFolder(t), 'record'), join(makeFolder(t), 'record')];
    const deploy = deployer(record, far.open);
    await deploy(makeRelease(t, firstSite));
    await far.write('index.html', 'defaced, and of another size');
    await assert.rejects(deploy(makeRelease(t, secondSite)), /front page at the far side is not the one that was sent/);
    assert.equal((await deploy(makeRelease(t, firstSite), { force: true })).sent.length, Object.keys(firstSite).length);
    // Another machine goes on from the state there; then this one is told.
    const elsewhere = await deployer(other, far.open)(makeRelease(t, secondSite));
    assert.equal(elsewhere.sent.length, 3);
    await assert.rejects(deploy(makeRelease(t, firstSite)), /Others have deployed release \w+ since/);
    assert.equal((await deploy(makeRelease(t, firstSite), { force: true })).sent.length, 3);
    assert.deepEqual(await far.read(), sorted(firstSite));
  });
}
