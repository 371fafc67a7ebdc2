import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { deleteBundle, importPages, loadBundle, saveBundle } from '../../../src/build/bundle-cache.ts';

/** A project with what a bundler has written: modules, and a tree with a style sheet. */
function project(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-bundle-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const [modules, tree] = [join(root, 'modules'), join(root, 'tree')];
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write(join(modules, 'pages-app.mjs'), 'export * from "./chunks/a.mjs";');
  write(join(modules, 'chunks/a.mjs'), 'export const render = () => "rendered";');
  write(join(tree, '_astro/a.css'), 'p {}');
  const key = { root, fingerprint: 'first' };
  const cacheDir = join(root, 'node_modules/.cache/dateline/bundles');
  const save = (fingerprint = 'first') =>
    saveBundle({ root, fingerprint }, { names: new Set(['_astro/a.css', '_astro/left-out.js']), modules }, tree);
  /** The one cached bundle. */
  const folder = () => join(cacheDir, readdirSync(cacheDir)[0] ?? '');
  return { root, key, cacheDir, save, folder, modules, tree };
}

test('a bundle is loaded as it was saved', async (t) => {
  const { root, key, save } = project(t);
  assert.equal(loadBundle(key), undefined);
  save();
  const bundle = loadBundle(key);
  assert.deepEqual(bundle?.names, ['_astro/a.css', '_astro/left-out.js']);
  bundle?.copyAssets(join(root, 'site'));
  assert.equal(readFileSync(join(root, 'site/_astro/a.css'), 'utf8'), 'p {}');
  const app = (await importPages(bundle?.module ?? '')) as unknown as { render(): string };
  assert.equal(app.render(), 'rendered');
  assert.equal(loadBundle({ ...key, fingerprint: 'second' }), undefined, 'another program');
  assert.equal(loadBundle({ ...key, root: join(root, 'elsewhere') }), undefined, 'another project');
  deleteBundle(key);
  assert.equal(loadBundle(key), undefined);
});

const damages: Readonly<Record<string, (folder: string) => void>> = {
  'a module that was altered': (folder) => writeFileSync(join(folder, 'modules/chunks/a.mjs'), 'export const a = 2;'),
  'a module that is gone': (folder) => rmSync(join(folder, 'modules/chunks/a.mjs')),
  'a style sheet that was altered': (folder) => writeFileSync(join(folder, 'assets/_astro/a.css'), 'b {}'),
  'a list that was cut off': (folder) =>
    writeFileSync(join(folder, 'list'), readFileSync(join(folder, 'list')).subarray(9)),
  'a list that is gone': (folder) => rmSync(join(folder, 'list')),
};
for (const [name, damage] of Object.entries(damages)) {
  test(`a bundle is not loaded: ${name}`, (t) => {
    const { key, save, folder } = project(t);
    save();
    damage(folder());
    assert.equal(loadBundle(key), undefined);
    save();
    assert.ok(loadBundle(key), 'a new bundle replaces the damaged one');
  });
}

test('the cache keeps the bundles used last, and no temporary files', (t) => {
  const { key, cacheDir, save } = project(t);
  save('0');
  for (let fingerprint = 1; fingerprint <= 12; fingerprint += 1) {
    save(`${fingerprint}`);
    assert.ok(loadBundle({ ...key, fingerprint: '0' }), 'the bundle used last');
  }
  assert.equal(readdirSync(cacheDir).length, 8);
  assert.deepEqual(
    readdirSync(cacheDir).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('a bundle that cannot be saved fails nothing', (t) => {
  const { root, cacheDir, save, key, tree } = project(t);
  saveBundle(key, { names: new Set(), modules: undefined }, tree);
  saveBundle(key, { names: new Set(), modules: join(root, 'nowhere') }, tree);
  assert.ok(!existsSync(cacheDir));
  mkdirSync(dirname(cacheDir), { recursive: true });
  writeFileSync(cacheDir, 'a file where a folder should be');
  save();
  assert.equal(loadBundle(key), undefined);
});
