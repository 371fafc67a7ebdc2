import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { handOver, takeOver } from '../src/intake/handover.ts';
import { type ReportRow, refusedRow, reject } from '../src/intake/report-row.ts';
import { publisher } from '../src/publish/integration.ts';

const published: ReportRow = {
  path: 'a.txt',
  outcome: 'published',
  reason: null,
  message: null,
  line: null,
  warnings: [],
  url: '/2026/01/05/a/',
  date: '2026-01-05',
  digest: 'd',
};
const rejected = refusedRow('b.txt', reject('empty', 'There is no text in the file. Write the article.'));

/** A build of these rows as Astro would run it: the hooks in their order, with `pages` written in between. */
function build(t: TestContext, rows: ReportRow[] | undefined, { pages = ['2026/01/05/a'], env = {}, outDir = 'dist' }) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-publish-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const report = join(root, 'report.json');
  const kept = { ...process.env };
  Object.assign(process.env, { REPORT_FILE: report, STRICT: '', ...env });
  t.after(() => {
    process.env = kept;
    takeOver();
  });
  mkdirSync(join(root, 'content'));
  const said: string[] = [];
  const logger = { info: (text: string) => said.push(text), warn: (text: string) => said.push(text) };
  const dir = pathToFileURL(`${join(root, outDir)}/`);
  const { hooks } = publisher();
  const call = (name: string, options: object) =>
    (hooks as Record<string, (options: object) => unknown>)[name]?.(options);

  const run = async () => {
    await call('astro:config:done', { config: { root: pathToFileURL(`${root}/`), outDir: dir } });
    if (rows) handOver(rows);
    await call('astro:build:start', { logger });
    for (const page of pages) {
      mkdirSync(join(root, 'dist', page), { recursive: true });
      writeFileSync(join(root, 'dist', page, 'index.html'), '');
    }
    await call('astro:build:done', { dir, logger });
  };
  const totals = () => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).totals : undefined);
  return { run, totals, said, isBuilt: () => existsSync(join(root, 'dist')) };
}

test('a build ends with its report and tells what was rejected', async (t) => {
  const { run, totals, said } = build(t, [published, rejected], {});
  await run();
  assert.deepEqual(totals(), { files: 2, published: 1, held: 0, rejected: 1 });
  assert.match(
    said.join('\n'),
    /^2 files: 1 published, 0 held, 1 rejected\nRejected:\ncontent\/b\.txt: There is no text/,
  );
});

test('STRICT fails a build with a rejection after the report, before the old pages are touched', async (t) => {
  const { run, totals, isBuilt } = build(t, [published, rejected], { env: { STRICT: '1' } });
  await assert.rejects(run(), /STRICT is set, and 1 of 2 files/);
  assert.equal(totals().rejected, 1);
  assert.equal(isBuilt(), false);
});

test('STRICT lets a build without rejections pass', async (t) => {
  const { run, totals } = build(t, [published], { env: { STRICT: '1' } });
  await run();
  assert.equal(totals().published, 1);
});

test('an article without a page fails the build by name', async (t) => {
  const { run, totals } = build(t, [published], { pages: ['2026/01/05'] });
  await assert.rejects(run(), /No page.* 1 .*\/2026\/01\/05\/a\//);
  assert.equal(totals(), undefined);
});

test('a build that has read no content fails', async (t) => {
  await assert.rejects(build(t, undefined, {}).run(), /content was not read/);
});

test('a build into the articles fails before anything is touched', async (t) => {
  await assert.rejects(build(t, [], { outDir: 'content' }).run(), /OUT_DIR.*the articles are in it/);
});
