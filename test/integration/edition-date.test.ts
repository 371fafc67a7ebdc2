/** Articles that are held until their day, and an edition without articles: real builds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../support/small-paper.ts';

test('the first build of an empty folder is refused, unless an empty paper is meant', async (t) => {
  const { build, read } = makePaper(t, {});
  await assert.rejects(build(), /content" is empty, and nothing was published\. .*git submodule.* set ALLOW_EMPTY=1\./);
  await build({ ALLOW_EMPTY: '1' });
  assert.ok(read('index.html').includes('</html>'));
});

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
