/**
 * `npm run test:stress` runs the tests that take minutes: builds are killed, disks fail, visitors read while a site changes, a
 * browser opens attack vectors. The `*.stress.ts` files run one after the other, because their builds need the whole machine to
 * be quick; only files that wait for no build run side by side.
 * `npm run test:stress -- test/stress/kill-build.stress.ts` runs the files named. `STRESS_SEED` chooses other random instants and
 * sequences; `STRESS_KILLS` (100), `STRESS_SEQUENCES` (200), `FUZZ_RUNS` (100,000) and `XSS_EVERY` (1) how many there are.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';

const named = process.argv.slice(2);
const reporter = new URL('../support/progress-reporter.ts', import.meta.url).href;
const files = named.length > 0 ? named : globSync('test/stress/*.stress.ts').sort();
const isSolitary = (file: string) => !/(?:fuzz-parser|incremental-equals-full|syscall-faults)\.stress\.ts$/.test(file);

async function run(chosen: readonly string[], atATime: number): Promise<boolean> {
  if (chosen.length === 0) return true;
  const runner = spawn(
    process.execPath,
    ['--test', `--test-concurrency=${atATime}`, `--test-reporter=${reporter}`, ...chosen],
    { stdio: 'inherit', env: { ...process.env, TEST_FILES: String(chosen.length) } },
  );
  const [code] = (await once(runner, 'exit')) as [number | null];
  return code === 0;
}

const sideBySide = await run(
  files.filter((file) => !isSolitary(file)),
  2,
);
const oneByOne = await run(files.filter(isSolitary), 1);
process.exitCode = sideBySide && oneByOne ? 0 : 1;
