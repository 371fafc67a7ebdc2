/** 232 labelled pairs of articles: two stories are never folded, and a text that was sent again is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNearDuplicates } from '../../src/analysis/near-duplicates.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { storyPairs } from '../support/articles/story-pairs.ts';

function areFolded(texts: readonly string[], extension: string): boolean {
  const stories = texts.map((text, at) => {
    const parsed = parseArticle({ path: `${at}.${extension}`, text });
    assert.ok(parsed.outcome === 'article', `${JSON.stringify(parsed)}\n${text}`);
    return { path: `${at}`, entry: parsed.fields, features: { ...parsed.features, wordingDigest: parsed.wording } };
  });
  return findNearDuplicates(stories).size > 0;
}

describe('labelled pairs', () => {
  it('there are at least 200 pairs, and each is another one', () => {
    assert.ok(storyPairs.length >= 200, `${storyPairs.length} pairs`);
    assert.equal(new Set(storyPairs.map(({ one, other }) => `${one}\n${other}`)).size, storyPairs.length);
    for (const { one, other } of storyPairs) assert.notEqual(one, other);
  });

  for (const [kind, pairs] of Map.groupBy(storyPairs, ({ kind }) => kind)) {
    for (const extension of ['md', 'txt']) {
      it(`pairs in .${extension} files: ${kind}`, () => {
        for (const { isRerun, one, other } of pairs) {
          for (const texts of [
            [one, other],
            [other, one],
          ])
            assert.equal(areFolded(texts, extension), isRerun, texts.join('\n'));
        }
      });
    }
  }
});
