/**
 * `npm run bench:cluster-build -- [articles] [workers …]`: the build of one process against the same build by 1, 2 and 4 workers of a
 * queue, with a Redis server and a store of its own. Where it may, it binds each worker to half a processor and to 1 GB of memory
 * (cgroups of version 1, as root). Compares processor time and the names of the releases.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { startRedis } from '../cluster/test/support/redis.ts';
import { writeCorpus } from './corpus/generate-corpus.ts';
import { describeMachine, machineOf } from './machine.ts';
import { measure } from './measure.ts';
import { markdown } from './report/figures.ts';

const [articles = 10_000, ...given] = process.argv.slice(2).map(Number);
const workerCounts = given.length > 0 ? given : [1, 2, 4];
const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(root, 'node_modules', '.cache', 'dateline-bench-'));
const redis = await startRedis();
const HOUR = 3600;
const MEMORY = 1 << 30;
const CGROUPS = '/sys/fs/cgroup';
/** Ticks of `/proc/PID/stat` in a second. */
const TICKS = 100;
const paper = join(scratch, 'paper');
writeCorpus(join(paper, 'content'), { articles });
const env = { PAPER: paper, SITE_URL: 'https://news.example', JOBS: '1' };

/** Binds a process to half a processor and `MEMORY` bytes. @returns false where that is not possible */
function bind(pid: number, name: string): boolean {
  if (!existsSync(`${CGROUPS}/cpu/cpu.cfs_quota_us`)) return false;
  for (const [controller, file, value] of [
    ['cpu', 'cpu.cfs_quota_us', 50_000],
    ['memory', 'memory.limit_in_bytes', MEMORY],
  ] as const) {
    const folder = `${CGROUPS}/${controller}/${name}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), String(value));
    writeFileSync(join(folder, 'cgroup.procs'), String(pid));
  }
  return true;
}

interface Worker {
  readonly child: ChildProcess;
  readonly cgroup: string;
  /** Milliseconds between the reports of two jobs of a stage. */
  readonly times: number[];
}

function startWorker(store: string, number: number): Worker {
  const args = ['cluster/cluster.mjs', 'worker', '--store', store, '--queue', redis.url];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const cgroup = `dateline-bench-${process.pid}-${number}`;
  const isBound = bind(child.pid ?? 0, cgroup);
  const times: number[] = [];
  let last: { readonly stage: string; readonly at: number } | undefined;
  child.stdout.on('data', (bytes: Buffer) => {
    for (const [, stage = ''] of bytes.toString().matchAll(/^(\w+) job \d+ of \d+ is done/gm)) {
      const at = performance.now();
      if (last?.stage === stage) times.push(at - last.at);
      last = { stage, at };
    }
  });
  return { child, cgroup: isBound ? cgroup : '', times };
}

/** Ends a worker. @returns its processor time in seconds and its peak of memory in bytes */
async function endWorker({ child, cgroup }: Worker) {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  child.kill('SIGTERM');
  await once(child, 'exit');
  if (cgroup !== '') for (const controller of ['cpu', 'memory']) rmdirSync(`${CGROUPS}/${controller}/${cgroup}`);
  return { cpuSeconds, peakBytes: Number(peak) * 1024 };
}

async function run(outDir: string, ...args: string[]) {
  const command = { program: process.execPath, args, cwd: root, env: { ...env, OUT_DIR: outDir } };
  const cost = await measure(command, scratch, HOUR);
  if (cost.outcome !== 'done') throw new Error(`${args.join(' ')}: ${cost.outcome}\n${cost.message}`);
  return { cpuSeconds: cost.cpuSeconds ?? Number.NaN, peakBytes: cost.peakBytes ?? 0, wallSeconds: cost.wallSeconds };
}

const [seconds, megabytes] = [(value: number) => value.toFixed(1), (bytes: number) => String(Math.round(bytes / 1e6))];
const releaseOf = (outDir: string) => basename(readlinkSync(outDir));
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const rows: string[][] = [];
try {
  // The bundle is made once for a program, whoever builds.
  await run(join(scratch, 'first'), 'src/commands/build.mjs');
  for (const count of workerCounts) {
    const [store, outDir] = [join(scratch, `store-${count}`), join(scratch, `site-${count}`)];
    // One after the other, because the machine is not as busy at all times.
    const alone = await run(join(scratch, `alone-${count}`), 'src/commands/build.mjs');
    const workers = Array.from({ length: count }, (_, number) => startWorker(store, number));
    const builder = await run(outDir, 'cluster/cluster.mjs', 'build', '--store', store, '--queue', redis.url);
    const costs = await Promise.all(workers.map(endWorker));
    const ofWorkers = costs.map(({ cpuSeconds }) => cpuSeconds);
    const times = workers.flatMap((worker) => worker.times);
    const total = builder.cpuSeconds + sumOf(ofWorkers);
    rows.push([
      String(count),
      seconds(alone.cpuSeconds),
      ...[builder.cpuSeconds, sumOf(ofWorkers), total].map(seconds),
      `${Math.round((total / alone.cpuSeconds - 1) * 100)} %`,
      ((Math.max(...times) * times.length) / sumOf(times)).toFixed(2),
      ((Math.max(...ofWorkers) * count) / sumOf(ofWorkers)).toFixed(2),
      ...[Math.max(...costs.map(({ peakBytes }) => peakBytes)), builder.peakBytes, alone.peakBytes].map(megabytes),
      seconds(builder.wallSeconds),
      releaseOf(outDir) === releaseOf(join(scratch, `alone-${count}`)) ? 'same' : 'ANOTHER',
    ]);
    for (const path of [store, outDir]) rmSync(path, { recursive: true });
  }
} finally {
  await redis.end();
  rmSync(scratch, { recursive: true, force: true });
}
console.log(describeMachine(machineOf(root)));
console.log(`${articles.toLocaleString('en')} articles; each worker has half a processor where cgroups allow it.\n`);
const titles =
  'workers|one process, s|builder, s|workers, s|all, s|more|longest ÷ mean: job|worker|worker, MB|builder, MB|one process, MB|wall, s|release';
console.log(markdown(titles.split('|'), rows));
if (rows.some((row) => row.at(-1) !== 'same')) process.exitCode = 1;
