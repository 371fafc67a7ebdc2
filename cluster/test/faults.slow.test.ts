/** The server of the queue, coordinators and workers that die: the jobs are done in the end, or a sentence says why not. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { idOf } from '../message.ts';
import { jobsOf, makeCluster } from './support/cluster.ts';
import { skipWithoutRedis, startRedis } from './support/redis.ts';

const namesOf = (of: number) => jobsOf(of).map(idOf);

async function redisOf(t: TestContext) {
  const redis = await startRedis();
  t.after(() => redis.end());
  return redis;
}

describe('a build through a queue', { skip: skipWithoutRedis }, () => {
  it('goes on when Redis is killed and comes back with its append-only file', async (t) => {
    const redis = await redisOf(t);
    const cluster = makeCluster(t, redis.url);
    const worker = cluster.startWorker({ lockDuration: 1_000 });
    const run = cluster.run(jobsOf(3));
    await worker.next();
    await redis.kill();
    worker.answer();
    worker.doAll();
    await redis.start();
    assert.deepEqual((await run).toSorted(), namesOf(3));
  });

  it('goes on when Redis comes back and has lost everything', async (t) => {
    const redis = await redisOf(t);
    const cluster = makeCluster(t, redis.url);
    const worker = cluster.startWorker({ lockDuration: 1_000 });
    const run = cluster.run(jobsOf(3));
    await worker.next();
    await redis.kill();
    worker.answer();
    worker.doAll();
    await redis.lose();
    await redis.start();
    assert.deepEqual((await run).toSorted(), namesOf(3));
  });

  it('ends with a sentence when Redis stays away, and so do its workers', async (t) => {
    const redis = await redisOf(t);
    const cluster = makeCluster(t, redis.url);
    const worker = cluster.startWorker({ patience: 1_500 });
    const run = cluster.run(jobsOf(1), { patience: 1_500 });
    run.catch(() => {});
    await worker.next();
    await redis.kill();
    const sentence =
      /^The queue at redis:\/\/127\.0\.0\.1:\d+ has not answered for 2 seconds \(ECONNREFUSED\)\. Look whether its server runs/;
    await assert.rejects(run, (error: Error) => sentence.test(error.message));
    assert.equal(await worker.ended, 1);
    assert.match(worker.told.at(-1)?.error ?? '', sentence);
  });

  it('goes on after its coordinator was killed, and does no job twice', async (t) => {
    const { url } = await redisOf(t);
    const cluster = makeCluster(t, url);
    const worker = cluster.startWorker();
    const coordinator = cluster.startCoordinator(jobsOf(4));
    const first = await worker.next();
    worker.answer();
    assert.deepEqual(await once(coordinator, 'message').then(([name]) => name), first);
    // The worker has the second job now, and it ends while there is no coordinator.
    await worker.next();
    coordinator.kill('SIGKILL');
    await once(coordinator, 'exit');
    worker.answer();
    worker.doAll();
    assert.deepEqual((await cluster.run(jobsOf(4))).toSorted(), namesOf(4));
    assert.deepEqual(worker.begun.toSorted(), namesOf(4));
  });

  it('ends when a job kills all its workers', async (t) => {
    const { url } = await redisOf(t);
    const cluster = makeCluster(t, url);
    const run = cluster.run(jobsOf(1));
    run.catch(() => {});
    for (let death = 0; death < 2; death += 1) {
      const worker = cluster.startWorker({ lockDuration: 500, maxDeaths: 1 });
      await worker.next();
      worker.process.kill('SIGKILL');
    }
    cluster.startWorker({ lockDuration: 500, maxDeaths: 1 });
    await assert.rejects(run, /The map job 1 of 1 cannot be done: 2 workers have ended or hung while they did it/);
  });

  it('says that workers have another store', async (t) => {
    const { url } = await redisOf(t);
    const cluster = makeCluster(t, url);
    cluster.startWorker().doAll();
    const run = cluster.run(jobsOf(1), { hasResult: async () => false, interval: 50 });
    await assert.rejects(run, /map job 1 of 1 was done, and its result is not in the store.*the same --store/);
  });
});
