/** The server of the queue, coordinators and workers that die: the jobs are done in the end, or a sentence says why not. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { idOf } from '../message.ts';
import { jobsOf, makeCluster } from './support/cluster.ts';
import { queueServers } from './support/queue-server.ts';

const namesOf = (of: number) => jobsOf(of).map(idOf);

for (const { name, skip, start, isMemory } of queueServers)
  describe(`a build through a queue of ${name}`, { skip }, () => {
    const serverOf = async (t: TestContext) => {
      const server = await start();
      t.after(() => server.end());
      return server;
    };

    for (const [state, isLost] of [
      ['comes back with what is on its disk', false],
      ['comes back and has lost everything', true],
    ] as const)
      it(`goes on when the server is killed and ${state}`, { skip: isLost && !isMemory }, async (t) => {
        const server = await serverOf(t);
        const cluster = makeCluster(t, server.url);
        const worker = cluster.startWorker({ lockDuration: 1_000 });
        const run = cluster.run(jobsOf(3));
        await worker.next();
        await server.kill();
        worker.answer();
        worker.doAll();
        if (isLost) await server.lose?.();
        await server.start();
        assert.deepEqual((await run).toSorted(), namesOf(3));
      });

    it('ends with a sentence when the server stays away, and so do its workers', async (t) => {
      const server = await serverOf(t);
      const cluster = makeCluster(t, server.url);
      const worker = cluster.startWorker({ patience: 1_500 });
      const run = cluster.run(jobsOf(1), { patience: 1_500 });
      run.catch(() => {});
      await worker.next();
      await server.kill();
      const sentence =
        /^The queue at \w+:\/\/127\.0\.0\.1:\d+\S* has not answered for 2 seconds \((?:ECONNREFUSED|terminating connection.*)\)\. Look whether its server runs/;
      await assert.rejects(run, (error: Error) => sentence.test(error.message));
      assert.equal(await worker.ended, 1);
      assert.match(worker.told.at(-1)?.error ?? '', sentence);
    });

    it('goes on after its coordinator was killed, and does no job twice', async (t) => {
      const { url } = await serverOf(t);
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
      const { url } = await serverOf(t);
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
      const { url } = await serverOf(t);
      const cluster = makeCluster(t, url);
      cluster.startWorker().doAll();
      const run = cluster.run(jobsOf(1), { hasResult: async () => false, interval: 50 });
      await assert.rejects(run, /map job 1 of 1 was done, and its result is not in the store.*the same --store/);
    });
  });
