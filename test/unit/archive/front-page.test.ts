import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import type { Story } from '../../../src/archive/story.ts';
import { frontPage, rank } from '../../../src/archive/front-page.ts';
import { story } from '../../support/articles/make-story.ts';

const paths = (stories: readonly Story[] = []) => stories.map(({ path }) => path);
const plain = (stories: readonly Story[]) => stories;

test('stories rank by Lead, then by Weight, then by an own headline and length', () => {
  const stories = [
    story('derived', '2026-01-02', undefined, { words: 900, origins: { title: 'first-sentence' } }),
    story('short', '2026-01-02', undefined, { words: 100 }),
    story('long', '2026-01-02', undefined, { words: 800 }),
    story('heavy', '2026-01-02', undefined, { weight: 20 }),
    story('light', '2026-01-02', undefined, { weight: -1 }),
    story('lead', '2026-01-02', undefined, { lead: true, weight: 99 }),
  ];
  assert.deepEqual(paths(rank(stories)), ['lead', 'light', 'heavy', 'long', 'short', 'derived']);
});

const stories = ['a', 'b', 'c', 'd'].map((path, at) =>
  story(path, at < 2 ? '2026-01-02' : '2026-01-01', undefined, { words: 100 * (at + 1) }),
);
const archive = buildArchive([...stories, story('undated')]);
const [a, , c, d] = stories as [Story, Story, Story, Story];

test('chosen stories lead the front page, and each story stands there once', () => {
  const { newest, before } = frontPage(archive, plain, [c, a]);
  assert.deepEqual(paths(newest?.stories), ['c', 'a', 'b']);
  assert.equal(newest?.count, 2);
  assert.deepEqual(
    before.map(({ stories: shown, count }) => [paths(shown), count]),
    [[['d'], 2]],
  );
});

test('a day before keeps its stories when all of them are chosen', () => {
  const { before } = frontPage(archive, plain, [c, d]);
  assert.deepEqual(paths(before[0]?.stories), ['d', 'c']);
});

test('a chosen story takes the place of its newer copy', () => {
  const copy = { url: a.entry.url, title: '', date: '2026-01-01', lang: 'en', dir: 'ltr' } as const;
  const collapse = (list: readonly Story[]) =>
    list
      .filter((one) => one !== a)
      .map((one) => (one.path === 'b' ? { ...one, copies: { first: [copy], more: 0 } } : one));
  assert.deepEqual(paths(frontPage(archive, collapse, [a]).newest?.stories), ['a']);
});

test('without dates the chosen stories lead the undated ones', () => {
  const undated = [story('u'), story('v')];
  const front = frontPage(buildArchive(undated), plain, [undated[1] as Story]);
  assert.deepEqual([front.newest, paths(front.undated)], [undefined, ['v', 'u']]);
});
