import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildWithFakeAstro, published } from '../../support/build/fake-astro.ts';

test('a public file in the place of a page fails the build by name', async (t) => {
  const { run, isBuilt } = buildWithFakeAstro(t, published, { publicFiles: ['2026/01/05/a/index.html'] });
  await assert.rejects(run(), /Conflict: 2026\/01\/05\/a\/index\.html comes from a page and from the public folder/);
  assert.equal(isBuilt(''), false);
});

test('a public file in the place of one of ours fails the build by name', async (t) => {
  const { run } = buildWithFakeAstro(t, published, { publicFiles: ['_headers'] });
  await assert.rejects(run(), /Conflict: _headers comes from the publisher and from the public folder/);
});

test('every build says to GitHub Pages that folders such as _astro belong to the site, once', async (t) => {
  for (const [publicFiles, text] of [[[], ''] as const, [['.nojekyll'], 'public'] as const]) {
    const { run, root } = buildWithFakeAstro(t, published, { publicFiles });
    await run();
    assert.equal(readFileSync(join(root, 'dist', '.nojekyll'), 'utf8'), text);
    const manifest = readFileSync(`${realpathSync(join(root, 'dist'))}.json`, 'utf8');
    const { files } = JSON.parse(manifest) as { files: { path: string }[] };
    assert.equal(files.filter(({ path }) => path === '.nojekyll').length, 1);
  }
});

test('an output file without an owner fails the build by name', async (t) => {
  const { run } = buildWithFakeAstro(t, published, { strays: ['left/over.html'] });
  await assert.rejects(run(), /Unexpected file in the output: left\/over\.html/);
});

test('a page that Astro makes nothing of fails the build by name', async (t) => {
  const { run } = buildWithFakeAstro(t, published, { pages: ['/2026/01/05/a', '/empty'] });
  await assert.rejects(run(), /empty\/index\.html is missing, claimed by a page/);
});

test('a second build of the same site is refused at once', async (t) => {
  const { run, isBuilt } = buildWithFakeAstro(t, published);
  const first = run();
  await assert.rejects(run(), /dist is being built already, by process \d+/);
  await first;
  assert.ok(isBuilt('2026/01/05/a/index.html'));
});

test('a build that failed leaves no lock and nothing staged', async (t) => {
  const { run, root } = buildWithFakeAstro(t, published, { pages: [] });
  for (let times = 0; times < 2; times += 1) await assert.rejects(run(), /No page in the output/);
  assert.equal(existsSync(join(root, 'dist')), false);
  assert.deepEqual(
    ['staging', 'tmp'].filter((name) => existsSync(join(root, '.dist', name))),
    [],
  );
});

test('the command `astro build` alone fails, and says which command builds the site', (t) => {
  const { root } = buildWithFakeAstro(t, {});
  const project = join(import.meta.dirname, '../../..');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: join(root, 'dist') };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'],
    { cwd: project, env, encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stdout + stderr, /`astro build` alone cannot build this site\. Use `npm run build`\./);
  assert.equal(existsSync(join(root, '.dist')), false);
});
