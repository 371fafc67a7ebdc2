/** The settings of `npm run cluster`, and what it prints. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connect, shownUrl } from '../connect.ts';
import { readClusterOptions } from '../options.ts';
import { ClusterProgress, describeProgress } from '../progress.ts';

const given = { store: 's3://paper', queue: 'redis://10.0.0.5:6379', redis: undefined, name: undefined };

describe('the settings of a cluster', () => {
  it('are read from options and from QUEUE_URL', () => {
    const options = readClusterOptions({ ...given, queue: undefined }, { QUEUE_URL: 'redis://a', INIT_CWD: '/paper' });
    assert.deepEqual(options, { url: 'redis://a', name: 'dateline', storage: 's3://paper', from: '/paper' });
    assert.equal(readClusterOptions(given, { QUEUE_URL: 'redis://a' }).url, 'redis://10.0.0.5:6379');
  });

  for (const [problem, wrong, message] of [
    ['no store', { store: undefined }, /--store is missing/],
    ['no server', { queue: undefined }, /--queue is missing/],
    ['two servers', { redis: 'redis://b' }, /--queue and --redis are two names .* Leave one of them out\.$/],
    ['a name that BullMQ cannot have', { name: 'a:b' }, /--name a:b: this is no name of a queue/],
  ] as const)
    it(`are refused with ${problem}`, () => {
      assert.throws(() => readClusterOptions({ ...given, ...wrong }, {}), message);
    });

  it('know --redis and REDIS_URL as other names of --queue and QUEUE_URL', () => {
    const without = { ...given, queue: undefined };
    for (const [options, env] of [
      [{ ...without, redis: 'redis://b' }, { QUEUE_URL: 'redis://a' }],
      [without, { REDIS_URL: 'redis://b' }],
      [without, { REDIS_URL: 'redis://b', QUEUE_URL: '' }],
      [{ ...without, queue: 'redis://b', redis: 'redis://b' }, {}],
    ] as const)
      assert.equal(readClusterOptions(options, env).url, 'redis://b');
    const two = { QUEUE_URL: 'postgres://a/b', REDIS_URL: 'redis://b' };
    assert.throws(() => readClusterOptions(without, two), /QUEUE_URL and REDIS_URL are two names/);
  });

  it('an address of no known server is refused, and no password is printed', () => {
    for (const url of ['http://a', 'localhost:6379', '']) assert.throws(() => connect(url), /is no address of a queue/);
    assert.throws(
      () => connect('http://me:secret@host/'),
      ({ message }: Error) => !message.includes('secret'),
    );
    assert.equal(shownUrl('redis://me:secret@host:6379?password=secret'), 'redis://host:6379');
  });
});

describe('the progress of a cluster', () => {
  const state = { stage: 'render', done: 12, of: 40, active: 3, workers: 4 };

  it('counts jobs and workers', () => {
    assert.equal(describeProgress(state), 'render: 12 of 40 jobs, 3 of 4 workers busy');
    assert.match(describeProgress({ ...state, workers: 0 }), /waiting for workers \(npm run cluster -- worker\)/);
  });

  it('is one line on a terminal, for all stages that run, and ten lines a stage elsewhere', () => {
    const print = (isTTY: boolean) => {
      const printed: string[] = [];
      const progress = new ClusterProgress({ isTTY, write: (text: string) => printed.push(text) });
      for (let done = 0; done <= 40; done += 1) progress.show({ ...state, done });
      return { printed, progress };
    };
    const { printed, progress } = print(true);
    assert.ok(printed.every((text) => text.startsWith('\r') && !text.includes('\n')));
    progress.show({ ...state, stage: 'index', done: 0, of: 2 });
    progress.show(state);
    assert.match(printed.at(-1) ?? '', /index: 0 of 2 jobs.*; render: 12 of 40 jobs/);
    assert.equal(print(false).printed.length, 11);
  });
});
