/** Passages of corrected texts, two thousand more of them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findPassages } from '../../../support/articles/corrections.ts';

for (const seed of [1, 2, 3, 4, 5]) {
  it(`of 400 corrected passages at least 95 % are found, and none elsewhere (seed ${seed})`, (t) => {
    const { found, wrong } = findPassages(400, seed);
    t.diagnostic(`${found} were found`);
    assert.deepEqual(wrong, []);
    assert.ok(found >= 380, `${found} were found`);
  });
}
