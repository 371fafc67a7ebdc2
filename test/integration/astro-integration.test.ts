import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { build as buildSite } from '../../src/build/build.ts';
import { devIntegration } from '../../src/build/dev-integration.ts';
import { readSite } from '../../src/site.ts';

const published = { 'a.txt': 'A story\ndate 2026-01-05\n\nIt is told here. It has two sentences.\n' };
const rejected = { 'b.txt': '' };

interface Settings {
  /** Paths that Astro makes pages of. */
  readonly pages?: readonly string[];
  /** Files that Astro makes and names to nobody. */
  readonly strays?: readonly string[];
  readonly publicFiles?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly outDir?: string;
}

/** A build of this content, with the hooks of Astro called in their order, and pages and the public folder in between. */
function build(t: TestContext, content: Readonly<Record<string, string>>, settings: Settings = {}) {
  const { pages = ['/2026/01/05/a'], strays = [], publicFiles = [], env = {}, outDir = 'dist' } = settings;
  const root = mkdtempSync(join(tmpdir(), 'dateline-integration-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const report = join(root, 'report.json');
  const kept = { ...process.env };
  Object.assign(process.env, { REPORT_FILE: report, STRICT: '', ...env });
  t.after(() => {
    process.env = kept;
  });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  mkdirSync(join(root, 'content'));
  for (const [name, text] of Object.entries(content)) write(join(root, 'content', name), text);
  for (const name of publicFiles) write(join(root, 'public', name), 'public');
  let said = '';
  const terminal = { write: (text: string) => (said += text) };
  const folder = (path: string) => pathToFileURL(`${join(root, path)}/`);

  const runAstro = async ({ integrations = [] }: AstroInlineConfig) => {
    const all = [devIntegration(), ...integrations] as AstroIntegration[];
    let config = { root: folder('.'), outDir: folder(outDir), publicDir: folder('public'), integrations: all };
    const call = async (name: string, options: () => object) => {
      for (const { hooks } of all)
        await (hooks as Record<string, (options: object) => unknown>)[name]?.({ ...options(), config });
    };
    const updateConfig = (change: Partial<typeof config>) => {
      config = { ...config, ...change };
    };
    await call('astro:config:setup', () => ({ command: 'build', updateConfig }));
    let prerenderer: AstroPrerenderer = renderer(pages);
    const setPrerenderer = (make: (astro: AstroPrerenderer) => AstroPrerenderer) => {
      prerenderer = make(prerenderer);
    };
    await call('astro:build:start', () => ({ setPrerenderer }));
    for (const { pathname, route } of await prerenderer.getStaticPaths()) {
      const rendered = await prerenderer.render(new Request(`http://localhost${pathname}/`), { routeData: route });
      assert.equal((rendered as Response).body, null, 'Astro writes no page');
    }
    const tree = fileURLToPath(config.outDir);
    for (const name of publicFiles) write(join(tree, name), 'public');
    for (const name of strays) write(join(tree, name), name);
    mkdirSync(tree, { recursive: true });
  };
  const project = { root, outDir: join(root, outDir), publicDir: join(root, 'public') };
  const run = () => buildSite(project, readSite({}), { terminal, runAstro });
  const totals = () => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).totals : undefined);
  const isBuilt = (file = 'index.html') => existsSync(join(root, 'dist', file));
  return { run, totals, said: () => said, isBuilt, root };
}

/** What Astro gives: a page for each path, which says the path. */
const renderer = (pages: readonly string[]): AstroPrerenderer => ({
  name: 'test',
  getStaticPaths: async () =>
    pages.map((pathname) => ({ pathname, route: { type: 'page', component: 'x' } as never, cacheKey: pathname })),
  render: async ({ url }) => new Response(url.endsWith('/empty/') ? null : new URL(url).pathname),
});

test('a build ends with a release and its report, and tells what was rejected', async (t) => {
  const { run, totals, said, isBuilt } = build(
    t,
    { ...published, ...rejected },
    { publicFiles: ['robots.txt', 'a/b.svg'] },
  );
  await run();
  assert.deepEqual(totals(), { files: 2, published: 1, held: 0, rejected: 1, ignored: 0 });
  for (const file of ['2026/01/05/a/index.html', 'robots.txt', 'a/b.svg', '_headers', '.nojekyll'])
    assert.ok(isBuilt(file), file);
  assert.match(
    said(),
    /^read: 2 in [\s\S]*\n2 files: 1 published, 0 held, 1 rejected\n[\s\S]*\nRejected:\ncontent\/b\.txt: There is no text[\s\S]*\nPages: 4 rendered, 0 reused, 0 removed\.[^\n]*\nPublished as release [0-9a-f]{16}\.\n$/,
  );
});

