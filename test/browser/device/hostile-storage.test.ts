/** Pages are shown and work whatever a browser's storage holds: one of the rounds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from '../../support/browser/open-page.ts';
import { fastRounds, testRound } from '../../support/device/hostile-storage.ts';

const { open, refused } = await startBrowser();

for (const round of fastRounds) testRound(open, round);

test('no page asks another origin for anything', () => assert.deepEqual(refused, []));
