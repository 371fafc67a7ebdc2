/** The same properties of stored values as in `stored-values.test.ts`, with many more of them. */
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { properties } from '../../support/device/stored-values.ts';

describe('ten thousand stored values', () => {
  for (const [name, property] of Object.entries(properties))
    it(name, () => fc.assert(property, { seed: 4711, numRuns: 10_000 }));
});
