import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitList, nameKey, wordKey } from '../../../src/article/features/term-codes.ts';
import type { DuplicateGroups } from '../../../src/analysis/near-duplicates.ts';
import type { StoryFeatures } from '../../../src/analysis/story-features.ts';
import { TermIds } from '../../../src/analysis/term-ids.ts';
import { NAME, PAIR, type InvertedIndex, buildInvertedIndex, WORD } from '../../../src/analysis/inverted-index.ts';
import { marked } from '../../support/articles/make-features.ts';

const name = fc.constantFrom(
  'U.S.',
  'US',
  'Khan',
  'Khan’s',
  "Khan's",
  'Imran Khan',
  'Iraq',
  'Iraqi',
  'Al-Aqsa',
  '__proto__',
);
const word = fc.constantFrom('sanction', 'sanctions', 'gas pipeline', 'gas pipelines', 'Khan', 'glass', 'as', 's', 'Ж');
const story = fc.record({
  names: fc.uniqueArray(name, { maxLength: 8 }),
  words: fc.uniqueArray(word, { maxLength: 8 }),
  dated: fc.boolean(),
});
const stories = fc
  .array(story, { maxLength: 12 })
  .map((all) =>
    all.map(({ names, words, dated }, at) =>
      marked(`p${at}`, dated ? '2022-01-01' : undefined, names.join('|'), words.join('|')),
    ),
  );

/** The terms of a story by their letters: the first spelling of each key, what it is and where it is listed. */
function naiveTerms({
  features,
}: StoryFeatures): ReadonlyMap<string, { readonly kind: number; readonly place: number }> {
  const found = new Map<string, { readonly kind: number; readonly place: number }>();
  const names = splitList(features.names).map((one) => ({ key: `=${nameKey(one)}`, kind: NAME }));
  const words = splitList(features.words).map((one) => ({ key: wordKey(one), kind: one.includes(' ') ? PAIR : WORD }));
  for (const [place, { key, kind }] of [...names, ...words].entries()) {
    if (!found.has(key)) found.set(key, { kind, place });
  }
  return found;
}

const ownOf = ({ terms, termsFrom, positions, termTypes, ownPositions }: InvertedIndex, at: number) =>
  Array.from(terms.subarray(termsFrom[at], termsFrom[at + 1]), (term, next) => {
    const all = (termsFrom[at] as number) + next;
    return {
      term,
      place: positions[all] as number,
      kind: termTypes[term] as number,
      ownPositions: ownPositions[all] as number,
    };
  });

describe('terms as numbers', () => {
  it('the numbered terms of any stories are the terms that are found by letters', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const copies: DuplicateGroups = new Map(all.length > 1 ? [['p1', ['p0', 'p1']]] : []);
        const terms = buildInvertedIndex(all, copies);
        const counted = (at: number) => all[at]?.entry.date !== undefined && !copies.has(`p${at}`);
        const keyOf = new Map<number, string>();
        for (const [at, one] of all.entries()) {
          const expected = [...naiveTerms(one)];
          const found = ownOf(terms, at).sort((a, b) => a.place - b.place);
          assert.deepEqual(
            found.map(({ place, kind }) => ({ kind, place })),
            expected.map(([, is]) => is),
          );
          for (const [next, [key]] of expected.entries()) {
            const { term } = found[next] as (typeof found)[number];
            assert.equal(keyOf.get(term) ?? key, key, 'one number, one key');
            keyOf.set(term, key);
          }
        }
        assert.equal(new Set(keyOf.values()).size, keyOf.size, 'one key, one number');
        for (const [term, key] of keyOf) {
          const carriers = all.flatMap((one, at) => (counted(at) && naiveTerms(one).has(key) ? [at] : []));
          const { storiesFrom } = terms;
          assert.deepEqual([...terms.stories.subarray(storiesFrom[term], storiesFrom[term + 1])], carriers);
          for (const at of all.keys()) {
            const ownPositions = ownOf(terms, at).find((one) => one.term === term)?.ownPositions;
            const before = carriers.filter((other) => other < at).length;
            if (ownPositions !== undefined) assert.equal(ownPositions, (storiesFrom[term] as number) + before);
          }
        }
      }),
    );
  });

  it('terms with the same meaning are grouped', () => {
    const { variantGroups, positions } = buildInvertedIndex(
      [marked('a', '2022-01-01', 'Iraq|Lahore|Iraqi', 'carbon')],
      new Map(),
    );
    assert.deepEqual([...positions], [0, 2, 1, 3]);
    assert.deepEqual([...variantGroups], [0, 0, 1, 2]);
  });
});

describe('numbers of hashes', () => {
  it('two hashes have one number only when they are equal, however many there are', () => {
    const numbers = new TermIds();
    const known = new Map<string, number>();
    for (let at = 0; at < 100_000; at += 1) {
      // Many that share one part, or fall into one slot.
      const [high, low] = [at % 7, Math.imul(at >> 3, 4096) & 0xff_ffff];
      const key = `${high} ${low}`;
      const expected = known.get(key) ?? known.size;
      known.set(key, expected);
      assert.equal(numbers.of(high, low), expected);
    }
    assert.equal(numbers.count, known.size);
  });
});
