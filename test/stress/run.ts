/**
 * `npm run torture`: what takes minutes. Builds are killed, disks fail, visitors watch, a browser opens what attackers
 * write. Each `*.torture.ts` is run on its own, one after the other, because the builds in them must have the machine to
 * themselves to be quick; only those that wait for nobody are run side by side.
 * `npm run torture -- test/stress/kill-build.stress.ts` runs the files named. `TORTURE_SEED` chooses other random instants and
 * sequences; `TORTURE_KILLS` (100), `TORTURE_SEQUENCES` (200), `FUZZ_RUNS` (100,000) and `XSS_EVERY` (1) how many there are.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/torture/*.torture.ts').sort();
const isSolitary = (file: string) => !/(?:fuzz|reuse|syscalls)\.torture\.ts$/.test(file);

async function run(chosen: readonly string[], atATime: number): Promise<boolean> {
  if (chosen.length === 0) return true;
  const runner = spawn(
    process.execPath,
    ['--test', `--test-concurrency=${atATime}`, '--test-reporter=spec', ...chosen],
    { stdio: 'inherit' },
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
