/**
 * `npm run test:stress` runs the tests that take minutes: builds are killed, disks fail, visitors read while a site changes, a
 * browser opens attack vectors. The `*.stress.ts` files run one after the other, because their builds need the whole machine to
 * be quick; only files that wait for no build run side by side.
 * `npm run test:stress -- test/stress/kill-build.stress.ts` runs the files named. `STRESS_SEED` chooses other random instants and
 * sequences; `STRESS_KILLS` (100), `STRESS_PICTURES` (60), `STRESS_SEQUENCES` (200), `FUZZ_RUNS` (100,000) and `XSS_EVERY` (1) how many there are.
 */
import { globSync } from 'node:fs';
import { runFiles } from '../support/run-files.ts';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/stress/*.stress.ts').sort();
const isSolitary = (file: string) => !/(?:fuzz-parser|incremental-equals-full|syscall-faults)\.stress\.ts$/.test(file);

const alone = files.filter(isSolitary);
const beside = files.filter((file) => !isSolitary(file));

const codes = [
  await runFiles(beside, { args: ['--test-concurrency=2'], group: `${beside.length} files side by side` }),
  await runFiles(alone, { args: ['--test-concurrency=1'], group: `${alone.length} files one by one` }),
];
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
