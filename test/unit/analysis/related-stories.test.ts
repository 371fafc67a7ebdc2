import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DuplicateGroups } from '../../../src/analysis/near-duplicates.ts';
import { buildInvertedIndex } from '../../../src/analysis/inverted-index.ts';
import { findRelatedStories as threadsBy } from '../../../src/analysis/related-stories.ts';
import type { StoryFeatures } from '../../../src/analysis/story-features.ts';
import { marked } from '../../support/articles/make-features.ts';

const none: DuplicateGroups = new Map();
const threadsOf = (stories: readonly StoryFeatures[], families: DuplicateGroups) =>
  threadsBy(stories, families, buildInvertedIndex(stories, families));
const paths = (items: readonly { readonly path: string }[]) => items.map(({ path }) => path);

describe('threads', () => {
  const stories = [
    marked('a', '2022-01-01', 'Imran Khan|Moscow', 'gas pipeline|sanctions'),
    marked('b', '2022-01-02', 'Leeds|Hull', 'league'),
    marked('c', '2022-02-07', 'Moscow|Imran Khan|Vladimir Putin', 'gas pipeline|visit'),
    marked('d', '2022-02-24', 'Vladimir Putin|Imran Khan', 'visits'),
    marked('e', '2022-03-01', 'Moscow', 'sanctions'),
  ];

  it("a story's related stories are those before and after it, with the terms they share", () => {
    const { earlier, later } = threadsOf(stories, none).get('c');
    assert.deepEqual(earlier, [{ path: 'a', reasons: ['Moscow', 'Imran Khan', 'gas pipeline'] }]);
    assert.deepEqual(later, [{ path: 'd', reasons: ['Imran Khan', 'Vladimir Putin', 'visit'] }]);
  });

  it('two stories are related only by two shared terms that differ in meaning', () => {
    const pair = (one: string, other: string) => [marked('1', '2022-01-01', one), marked('2', '2022-01-02', other)];
    const linked = (one: string, other: string) => threadsOf(pair(one, other), none).get('2').earlier.length === 1;
    assert.ok(linked('Lahore|Quetta', 'Quetta|Lahore'));
    assert.ok(!linked('Lahore|Multan', 'Quetta|Lahore'));
    assert.ok(!linked('Lahore|Lahore Fort', 'Lahore|Lahore Fort'));
    assert.ok(!linked('Iraq|Iraqi', 'Iraq|Iraqi'));
    assert.ok(linked('U.S.|Lahore', 'US|Lahore'), 'full stops tell nothing');
  });

  it('a term of most stories relates no two of them', () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      marked(String(at).padStart(4, '0'), '2022-01-01', 'Congress|Washington', `rare${at}`),
    );
    assert.deepEqual(threadsOf(many, none).get('2500'), { earlier: [], later: [] });
  });

  it('a story has at most five related stories in each direction, of the best the nearest in time, nearest first', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      marked(String(at).padStart(2, '0'), '2022-01-01', 'Lahore|Quetta|Multan'),
    );
    const { earlier, later } = threadsOf(many, none).get('15');
    assert.deepEqual(paths(earlier), ['14', '13', '12', '11', '10']);
    assert.deepEqual(paths(later), ['16', '17', '18', '19', '20']);
  });

  it('of near-duplicates only the first is listed as a related story, and none on the page of another', () => {
    const reruns: DuplicateGroups = new Map([
      ['a', ['a', 'e']],
      ['e', ['a', 'e']],
    ]);
    const threads = threadsOf(stories, reruns);
    assert.deepEqual(paths(threads.get('e').earlier), []);
    assert.deepEqual(paths(threads.get('c').earlier), ['a']);
    assert.deepEqual(paths(threads.get('c').later), ['d']);
  });

  it('undated stories have no related stories and are none', () => {
    const withUndated = [...stories, marked('u', undefined, 'Moscow|Imran Khan', 'gas pipeline')];
    assert.deepEqual(threadsOf(withUndated, none).get('u'), { earlier: [], later: [] });
    assert.deepEqual(threadsOf(withUndated, none).get('c'), threadsOf(stories, none).get('c'));
  });

  it('an unknown path has no related stories', () => {
    assert.deepEqual(threadsOf([], none).get('x'), { earlier: [], later: [] });
  });

  it('related stories are on the right side in time, for any stories', () => {
    const term = fc.constantFrom('Aa', 'Bb', 'Cc Dd', 'Dd', 'Ee', 'Ff of Gg', 'constructor', '__proto__');
    const story = fc.array(term, { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(story, { maxLength: 25 }), (lists) => {
        const all: StoryFeatures[] = lists.map((terms, at) =>
          marked(String(at).padStart(2, '0'), '2022-01-01', terms.join('|')),
        );
        const threads = threadsOf(all, none);
        for (const { path } of all) {
          const { earlier, later } = threads.get(path);
          for (const item of earlier) assert.ok(item.path < path);
          for (const item of later) assert.ok(item.path > path);
          for (const { reasons } of [...earlier, ...later]) assert.ok(reasons.length >= 2 && reasons.length <= 3);
          assert.deepEqual(threads.get(path), { earlier, later }, 'the same when asked again');
        }
      }),
    );
  });
});
