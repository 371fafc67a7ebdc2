import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupVariants } from '../../../../src/article/features/group-variants.ts';

/** The same by letters: what a word leaves to be found by, and what it looks for. */
function keysOf(word: string): { readonly leaves: readonly string[]; readonly seeks: readonly string[] } {
  if (word.length < 4) return { leaves: [word], seeks: [word] };
  const [begin, stem] = [word.slice(0, 4), word.slice(0, 5)];
  return word.length === 4
    ? { leaves: [`${word} `], seeks: [`${word} `, `${word}…`] }
    : { leaves: [stem, `${begin}…`], seeks: [stem, `${begin} `] };
}

function naiveEvidence(terms: readonly string[]): readonly number[] {
  const groupOf = new Map<string, number>();
  let groups = 0;
  return terms.map((term) => {
    const words = term.toLowerCase().split(/[\s-]+/);
    const keys = words.filter((word) => word.length > 2).map(keysOf);
    const sought = keys.flatMap(({ seeks }) => seeks).find((key) => groupOf.has(key));
    const group = sought === undefined ? groups++ : (groupOf.get(sought) as number);
    for (const key of keys.flatMap(({ leaves }) => leaves)) if (!groupOf.has(key)) groupOf.set(key, group);
    return group;
  });
}

describe('terms that say the same', () => {
  const table: readonly (readonly [terms: readonly string[], evidence: readonly number[]])[] = [
    [
      ['Treasury', 'Treasury Department', 'Department of Energy'],
      [0, 0, 0],
    ],
    [
      ['Iraq', 'Iran', 'Iraqi', 'Iranian'],
      [0, 1, 0, 1],
    ],
    [
      ['carbon', 'carbon pollution', 'pollution'],
      [0, 0, 0],
    ],
    [
      ['U.S.', 'us', 'NATO', 'nation'],
      [0, 1, 2, 3],
    ],
    [
      ['al-Assad', 'Assad', 'al'],
      [0, 0, 1],
    ],
    [[], []],
  ];
  for (const [terms, evidence] of table) {
    it(terms.join(', ') || 'none', () => assert.deepEqual(groupVariants(terms), evidence));
  }

  it('the groups of any terms are those that are found by letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'É', 'İ', '总'), maxLength: 7 });
    const term = fc
      .array(word, { minLength: 1, maxLength: 3 })
      .chain((words) => fc.constantFrom(' ', '-').map((between) => words.join(between)));
    fc.assert(
      fc.property(fc.array(term, { maxLength: 20 }), (terms) =>
        assert.deepEqual(groupVariants(terms), naiveEvidence(terms)),
      ),
      {
        numRuns: 500,
      },
    );
  });
});
