/** Attempts are made again after errors that may pass, as often as there are pauses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inAttempts } from '../../../src/remote/attempts.ts';

/** Fails so many times, with `Error('1')`, `Error('2')` and so on. */
function failing(times: number) {
  let calls = 0;
  return () => {
    calls += 1;
    return calls <= times ? Promise.reject(new Error(String(calls))) : Promise.resolve(calls);
  };
}

test('an attempt that succeeds ends the pauses', async () => {
  assert.equal(await inAttempts(failing(2), () => 0, [0, 0, 0]), 3);
});

test('the last error is thrown when there is no pause left', async () => {
  await assert.rejects(
    inAttempts(failing(9), () => 0, [0, 0]),
    new Error('3'),
  );
});

test('an error that will not pass is thrown at once', async () => {
  const waitAfter = (error: unknown) => ((error as Error).message === '2' ? undefined : 0);
  await assert.rejects(inAttempts(failing(9), waitAfter, [0, 0, 0]), new Error('2'));
});
