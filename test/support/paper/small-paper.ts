/** A small newspaper in a temporary folder, built for real. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { locateRelease, readManifest } from '../../../verify/site.ts';
import { buildSite } from './build-site.ts';

const settings = { SEARCH: '0', NAMES: '0', SITE_URL: 'https://news.example' };

/** Makes a newspaper of these files in a folder that is removed after the test. */
export function makePaper(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-editions-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const contentDir = join(folder, 'content');
  mkdirSync(contentDir);
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(more)) writeFileSync(join(contentDir, path), text);
  };
  write(files);
  const outDir = join(folder, 'dist');
  const build = (env: Readonly<Record<string, string>> = {}, to = outDir, args: readonly string[] = []) =>
    buildSite({ contentDir, outDir: to, env: { ...settings, ...env }, args });
  const digestOf = (of: string) => readManifest(locateRelease(of).manifestFile).digest;
  return {
    contentDir,
    write,
    build,
    read: (path: string) => readFileSync(join(outDir, path), 'utf8'),
    report: () => JSON.parse(readFileSync(`${outDir}.report.json`, 'utf8')),
    digest: () => digestOf(outDir),
    /**
     * The digest of the same newspaper, built where no site was before. The bundle alone is shared: to make it takes longer than
     * all the rest, and `incremental-build.slow.test.ts` compares sites that are made with a bundle and without.
     */
    async cold(env: Readonly<Record<string, string>> = {}) {
      const at = mkdtempSync(join(folder, 'cold-'));
      await build(env, join(at, 'dist'));
      return digestOf(join(at, 'dist'));
    },
  };
}
