/** Fails or kills a build at one step after the other, and checks what is served and that the next build repairs it. */
import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editionOf, editionServed, publishEdition, reportEdition, toPlainFolder } from './release-fixtures.ts';
import { failingAt } from './fault-injection.ts';

/** The state of OUT_DIR before the build that fails. */
export const starts = ['nothing is there', 'a release is there', 'a plain folder is there'] as const;
export type Start = (typeof starts)[number];

/** Makes the state before the build that fails, in an empty folder. */
export async function prepare(root: string, start: Start): Promise<void> {
  if (start !== 'nothing is there') await publishEdition(root, 1, 2);
  if (start === 'a plain folder is there') toPlainFolder(root);
}

/**
 * Lets edition 2 fail at every step, or at every `stride`th, and then publishes edition 3.
 * @param dies see `failingAt`
 * @returns how many steps were tried, as a sentence
 */
export async function failAtSteps(start: Start, dies: boolean, stride: number): Promise<string> {
  const trial = async (nth: number) => {
    const root = mkdtempSync(join(tmpdir(), 'dateline-steps-'));
    try {
      await failingAt(0, false, () => prepare(root, start));
      const { steps, error } = await failingAt(nth, dies, () => publishEdition(root, 2, 2));
      const what = `at step ${nth} of ${steps} (${error})`;
      const served = assertWhole(root, start, dies, what);
      const next = await failingAt(0, false, () => publishEdition(root, 3, 2));
      assert.equal(next.error, undefined, what);
      assert.deepEqual([editionServed(root), reportEdition(root)], [3, 3], what);
      assertTidy(root);
      return { steps, served };
    } finally {
      rmSync(root, { recursive: true });
    }
  };
  const { steps, served } = await trial(0);
  assert.equal(served, 2);
  let trials = 0;
  let gaps = 0;
  for (let nth = 1; nth <= steps; nth += stride) {
    trials += 1;
    if ((await trial(nth)).served === undefined) gaps += 1;
  }
  if (start !== 'nothing is there') assert.ok(gaps <= 1, `${gaps} steps left nothing to be served`);
  return `${trials} of ${steps} steps; after ${gaps} of them nothing was served until the next build`;
}

/** Asserts that edition 1 or edition 2 is served, whole. @returns its number; undefined when nothing is served, where that is allowed. */
export function assertWhole(root: string, start: Start, dies: boolean, what: string): number | undefined {
  const site = join(root, 'dist');
  if (!existsSync(site)) {
    // Allowed only where nothing was served before, and between the two renames that replace a folder.
    assert.ok(start === 'nothing is there' || (start === 'a plain folder is there' && dies), what);
    return undefined;
  }
  if (lstatSync(site).isSymbolicLink()) {
    const edition = editionServed(root);
    assert.ok(edition === 2 || (edition === 1 && start !== 'nothing is there'), what);
    return edition;
  }
  assert.equal(start, 'a plain folder is there', what);
  assert.equal(editionOf(readFileSync(join(site, 'index.html'), 'utf8')), 1, what);
  return 1;
}

/**
 * Asserts that the store holds one or two releases with their manifests, indexes and reports, perhaps the next tree with
 * its index, the history and the lock file, and nothing else.
 */
export function assertTidy(root: string): void {
  const store = readdirSync(join(root, '.dist'));
  const next = store.includes('next') ? ['next', 'next.index'] : [];
  assert.deepEqual(store.toSorted(), ['history', 'lock', ...next, 'releases'].toSorted());
  assert.deepEqual(readdirSync(root).toSorted(), ['.dist', 'build-report.json', 'dist']);
  const names = readdirSync(join(root, '.dist/releases'));
  const trees = names.filter((name) => !name.includes('.'));
  assert.ok(trees.length <= 2, `${trees.length} releases are kept`);
  for (const name of names) assert.ok(trees.includes(name.split('.')[0] ?? ''), `${name} belongs to no release`);
  for (const tree of trees) assert.ok(names.includes(`${tree}.json`), `${tree} has no manifest`);
}
