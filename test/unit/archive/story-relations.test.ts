/** Tests that pages and lists stay bounded when a text is published again and again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '../../../src/archive/archive.ts';
import { relateStories } from '../../../src/archive/story-relations.ts';
import { buildInvertedIndex } from '../../../src/analysis/inverted-index.ts';
import { story } from '../../support/articles/make-story.ts';

const paths = Array.from({ length: 9 }, (_, at) => `${at}.txt`);
const stories = paths.map((path, at) => story(path, `2022-02-0${at + 1}`));
const duplicateGroups = new Map(paths.map((path) => [path, paths] as const));
const { relatedTo, collapseDuplicates } = relateStories(buildArchive(stories), new Map(), {
  duplicateGroups,
  terms: buildInvertedIndex([], duplicateGroups),
});
const dates = (copies: ReturnType<typeof relatedTo>['copies']) =>
  copies?.first.map(({ date }) => date?.slice(-1)).join('');

test('a page names the first copies but itself, and counts the others', () => {
  const first = relatedTo('0.txt').copies;
  assert.deepEqual([dates(first), first?.more], ['23456', 3]);
  const second = relatedTo('1.txt').copies;
  assert.deepEqual([dates(second), second?.more], ['13456', 3]);
  const last = relatedTo('8.txt').copies;
  assert.deepEqual([dates(last), last?.more], ['12345', 3]);
});

test('a list has the newest in its place, with the headlines and dates of the others', () => {
  const other = story('x.txt', '2022-02-02');
  const list = [...stories.slice(0, 2), other, stories[2] ?? assert.fail()];
  const [first, collapsed, ...rest] = collapseDuplicates(list);
  assert.deepEqual([first?.path, collapsed?.path, rest], ['x.txt', '2.txt', []]);
  assert.deepEqual([dates(collapsed?.copies), collapsed?.copies?.more], ['12', 0]);
  assert.deepEqual(
    collapsed?.copies?.first.map(({ title }) => title),
    list.slice(0, 2).map(({ entry }) => entry.title),
  );
});

test('an undated copy does not lead a list that has a dated one', () => {
  const list = [...stories.slice(0, 2), story('8.txt')];
  assert.deepEqual(
    collapseDuplicates(list).map(({ path }) => path),
    ['1.txt'],
  );
});
