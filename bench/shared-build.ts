/**
 * `npm run bench:shared-build -- [articles] [shards …]`: the build of one process against the same build in stages, by 1, 2, 4 and
 * 7 shards. Compares processor time, which other programs on the machine disturb least, and the names of the releases. With `STORE=s3`
 * the store is a bucket of an S3 server on this machine.
 */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { startS3Server } from '../test/support/servers/s3-server.ts';
import { writeCorpus } from './corpus/generate-corpus.ts';
import { describeMachine, machineOf } from './machine.ts';
import { type Cost, measure } from './measure.ts';
import { markdown } from './report/figures.ts';

const [articles = 10_000, ...given] = process.argv.slice(2).map(Number);
const shardCounts = given.length > 0 ? given : [1, 2, 4, 7];
const root = resolve(import.meta.dirname, '..');
/** Below the project, so that it is on the disk of the project. */
const scratch = mkdtempSync(join(root, 'node_modules', '.cache', 'dateline-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const HOUR = 3600;

const s3 = process.env['STORE'] === 's3' ? await startS3Server(join(scratch, 's3'), 'bench') : undefined;
const paper = join(scratch, 'paper');
writeCorpus(join(paper, 'content'), { articles });

/** @returns the cost of a command. @throws with what it printed when it fails */
async function run(
  outDir: string,
  script: string,
  ...args: string[]
): Promise<Required<Pick<Cost, 'cpuSeconds' | 'peakBytes'>>> {
  const env = { PAPER: paper, OUT_DIR: outDir, SITE_URL: 'https://news.example', JOBS: '1', ...s3?.env };
  const cost = await measure(
    { program: process.execPath, args: [`src/commands/${script}`, ...args], cwd: root, env },
    scratch,
    HOUR,
  );
  if (cost.outcome !== 'done') throw new Error(`${script} ${args.join(' ')}: ${cost.outcome}\n${cost.message}`);
  if (cost.cpuSeconds === undefined) throw new Error('GNU time is not installed: there is no processor time.');
  return { cpuSeconds: cost.cpuSeconds, peakBytes: cost.peakBytes ?? 0 };
}

const seconds = (value: number) => value.toFixed(1);
const megabytes = (value: number) => String(Math.round(value / 1e6));
const releaseOf = (outDir: string) => basename(readlinkSync(outDir));
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

// The bundle is made once for a program, whoever builds.
await run(join(scratch, 'first'), 'build.mjs');
const alone = await run(join(scratch, 'alone'), 'build.mjs');
const rows: string[][] = [];
for (const shards of shardCounts) {
  const outDir = join(scratch, `site-${shards}`);
  const store = s3 ? `s3://bench/store-${shards}` : join(scratch, `store-${shards}`);
  const shared = async (stage: string) => {
    const costs: Awaited<ReturnType<typeof run>>[] = [];
    for (let shard = 1; shard <= shards; shard += 1)
      costs.push(await run(outDir, 'build.mjs', '--stage', stage, '--shard', `${shard}/${shards}`, '--store', store));
    return costs;
  };
  const map = await shared('map');
  const reduce = await run(outDir, 'build.mjs', '--stage', 'reduce', '--store', store);
  const render = await shared('render');
  const merge = await run(outDir, 'merge.mjs', '--store', store);
  const cpu = (costs: readonly { cpuSeconds: number }[]) => costs.map(({ cpuSeconds }) => cpuSeconds);
  const all = [...map, reduce, ...render, merge];
  const total = sumOf(cpu(all));
  const longest = [map, render].map((stage) => (Math.max(...cpu(stage)) * shards) / sumOf(cpu(stage)));
  rows.push([
    String(shards),
    ...[sumOf(cpu(map)), reduce.cpuSeconds, sumOf(cpu(render)), merge.cpuSeconds, total].map(seconds),
    `${Math.round((total / alone.cpuSeconds - 1) * 100)} %`,
    longest.map((ratio) => ratio.toFixed(2)).join(', '),
    megabytes(Math.max(...[...map, ...render].map(({ peakBytes }) => peakBytes))),
    megabytes(Math.max(reduce.peakBytes, merge.peakBytes)),
    releaseOf(outDir) === releaseOf(join(scratch, 'alone')) ? 'same' : 'ANOTHER',
  ]);
  if (!s3) rmSync(store, { recursive: true });
  rmSync(outDir, { recursive: true });
}
await s3?.close();
console.log(describeMachine(machineOf(scratch)));
console.log(
  `${articles.toLocaleString('en')} articles. One process: ${seconds(alone.cpuSeconds)} s of processor time, ${megabytes(alone.peakBytes)} MB.\n`,
);
console.log(
  markdown(
    [
      'shards',
      'map',
      'reduce',
      'render',
      'merge',
      'all, s',
      'more',
      'longest ÷ mean: map, render',
      'shard, MB',
      'reduce, MB',
      'release',
    ],
    rows,
  ),
);
if (rows.some((row) => row.at(-1) !== 'same')) process.exitCode = 1;
