/**
 * `npm run test:stress` runs the tests that take minutes: builds are killed, disks fail, visitors read while a site changes, a
 * browser opens attack vectors. Most `*.stress.ts` files run side by side; three run one after the other, because they damage the
 * caches that all builds share, or wait for a certain moment of a build.
 * `npm run test:stress -- test/stress/kill-build.stress.ts` runs the files named. `STRESS_SEED` chooses other random instants and
 * sequences; `STRESS_KILLS` (100, of which half in a queue), `STRESS_PICTURES` (60), `STRESS_SEQUENCES` (200), `STRESS_STORIES` (1,000), `STRESS_BUILDS`
 * (20), `FUZZ_RUNS` (100,000), `XSS_EVERY` (1) and `SYSCALLS_EVERY` (1) how many there are.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFiles, slowestFiles } from '../support/runner/run-files.ts';
import { reportCounts, sumOf } from '../support/runner/test-counts.ts';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/stress/*.stress.ts').sort();
const isSolitary = (file: string) => /(?:concurrent-builds|hindered-build|kill-build)\.stress\.ts$/.test(file);

const alone = files.filter(isSolitary);
const beside = files.filter((file) => !isSolitary(file));

const folder = mkdtempSync(join(tmpdir(), 'dateline-stress-run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const timesFile = process.env['TEST_TIMES'] ?? join(folder, 'times');
const run = (some: readonly string[], atOnce: number, how: string) =>
  runFiles(some, { args: [`--test-concurrency=${atOnce}`], group: `${some.length} files ${how}`, timesFile });

const counts = [await run(beside, availableParallelism(), 'side by side'), await run(alone, 1, 'one by one')];
if (files.length > 1) console.log(`\n${slowestFiles(timesFile)}`);
reportCounts(sumOf(counts));
