/** The words that say why two stories belong together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedTerms } from '../../../../src/components/article/shared-terms.ts';

test('names come before words, two at most, and no adjectives of countries', () => {
  const rows = [
    [['Moscow', 'Vladimir Putin', 'Russian'], ['Moscow', 'Vladimir Putin'], true],
    [['CERN', 'European', 'laboratory'], ['CERN'], true],
    [['laboratory', 'particle', 'beam'], ['laboratory', 'particle'], false],
    [['Russian', 'gas pipeline'], ['Russian', 'gas pipeline'], false],
    [[], [], false],
  ] as const;
  for (const [reasons, terms, named] of rows) assert.deepEqual(sharedTerms(reasons), { terms, named });
});
