/** An article that is held until its day: real builds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../support/small-paper.ts';

test('an article with an embargo is held until the edition of its day', async (t) => {
  const text =
    '---\ntitle: Gamma\ndate: 2024-05-20\nembargo: 2024-05-20\n---\nThe bridge is open. Two ministers came.\n';
  const { build, read, report } = makePaper(t, {
    'a.md': text.replaceAll('2024-05-20', '2024-05-10'),
    'gamma.md': text,
  });
  await build({ EDITION_DATE: '2024-05-12' });
  assert.deepEqual([report().totals.held, report().totals.published], [1, 1]);
  await build({ EDITION_DATE: '2024-05-20' });
  assert.deepEqual([report().totals.held, report().totals.published], [0, 2]);
  assert.ok(read('2024/05/20/gamma/index.html').includes('Gamma'));
});
