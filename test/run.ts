/**
 * Runs tests with Node's own test runner, in one of three speeds:
 *   `npm test`               every feature once, under three minutes on two cores: no `*.slow.test.ts`, no corpora
 *   `npm run test:full`      every `*.test.ts`, and those in `test/corpora/` where `CORPORA` names a folder of articles;
 *                            with `-- --rest` only what `npm test` leaves out
 *   `npm run test:stress`    killed builds, failing disks, attack vectors (test/stress/run.ts)
 * `npm test -- test/repo/imports.test.ts test/site` runs the files named, and those in the folders named. The sample site is built
 * into a temporary folder when a test needs it; the working `dist/` is neither read nor written.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './support/paper/build-site.ts';
import { launchSharedChromium } from './support/browser/chromium.ts';
import { chooseFiles, filesOf, needsSecondSite, readsSite, runsInOneProcess } from './support/runner/choose-files.ts';
import { runFiles, slowestFiles } from './support/runner/run-files.ts';
import { reportCounts, sumOf, type Counts } from './support/runner/test-counts.ts';
import { testPaper } from './support/paper/test-paper.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, rest: { type: 'boolean', default: false } },
});
const hasCorpora = Boolean(process.env['CORPORA']);
const hasQueue = existsSync(new URL('../cluster/node_modules', import.meta.url));
if (values.full && !hasCorpora)
  console.log('CORPORA names no folder, so the tests on real articles (test/corpora/) are left out.');
if (!hasQueue)
  console.log('The queue is not installed (npm ci --prefix cluster), so its tests (cluster/test/) are left out.');
const chosen = positionals.length > 0 ? positionals.flatMap(filesOf) : chooseFiles({ ...values, hasCorpora, hasQueue });
const files = chosen.map((file) => file.replaceAll('\\', '/'));
const isIn = (folder: string) => files.some((file) => file.includes(`test/${folder}/`));

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outDir = join(folder, 'dist');
/** The same newspaper at another address, for the tests of links, feeds and previews. */
const elsewhere = { SITE_URL: 'https://news.example', BASE_PATH: '/daily/' };

const timesFile = process.env['TEST_TIMES'] ?? join(folder, 'times');
const shared = {
  PAPER: testPaper,
  SITE_DIR: outDir,
  NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
};
const together = files.filter(runsInOneProcess);
const reading = files.filter(readsSite);
const apart = files.filter((file) => !runsInOneProcess(file) && !readsSite(file));

/** The sample site, at one address or two, as the tests need it. */
async function buildSites(): Promise<void> {
  if (isIn('site') || isIn('browser') || isIn('browsers')) {
    console.log('Building the sample site …');
    await buildSite({ outDir, signal: stop.signal });
  }
  if (files.some(needsSecondSite)) {
    console.log('Building the sample site for another address …');
    await buildSite({ outDir: `${outDir}-elsewhere`, env: elsewhere, signal: stop.signal });
  }
}

/** Files of which most of the time is the loading of modules: one process runs them all, beside the others. */
const runInOneProcess = (some: readonly string[], what: string): Promise<Counts> =>
  runFiles(some, {
    args: ['--test-isolation=none'],
    group: `${some.length} files ${what} in one process`,
    env: shared,
    timesFile,
    signal: stop.signal,
  });

/** Every second file, and the others: neighbours take about as long, and some of them wait for other processes. */
const halvesOf = (some: readonly string[]) => [0, 1].map((half) => some.filter((_, at) => at % 2 === half));

async function runApart(): Promise<Counts> {
  const browser = isIn('browser') ? await launchSharedChromium() : undefined;
  try {
    // One more than there are cores: tests of browsers and servers wait for another process much of their time.
    return await runFiles(apart, {
      args: [`--test-concurrency=${availableParallelism() + 1}`],
      group: `${apart.length} files in processes of their own`,
      env: { ...shared, ...browser?.env },
      timesFile,
      signal: stop.signal,
      retries: 3,
    });
  } finally {
    await browser?.close();
  }
}

const sitesAreBuilt = buildSites();
const counts = await Promise.all([
  ...halvesOf(together).map((half) => runInOneProcess(half, 'of pure functions')),
  sitesAreBuilt.then(() => runInOneProcess(reading, 'that read the site')),
  sitesAreBuilt.then(runApart),
]);
if (apart.length > 1) console.log(`\n${slowestFiles(timesFile)}`);
reportCounts(sumOf(counts));
