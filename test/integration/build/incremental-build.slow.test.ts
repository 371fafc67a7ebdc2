/** Tests the second build after an article is added, with real builds of the sample newspaper. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fingerprintBuild } from '../../../src/build/fingerprint.ts';
import { saveBundle } from '../../../src/build/bundle-cache.ts';
import { readSite } from '../../../src/site.ts';
import { compareFiles } from '../../../verify/compare.ts';
import { locateRelease, readFiles, readManifest } from '../../../verify/site.ts';
import { type Build, buildSite as buildWith } from '../../support/paper/build-site.ts';
import { testContent } from '../../support/paper/test-paper.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A base path of its own, so that other tests running at the same time have other bundles: one of these is broken on purpose. */
const env = { BASE_PATH: '/incremental/' };
const buildSite = (build: Build) => buildWith({ ...build, env: { ...env, ...build.env } });

/** The most pages that one new article may change. */
const MOST_RENDERED = 25;
/** The same with what is there for machines: feeds, lists, the article's own three files. */
const MOST_FILES = 45;

/** A line of a build with EXPLAIN: a page, and why it was rendered. */
const explanation =
  /^\S+: (?:always rendered|new|its data has changed|settings, program or packages have changed|previous copy missing or damaged)$/;

interface Report {
  readonly stages: readonly { readonly name: string; readonly ms: number; readonly items: number }[];
  readonly pages: { readonly rendered: number; readonly reused: number; readonly removed: number };
  readonly peakMemoryBytes: number;
}

const reportOf = (outDir: string) => JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8')) as Report;

/** Whether the last build had to bundle. */
const isBundled = (outDir: string) => reportOf(outDir).stages.some(({ name }) => name === 'bundle');

function digestOf(outDir: string): string {
  const { tree, manifestFile } = locateRelease(outDir);
  const manifest = readManifest(manifestFile);
  assert.deepEqual(compareFiles(manifest, readFiles(tree)), []);
  return manifest.digest;
}

