import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { devIntegration } from '../../../src/build/dev/dev-integration.ts';
import { buildWithFakeAstro, published, rejected } from '../../support/build/fake-astro.ts';

test('a build ends with a release and its report, and tells what was rejected', async (t) => {
  const { run, totals, said, isBuilt } = buildWithFakeAstro(
    t,
    { ...published, ...rejected },
    { publicFiles: ['humans.txt', 'a/b.svg'] },
  );
  await run();
  assert.deepEqual(totals(), { files: 2, published: 1, held: 0, rejected: 1, ignored: 0 });
  for (const file of ['2026/01/05/a/index.html', 'humans.txt', 'a/b.svg', '_headers', '.nojekyll'])
    assert.ok(isBuilt(file), file);
  assert.match(
    said(),
    /^read: 2 in [\s\S]*\n2 files: 1 published, 0 held, 1 rejected\n[\s\S]*\nRejected:\ncontent\/b\.txt: There is no text[\s\S]*\nPages: 21 rendered, 0 reused, 0 removed\.[^\n]*\nSite: 35 files, [^\n]*\nPublished as release [0-9a-f]{16}\.\n$/,
  );
});

test('STRICT fails a build with a rejection after the report, before the old pages are touched', async (t) => {
  const { run, totals, isBuilt } = buildWithFakeAstro(t, { ...published, ...rejected }, { env: { STRICT: '1' } });
  await assert.rejects(run(), /STRICT is set, and 1 of 2 files/);
  assert.equal(totals().rejected, 1);
  assert.equal(isBuilt(''), false);
});

test('STRICT lets a build without rejections pass', async (t) => {
  const { run, totals } = buildWithFakeAstro(t, published, { env: { STRICT: '1' } });
  await run();
  assert.equal(totals().published, 1);
});

test('an article without a page fails the build by name', async (t) => {
  const { run, totals, isBuilt } = buildWithFakeAstro(t, published, { pages: ['/2026/01/05'] });
  await assert.rejects(run(), /No page.* 1 .*\/2026\/01\/05\/a\//);
  assert.equal(totals(), undefined);
  assert.equal(isBuilt(''), false);
});

test('a build without a content folder fails', async (t) => {
  const { run, root } = buildWithFakeAstro(t, {});
  rmSync(join(root, 'content'), { recursive: true });
  await assert.rejects(run(), /no such folder.*CONTENT_DIR/i);
});

test('a build into the articles fails before anything is touched', async (t) => {
  const { run, root } = buildWithFakeAstro(t, {}, { outDir: 'content' });
  await assert.rejects(run(), /OUT_DIR.*the articles are in it/);
  assert.equal(existsSync(join(root, '.content')), false);
});

/** The hook that each command of Astro calls first, with the names of other integrations. */
function setUp(root: string, command: string, others: readonly string[] = []): unknown[] {
  const folder = (name: string) => pathToFileURL(`${join(root, name)}/`);
  const config = {
    root: folder('.'),
    outDir: folder('dist'),
    publicDir: folder('public'),
    integrations: others.map((name) => ({ name })),
  };
  const changes: unknown[] = [];
  const hook = devIntegration().hooks['astro:config:setup'] as unknown as (options: object) => void;
  hook({ command, config, updateConfig: (change: unknown) => changes.push(change) });
  return changes;
}

test('other commands of Astro pass; the development server does not watch the releases', (t) => {
  const { root } = buildWithFakeAstro(t, {});
  const changes = ['sync', 'preview', 'dev'].flatMap((command) => setUp(root, command));
  assert.equal(changes.length, 1);
  assert.match(JSON.stringify(changes), /"ignored":\[".*dist"/);
  assert.equal(existsSync(join(root, '.dist')), false);
});

test('`astro build` alone fails, and says which command builds the site', (t) => {
  const { root } = buildWithFakeAstro(t, {});
  assert.throws(() => setUp(root, 'build', ['another']), /Use `npm run build`/);
  assert.equal(existsSync(join(root, '.dist')), false);
});
