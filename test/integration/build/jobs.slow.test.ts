/** The number of threads that render makes no difference to the site: real builds of the sample newspaper and a long article. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareFiles } from '../../../verify/compare.ts';
import { locateRelease, readFiles, readManifest } from '../../../verify/site.ts';
import { buildSite } from '../../support/paper/build-site.ts';

function digestOf(outDir: string): string {
  const { tree, manifestFile } = locateRelease(outDir);
  const manifest = readManifest(manifestFile);
  assert.deepEqual(compareFiles(manifest, readFiles(tree)), []);
  return manifest.digest;
}

test('one, two and four threads render the same site, from the cached bundle and beside Astro', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-jobs-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const contentDir = join(folder, 'content');
  cpSync('content', contentDir, { recursive: true });
  const chapters = Array.from(
    { length: 900 },
    (_, at) => `Chapter ${at} of [the story](ferry.txt). ${'It goes on. '.repeat(20)}`,
  );
  writeFileSync(
    join(contentDir, 'long.md'),
    `---\ntitle: A long text\ndate: 2022-02-07\n---\n\n${chapters.join('\n\n')}\n`,
  );
  const SITE_URL = 'https://news.example';
  const digests: string[] = [];
  for (const [at, env] of [{ JOBS: '1', FRESH: '1' }, { JOBS: '2' }, { JOBS: '4', FRESH: '1' }].entries()) {
    const outDir = join(folder, `site-${at}`);
    const printed = await buildSite({ contentDir, outDir, env: { SITE_URL, ...env } });
    assert.doesNotMatch(printed, /Cached bundle failed/);
    assert.equal(/^bundle: /m.test(printed), 'FRESH' in env);
    digests.push(digestOf(outDir));
  }
  assert.equal(new Set(digests).size, 1, digests.join(' '));
});

test('a number of threads that is none ends the build before anything is read', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-jobs-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const build = buildSite({ outDir: join(folder, 'dist'), env: { JOBS: 'many' } });
  await assert.rejects(
    build,
    /JOBS="many": this is no number of threads\. Write a number from 1 to 64, or leave it out\./,
  );
});
