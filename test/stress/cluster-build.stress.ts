/**
 * Kills the workers, the builder and the Redis server of builds through a queue, and cuts their connections to the store: `dist` is a
 * whole site at every moment, and the release in the end is that of one machine.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { writeCorpus } from '../../bench/corpus/generate-corpus.ts';
import { skipWithoutRedis, startRedis } from '../../cluster/test/support/redis.ts';
import { startS3Server } from '../support/servers/s3-server.ts';
import {
  type Build,
  buildWhole,
  digestServed,
  numberFrom,
  randomFrom,
  type RunningBuild,
  startCommand,
  temporaryFolder,
} from './support/builds.ts';
import { cutOffServer } from './support/cut-off-server.ts';

const kills = Math.ceil(numberFrom('STRESS_KILLS', 100) / 2);
const seed = numberFrom('STRESS_SEED', 1);
const KILLS_PER_BUILD = 8;
const WORKERS = 2;
const victims = ['worker', 'builder', 'Redis', 'store'] as const;
const installed = existsSync(new URL('../../cluster/node_modules', import.meta.url));
const skip = skipWithoutRedis || (installed ? false : 'the queue is not installed (npm ci --prefix cluster)');

test(`${kills} kills in builds through a queue`, { skip }, async (t) => {
  const folder = temporaryFolder(t);
  const random = randomFrom(seed);
  const [contentDir, before] = [join(folder, 'content'), join(folder, 'before')];
  writeCorpus(contentDir, { articles: 420 });
  writeCorpus(before, { articles: 410 });
  const outDir = join(folder, 'dist');
  const alone = await buildWhole({ outDir: join(folder, 'alone'), contentDir });
  const s3 = await startS3Server(join(folder, 's3'), 'stress');
  const store = await cutOffServer(Number(new URL(s3.env['AWS_ENDPOINT_URL'] ?? '').port));
  const redis = await startRedis();
  const running = new Set<RunningBuild>();
  t.after(async () => {
    for (const process of running) process.kill();
    store.close();
    await Promise.all([redis.end(), s3.close()]);
  });
  const env = { ...s3.env, AWS_ENDPOINT_URL: `http://127.0.0.1:${store.port}` };
  const counts = new Map<string, number>();
  let killed = 0;

  for (let build = 1; killed < kills; build += 1) {
    const served = await buildWhole({ outDir, contentDir: before });
    const options: Build = { outDir, contentDir, env };
    const start = (command: string) => {
      const args = [command, '--store', `s3://stress/${build}`, '--queue', redis.url];
      const process = startCommand('cluster/cluster.mjs', args, options);
      running.add(process);
      return process;
    };
    const workers = Array.from({ length: WORKERS }, () => start('worker'));
    let builder = start('build');
    let isOver = false;
    const follow = (process: RunningBuild) =>
      void process.ended.then(({ code }) => {
        if (process === builder && code === 0) isOver = true;
      });
    follow(builder);
    for (let kill = 0; kill < KILLS_PER_BUILD && killed < kills; kill += 1) {
      await pause(500 + random() * 5000);
      if (isOver) break;
      const victim = victims[Math.floor(random() * victims.length)] ?? 'worker';
      if (victim === 'worker') {
        const at = Math.floor(random() * WORKERS);
        workers[at]?.kill();
        workers[at] = start('worker');
      } else if (victim === 'builder') {
        builder.kill();
        await builder.ended;
        builder = start('build');
        follow(builder);
      } else {
        await (victim === 'Redis' ? redis.kill() : store.cut());
        await pause(random() * 2000);
        await (victim === 'Redis' ? redis.start() : store.mend());
      }
      killed += 1;
      counts.set(victim, (counts.get(victim) ?? 0) + 1);
      const now = digestServed(outDir);
      assert.ok(now === served || now === alone, `kill ${killed} (${victim}) left another site (seed ${seed})`);
    }
    // A builder whose store was cut off for too long ends with a message. It is started again, as its user would.
    for (let left = 3; ; left -= 1) {
      const { code, printed } = await builder.ended;
      if (code === 0) break;
      assert.ok(left > 0, printed);
      builder = start('build');
    }
    assert.equal(digestServed(outDir), alone, `build ${build} (seed ${seed})`);
    for (const worker of workers) worker.kill();
    await Promise.all(workers.map((worker) => worker.ended));
    running.clear();
  }
  t.diagnostic([...counts].map(([victim, count]) => `${victim}: ${count}`).join(', '));
});
