/**
 * `npm run torture`: what takes minutes. Builds are killed, disks fail, visitors watch. Each `*.torture.ts` is run on its
 * own, one after the other, because the builds in them must have the machine to themselves to be quick.
 * `npm run torture -- test/torture/kill.torture.ts` runs the files named; `TORTURE_SEED` chooses other random instants,
 * `TORTURE_KILLS` how many.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/torture/*.torture.ts').sort();
const runner = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
});
const [code] = (await once(runner, 'exit')) as [number | null];
process.exitCode = code ?? 1;