test('a second build renders what changed and makes the site that a first one would', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-reuse-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const contentDir = join(folder, 'content');
  cpSync(testContent, contentDir, { recursive: true });
  const warm = { contentDir, outDir: join(folder, 'warm') };
  /** The digest of the same newspaper where no site was before. The cached bundle is used: see below that it renders as Astro does. */
  const digestFromScratch = async () => {
    const outDir = join(mkdtempSync(join(folder, 'scratch-')), 'dist');
    await buildSite({ contentDir, outDir });
    return digestOf(outDir);
  };

  // Without what an earlier run of the tests may have left bundled.
  await buildSite({ ...warm, env: { FRESH: '1' } });
  const first = digestOf(warm.outDir);
  const { stages, pages, peakMemoryBytes } = reportOf(warm.outDir);
  assert.deepEqual([pages.reused, pages.removed], [0, 0]);
  assert.deepEqual(
    stages.map(({ name }) => name),
    ['read', 'export', 'data', 'bundle', 'diff', 'render', 'index', 'publish'],
  );
  // The rest are the JSON of each day, the exports, feeds, sitemaps and the like.
  const ofAstro = stages.find(({ name }) => name === 'render')?.items ?? 0;
  assert.ok(ofAstro > 300 && ofAstro < pages.rendered);
  assert.ok(peakMemoryBytes > 1e7);

  await t.test('nothing has changed', async () => {
    const printed = await buildSite(warm);
    assert.match(printed, /Nothing has changed/);
    assert.equal(digestOf(warm.outDir), first);
    assert.equal(reportOf(warm.outDir).pages.rendered, 0);
  });

  const added = join(contentDir, 'added.txt');
  for (const [name, date] of Object.entries({ newest: '2025-05-09', old: '2022-02-07' })) {
    await t.test(`one article is added, the ${name}`, async () => {
      writeFileSync(added, `A story that was added\ndate ${date}\n\nIt is told here. It has two sentences.\n`);
      const printed = await buildSite({ ...warm, env: { EXPLAIN: '1' } });
      const { rendered, reused, removed } = reportOf(warm.outDir).pages;
      assert.ok(rendered > 5 && rendered <= MOST_FILES, `${rendered} files were made`);
      const explained = printed.split('\n').filter((line) => explanation.test(line));
      const html = explained.filter((line) => /\.html: /.test(line));
      assert.ok(html.length <= MOST_RENDERED, `${html.length} pages were rendered:\n${html.join('\n')}`);
      assert.ok(reused > 0.9 * (reused + rendered), `${reused} files were reused`);
      assert.match(printed, new RegExp(`^${date.replaceAll('-', '/')}/[\\w-]+/index\\.html: new$`, 'm'));
      assert.equal(explained.length, rendered);
      if (name === 'newest') assert.equal(removed, 0);
      assert.ok(!isBundled(warm.outDir), 'what was bundled is used again');
      assert.equal(digestOf(warm.outDir), await digestFromScratch());
    });

    await t.test(`the ${name} article is removed again, and the site is what it was`, async () => {
      const { tree } = locateRelease(warm.outDir);
      const page = `${date.replaceAll('-', '/')}/added/index.html`;
      assert.ok(existsSync(join(tree, page)));
      rmSync(added);
      await buildSite(warm);
      assert.equal(digestOf(warm.outDir), first);
      assert.ok(!existsSync(join(warm.outDir, page)));
    });
  }

  await t.test('without a release to take over from, what was bundled renders everything as Astro does', async () => {
    const other = { contentDir, outDir: join(folder, 'other') };
    await buildSite(other);
    assert.ok(!isBundled(other.outDir));
    assert.equal(reportOf(other.outDir).pages.rendered, pages.rendered);
    assert.equal(digestOf(other.outDir), first);
  });

  await t.test('what was bundled and cannot be used is bundled again', async () => {
    const key = { root, fingerprint: fingerprintBuild(root, readSite(env)).bundle };
    const { outDir } = warm;
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(
      join(broken, 'pages-app.mjs'),
      'export const getStaticPaths = async () => [{ pathname: "/", route: { type: "page", component: "x" } }];' +
        'export const render = () => { throw new Error("It does not work."); };',
    );
    saveBundle(key, { names: new Set(), modules: broken }, broken);
    writeFileSync(added, 'A story that was added\ndate 2022-02-07\n\nIt is told here. It has two sentences.\n');
    const printed = await buildSite(warm);
    assert.match(printed, /^Cached bundle failed \(Error: It does not work\.\)\. Rebuilding with Astro\.$/m);
    assert.ok(isBundled(outDir), 'a page could not be rendered with it');
    assert.equal(digestOf(outDir), await digestFromScratch());
    rmSync(added);
    await buildSite(warm);
    assert.ok(!isBundled(outDir));
    assert.equal(digestOf(outDir), first);
  });

  await t.test('another setting renders everything', async () => {
    await buildSite({ ...warm, env: { SITE_URL: 'https://news.example' } });
    const { rendered, reused } = reportOf(warm.outDir).pages;
    assert.equal(reused, 0);
    // One that knows its address has a sitemap, too.
    assert.ok(rendered > pages.rendered);
    await buildSite(warm);
    assert.equal(digestOf(warm.outDir), first);
  });

  await t.test('a clone with the kept folder is a warm build', async () => {
    // As a host's build machine has it: one folder from the build before, every file with another inode and time.
    const clone = { contentDir: join(folder, 'clone/content'), outDir: join(folder, 'clone/dist') };
    cpSync(testContent, clone.contentDir, { recursive: true });
    cpSync(join(folder, '.warm'), join(folder, 'clone/.dist'), { recursive: true });
    writeFileSync(
      join(clone.contentDir, 'added.txt'),
      'A story\ndate 2025-05-09\n\nIt is told here, in two. Sentences.\n',
    );
    const printed = await buildSite(clone);
    const { rendered, reused } = reportOf(clone.outDir).pages;
    assert.ok(rendered <= MOST_FILES && reused > 0.9 * (reused + rendered), `${rendered} rendered, ${reused} reused`);
    assert.match(printed, /^1 of 82 files had to be parsed\.$/m);
    cpSync(join(clone.contentDir, 'added.txt'), added);
    assert.equal(digestOf(clone.outDir), await digestFromScratch());
  });
});
