/** Jobs through a queue of Redis or PostgreSQL: done once, handed on, refused, failed, cancelled. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { idOf } from '../message.ts';
import { jobsOf, makeCluster } from './support/cluster.ts';
import { type QueueServer, queueServers } from './support/queue-server.ts';

const namesOf = (of: number) => jobsOf(of).map(idOf);

for (const { name, skip, start } of queueServers)
  describe(`a queue of ${name}`, { skip }, () => {
    let server: QueueServer;
    before(async () => {
      server = await start();
    });
    after(() => server.end());

    it('hands out every job once to several workers', async (t) => {
      const cluster = makeCluster(t, server.url);
      const workers = [cluster.startWorker(), cluster.startWorker()];
      for (const worker of workers) worker.doAll();
      const done = await cluster.run(jobsOf(9));
      assert.deepEqual(done.toSorted(), namesOf(9).toSorted());
      assert.deepEqual(workers.flatMap(({ begun }) => begun).toSorted(), namesOf(9).toSorted());
      assert.deepEqual((await cluster.run(jobsOf(9))).toSorted(), namesOf(9).toSorted(), 'results that are there');
      assert.equal(workers.flatMap(({ begun }) => begun).length, 9);
    });

    it('hands on the job of a worker that was killed', async (t) => {
      const cluster = makeCluster(t, server.url);
      const first = cluster.startWorker({ lockDuration: 1_000 });
      const run = cluster.run(jobsOf(1));
      assert.equal(await first.next(), namesOf(1)[0]);
      first.process.kill('SIGKILL');
      cluster.startWorker({ lockDuration: 1_000 }).doAll();
      assert.deepEqual(await run, namesOf(1));
    });

    it('gets back the job of a worker that is asked to end', async (t) => {
      const cluster = makeCluster(t, server.url);
      const first = cluster.startWorker();
      const run = cluster.run(jobsOf(1));
      await first.next();
      const second = cluster.startWorker();
      second.doAll();
      first.process.kill('SIGTERM');
      assert.deepEqual(await run, namesOf(1));
      assert.equal(await first.ended, 0);
    });

    it('ends a build when a job has failed three times, with its last message', async (t) => {
      const cluster = makeCluster(t, server.url);
      const worker = cluster.startWorker();
      const run = cluster.run(jobsOf(2));
      run.catch(() => {});
      const failing = await worker.next();
      worker.answer('content/a.txt: one');
      // BullMQ waits a moment before it tries a job again; the other job comes first.
      await worker.next();
      worker.answer();
      for (const message of ['content/a.txt: two', 'content/a.txt: three']) {
        assert.equal(await worker.next(), failing);
        worker.answer(message);
      }
      await assert.rejects(run, (error: Error) => {
        assert.equal(error.name, 'BuildError');
        assert.match(
          error.message,
          /^The map job \d of 2 cannot be done: it has failed 3 times.*\ncontent\/a\.txt: three\n/,
        );
        return true;
      });
      assert.match(JSON.stringify(worker.told), /has failed \(attempt 3 of 3\): content\/a.txt: three/);
    });

    it('has no job of a cancelled build, and its worker goes on with the next build', async (t) => {
      const cluster = makeCluster(t, server.url);
      // It learns of the cancelled build when it renews its lock.
      const worker = cluster.startWorker({ lockDuration: 2_000 });
      const stop = new AbortController();
      const cancelled = cluster.run(jobsOf(3, 'first'), { signal: stop.signal });
      cancelled.catch(() => {});
      await worker.next();
      stop.abort();
      await assert.rejects(cancelled, /The build was cancelled\. Nothing was published\./);
      // The job that the worker had is not answered: it is aborted.
      worker.doAll();
      const jobs = jobsOf(2, 'second');
      assert.deepEqual((await cluster.run(jobs)).toSorted(), jobs.map(idOf).toSorted());
      assert.deepEqual(worker.begun.slice(1).toSorted(), jobs.map(idOf).toSorted());
      const again = jobsOf(3, 'first');
      assert.equal((await cluster.run(again)).length, 3, 'the cancelled build again');
    });

    it('refuses a worker of another version, and keeps the job for others', async (t) => {
      const cluster = makeCluster(t, server.url);
      const other = cluster.startWorker({ program: 'two' });
      const run = cluster.run(jobsOf(1));
      assert.equal(await other.ended, 1);
      assert.match(other.told.at(-1)?.error ?? '', /jobs of another version of Dateline \(one; here is two\)/);
      cluster.startWorker().doAll();
      assert.deepEqual(await run, namesOf(1));
    });

    it('ends a worker whose job hangs, and hands the job on', async (t) => {
      const cluster = makeCluster(t, server.url);
      const first = cluster.startWorker({ stallTimeout: 400 });
      const run = cluster.run(jobsOf(1));
      assert.equal(await first.ended, 1);
      assert.match(first.told.at(-1)?.error ?? '', /The map job 1 of 1 has given no sign of life/);
      cluster.startWorker().doAll();
      assert.deepEqual(await run, namesOf(1));
    });
  });
