import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { deleteBundle, loadBundle, saveBundle } from '../../../src/build/bundle-cache.ts';

/** A project with what a bundler has written: modules, and a tree with a style sheet. */
function project(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-plates-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const [modules, tree] = [join(root, 'modules'), join(root, 'tree')];
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write(join(modules, 'pages-app.mjs'), 'export * from "./chunks/a.mjs";');
  write(join(modules, 'chunks/a.mjs'), 'export const render = () => "rendered";');
  write(join(tree, '_astro/a.css'), 'p {}');
  const mark = { root, fingerprint: 'first' };
  const rack = join(root, 'node_modules/.cache/dateline/bundles');
  const keep = (fingerprint = 'first') =>
    saveBundle({ root, fingerprint }, { names: new Set(['_astro/a.css', '_astro/left-out.js']), modules }, tree);
  /** The one set of plates that there is. */
  const place = () => join(rack, readdirSync(rack)[0] ?? '');
  return { root, mark, rack, keep, place, modules, tree };
}

test('plates are found as they were kept', async (t) => {
  const { root, mark, keep } = project(t);
  assert.equal(loadBundle(mark), undefined);
  keep();
  const plates = loadBundle(mark);
  assert.deepEqual(plates?.names, ['_astro/a.css', '_astro/left-out.js']);
  plates?.copyAssets(join(root, 'site'));
  assert.equal(readFileSync(join(root, 'site/_astro/a.css'), 'utf8'), 'p {}');
  const app = (await plates?.app()) as unknown as { render(): string };
  assert.equal(app.render(), 'rendered');
  assert.equal(loadBundle({ ...mark, fingerprint: 'second' }), undefined, 'another program');
  assert.equal(loadBundle({ ...mark, root: join(root, 'elsewhere') }), undefined, 'another project');
  deleteBundle(mark);
  assert.equal(loadBundle(mark), undefined);
});

const damages: Readonly<Record<string, (place: string) => void>> = {
  'a module that was altered': (place) => writeFileSync(join(place, 'modules/chunks/a.mjs'), 'export const a = 2;'),
  'a module that is gone': (place) => rmSync(join(place, 'modules/chunks/a.mjs')),
  'a style sheet that was altered': (place) => writeFileSync(join(place, 'assets/_astro/a.css'), 'b {}'),
  'a list that was cut off': (place) =>
    writeFileSync(join(place, 'list'), readFileSync(join(place, 'list')).subarray(9)),
  'a list that is gone': (place) => rmSync(join(place, 'list')),
};
for (const [name, damage] of Object.entries(damages)) {
  test(`no plates: ${name}`, (t) => {
    const { mark, keep, place } = project(t);
    keep();
    damage(place());
    assert.equal(loadBundle(mark), undefined);
    keep();
    assert.ok(loadBundle(mark), 'kept anew in the place of what was damaged');
  });
}

test('of many settings the plates used last are kept, and no drafts', (t) => {
  const { mark, rack, keep } = project(t);
  keep('0');
  for (let fingerprint = 1; fingerprint <= 12; fingerprint += 1) {
    keep(`${fingerprint}`);
    assert.ok(loadBundle({ ...mark, fingerprint: '0' }), 'used again and again');
  }
  assert.equal(readdirSync(rack).length, 8);
  assert.deepEqual(
    readdirSync(rack).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('what cannot be kept fails nothing', (t) => {
  const { root, rack, keep, mark, tree } = project(t);
  saveBundle(mark, { names: new Set(), modules: undefined }, tree);
  saveBundle(mark, { names: new Set(), modules: join(root, 'nowhere') }, tree);
  assert.ok(!existsSync(rack));
  mkdirSync(dirname(rack), { recursive: true });
  writeFileSync(rack, 'a file where a folder should be');
  keep();
  assert.equal(loadBundle(mark), undefined);
});
