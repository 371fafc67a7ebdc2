import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress } from '../../../src/build/report/progress.ts';

/** Stages on a clock of their own. */
function told(isTTY: boolean) {
  let text = '';
  let now = 0;
  const stages = new Progress({ isTTY, write: (more) => (text += more) }, () => now);
  return { stages, wait: (ms: number) => (now += ms), text: () => text };
}

test('without a terminal each stage is a line when it is over', () => {
  const { stages, wait, text } = told(false);
  stages.begin('read');
  wait(50);
  stages.progress(5000, 10_000);
  stages.begin('render');
  wait(2000);
  stages.progress(12_000, 12_000);
  stages.end();
  stages.end();
  stages.say('Done.');
  assert.equal(text(), 'read: 5,000 in 50 ms\nrender: 12,000 in 2.0 s\nDone.\n');
  assert.deepEqual(stages.done, [
    { name: 'read', ms: 50, items: 5000 },
    { name: 'render', ms: 2000, items: 12_000 },
  ]);
});

test('on a terminal one line tells how far, how fast and how long', () => {
  const { stages, wait, text } = told(true);
  stages.begin('render');
  wait(2000);
  stages.progress(1000, 4000);
  wait(50);
  stages.progress(1020, 4000);
  stages.end();
  const lines = text().split('\r\u001B[2K').slice(1);
  assert.deepEqual(lines, ['render …', 'render: 1,000 of 4,000, 500 a second, 6 s left', 'render: 1,020 in 2.0 s\n']);
});
