/** A worker thread answers each job in order, and whatever ends it reaches everybody who waits for it. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { untilThreadsLoaded, WorkerThread, type WorkerThreadOptions } from '../../src/worker-thread.ts';
import type { TestJob } from '../support/build/job-worker.ts';

function start(t: TestContext, options: Partial<WorkerThreadOptions<TestJob>> = {}) {
  const thread = new WorkerThread<TestJob, string>(new URL('../support/build/job-worker.ts', import.meta.url), {
    stallTimeout: 600_000,
    stallError: (job) => new Error(`hung at ${JSON.stringify(job)}`),
    exitMessage: 'The thread ended.',
    ...options,
  });
  t.after(() => thread.close());
  return thread;
}

test('jobs are answered in order, and one that fails fails alone', async (t) => {
  const thread = start(t);
  const jobs: TestJob[] = [{ echo: 'a' }, { fail: 'No.' }, { echo: 'b' }];
  const order: number[] = [];
  const answers = jobs.map((job, at) => thread.run(job).finally(() => order.push(at)));
  const settled = await Promise.allSettled(answers);
  assert.deepEqual(
    settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
    ['a', 'Error: No.', 'b'],
  );
  assert.deepEqual(order, [0, 1, 2]);
});

test('a thread that ends by itself fails every job, those that come later too', async (t) => {
  const thread = start(t);
  const waiting = [thread.run({ exit: 0 }), thread.run({ echo: 'a' })];
  for (const answer of waiting) await assert.rejects(answer, /^Error: The thread ended\.$/);
  await assert.rejects(thread.run({ echo: 'b' }), /The thread ended/);
});

test('a thread that hangs is ended, with the job it was at', async (t) => {
  const thread = start(t, { stallTimeout: 20, effort: (job) => ('hang' in job ? 1 : 10_000) });
  assert.equal(await thread.run({ echo: 'a' }), 'a');
  await assert.rejects(thread.run({ hang: true }), /^Error: hung at {"hang":true}$/);
  await assert.rejects(thread.run({ echo: 'b' }), /hung at/);
});

test('signs of life arrive with what they carry, before the answer', async (t) => {
  const signs: unknown[] = [];
  const thread = start(t, { onSign: (sign) => signs.push(sign) });
  assert.equal(await thread.run({ signs: ['one', 'two'] }), 'done');
  assert.deepEqual(signs, ['one', 'two']);
});

test('a thread that is closed fails the job it was at', async (t) => {
  const thread = start(t);
  const answer = assert.rejects(thread.run({ hang: true }), /The thread ended/);
  await thread.close();
  await answer;
});

test('a thread is not ended while its modules are evaluated', async (t) => {
  const evaluated = [new Uint8Array(new SharedArrayBuffer(1)), new Uint8Array(new SharedArrayBuffer(1))] as const;
  await start(t, { workerData: evaluated[0] }).close();
  assert.equal(evaluated[0][0], 1);
  start(t, { workerData: evaluated[1] });
  await untilThreadsLoaded();
  assert.equal(evaluated[1][0], 1);
});