test('STRICT fails a build with a rejection after the report, before the old pages are touched', async (t) => {
  const { run, totals, isBuilt } = build(t, { ...published, ...rejected }, { env: { STRICT: '1' } });
  await assert.rejects(run(), /STRICT is set, and 1 of 2 files/);
  assert.equal(totals().rejected, 1);
  assert.equal(isBuilt(''), false);
});

test('STRICT lets a build without rejections pass', async (t) => {
  const { run, totals } = build(t, published, { env: { STRICT: '1' } });
  await run();
  assert.equal(totals().published, 1);
});

test('an article without a page fails the build by name', async (t) => {
  const { run, totals, isBuilt } = build(t, published, { pages: ['/2026/01/05'] });
  await assert.rejects(run(), /No page.* 1 .*\/2026\/01\/05\/a\//);
  assert.equal(totals(), undefined);
  assert.equal(isBuilt(''), false);
});

test('a public file in the place of a page fails the build by name', async (t) => {
  const { run, isBuilt } = build(t, published, { publicFiles: ['2026/01/05/a/index.html'] });
  await assert.rejects(run(), /Conflict: 2026\/01\/05\/a\/index\.html comes from a page and from the public folder/);
  assert.equal(isBuilt(''), false);
});

test('a public file in the place of one of ours fails the build by name', async (t) => {
  const { run } = build(t, published, { publicFiles: ['_headers'] });
  await assert.rejects(run(), /Conflict: _headers comes from the publisher and from the public folder/);
});

test('every build says to GitHub Pages that folders such as _astro belong to the site, once', async (t) => {
  for (const [publicFiles, text] of [[[], ''] as const, [['.nojekyll'], 'public'] as const]) {
    const { run, root } = build(t, published, { publicFiles });
    await run();
    assert.equal(readFileSync(join(root, 'dist', '.nojekyll'), 'utf8'), text);
    const manifest = readFileSync(`${realpathSync(join(root, 'dist'))}.json`, 'utf8');
    const { files } = JSON.parse(manifest) as { files: { path: string }[] };
    assert.equal(files.filter(({ path }) => path === '.nojekyll').length, 1);
  }
});

test('an output file without an owner fails the build by name', async (t) => {
  const { run } = build(t, published, { strays: ['left/over.html'] });
  await assert.rejects(run(), /Unexpected file in the output: left\/over\.html/);
});

test('a build without a content folder fails', async (t) => {
  const { run, root } = build(t, {});
  rmSync(join(root, 'content'), { recursive: true });
  await assert.rejects(run(), /no such folder.*CONTENT_DIR/i);
});

test('a page that Astro makes nothing of fails the build by name', async (t) => {
  const { run } = build(t, published, { pages: ['/2026/01/05/a', '/empty'] });
  await assert.rejects(run(), /empty\/index\.html is missing, claimed by a page/);
});

test('a build into the articles fails before anything is touched', async (t) => {
  const { run, root } = build(t, {}, { outDir: 'content' });
  await assert.rejects(run(), /OUT_DIR.*the articles are in it/);
  assert.equal(existsSync(join(root, '.content')), false);
});

test('a second build of the same site is refused at once', async (t) => {
  const { run, isBuilt } = build(t, published);
  const first = run();
  await assert.rejects(run(), /dist is being built already, by process \d+/);
  await first;
  assert.ok(isBuilt('2026/01/05/a/index.html'));
});

test('a build that failed leaves no lock and nothing staged', async (t) => {
  const { run, root } = build(t, published, { pages: [] });
  for (let times = 0; times < 2; times += 1) await assert.rejects(run(), /No page in the output/);
  assert.equal(existsSync(join(root, 'dist')), false);
  assert.deepEqual(
    ['staging', 'tmp'].filter((name) => existsSync(join(root, '.dist', name))),
    [],
  );
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
  const { root } = build(t, {});
  const changes = ['sync', 'preview', 'dev'].flatMap((command) => setUp(root, command));
  assert.equal(changes.length, 1);
  assert.match(JSON.stringify(changes), /"ignored":\[".*dist"/);
  assert.equal(existsSync(join(root, '.dist')), false);
});

test('`astro build` alone fails, and says which command builds the site', (t) => {
  const { root } = build(t, {});
  assert.throws(() => setUp(root, 'build', ['another']), /Use `npm run build`/);
  assert.equal(existsSync(join(root, '.dist')), false);
  const project = join(import.meta.dirname, '../..');
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
