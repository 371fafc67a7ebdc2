import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asPlainText, storiesOf } from '../../bench/corpus/generate-corpus.ts';
import { parseArticle } from '../../src/article/parse.ts';

const some = { articles: 300, seed: 7 };

test('the same seed makes the same corpus, another seed another', () => {
  const texts = (seed: number) => [...storiesOf({ ...some, seed })].map(asPlainText);
  assert.deepEqual(texts(7), texts(7));
  assert.notDeepEqual(texts(7), texts(8));
});

test('a small corpus is the beginning of a large one, and no two files have one path', () => {
  const large = [...storiesOf({ articles: 1000, seed: 7 })].map(asPlainText);
  assert.deepEqual([...storiesOf(some)].map(asPlainText), large.slice(0, 300));
  assert.equal(new Set(large.map(({ path }) => path)).size, 1000);
});

test('the stories are spread as in news', () => {
  const stories = [...storiesOf({ articles: 1000, seed: 7 })];
  const days = Map.groupBy(stories, ({ date }) => date);
  assert.ok(days.size > 80 && days.size < 125, `1000 stories lie on ${days.size} days`);
  const lengths = stories.map(({ paragraphs }) => paragraphs.join(' ').split(' ').length).sort((a, b) => a - b);
  const [shortest = 0, median = 0, longest = 0] = [lengths[0], lengths[500], lengths.at(-1)];
  assert.ok(
    shortest >= 200 && median > 350 && median < 480 && longest < 1000,
    `${shortest} ${median} ${longest} words`,
  );
});

test('every file is an article on its day, with its headline and paragraphs, and warns of nothing', () => {
  for (const story of storiesOf(some)) {
    const parsed = parseArticle(asPlainText(story));
    assert.ok(parsed.outcome === 'article', story.name);
    assert.equal(parsed.fields.date, story.date);
    assert.equal(parsed.fields.title, story.headline);
    assert.deepEqual(parsed.warnings, [], story.name);
  }
});
