import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionPages } from '../../../src/archive/edition.ts';
import type { Story } from '../../../src/archive/story.ts';
import { story } from '../../support/articles/make-story.ts';

const inSection = (path: string, name?: string): Story => ({
  ...story(path, '2026-01-02'),
  ...(name && { section: { name, slug: name.toLowerCase() } }),
});
const sport = (count: number) => Array.from({ length: count }, (_, at) => inSection(`sport-${at}`, 'Sport'));
const paths = (stories: readonly Story[]) => stories.map(({ path }) => path);

test('a day of few stories has a lead, two beside it and the rest', () => {
  const [page, ...others] = editionPages(['a', 'b', 'c', 'd'].map((path) => inSection(path, 'Sport')));
  assert.deepEqual(others, []);
  assert.deepEqual(
    [page?.edition.lead?.path, paths(page?.edition.seconds ?? []), paths(page?.edition.rest ?? [])],
    ['a', ['b', 'c'], ['d']],
  );
  assert.deepEqual([page?.edition.sections, page?.places], [[], []]);
});

test('from thirteen stories on, the rest is in sections: the largest first, those of no section last', () => {
  const stories = [...sport(3), inSection('x'), inSection('y'), inSection('art', 'Art'), ...sport(7)];
  const [page] = editionPages(stories);
  assert.deepEqual(
    page?.edition.sections.map(({ id, stories }) => [id, stories.length]),
    [
      ['section-sport', 7],
      ['section-art', 1],
      ['others', 2],
    ],
  );
  assert.deepEqual(
    page?.places.map(({ id, page }) => [id, page]),
    [
      ['section-sport', 1],
      ['section-art', 1],
      ['others', 1],
    ],
  );
});

test('a day whose stories have one section alone, or none, is not divided', () => {
  assert.deepEqual(editionPages(sport(20))[0]?.edition.sections, []);
});

test('every story of a busy day stands on one of its pages once, and each section leads to the page where it begins', () => {
  const stories = [...sport(60), ...Array.from({ length: 30 }, (_, at) => inSection(`art-${at}`, 'Art'))];
  const pages = editionPages(stories);
  assert.deepEqual(
    pages.map(({ number, of, total }) => [number, of, total]),
    [
      [1, 2, 90],
      [2, 2, 90],
    ],
  );
  const shown = pages.flatMap(({ edition: { lead, seconds, rest, sections } }) => [
    ...(lead ? [lead] : []),
    ...seconds,
    ...rest,
    ...sections.flatMap(({ stories }) => stories),
  ]);
  assert.deepEqual(paths(shown).sort(), paths(stories).sort());
  assert.equal(pages[1]?.edition.lead, undefined);
  assert.deepEqual(
    pages[1]?.places.map(({ id, page }) => [id, page]),
    [
      ['section-sport', 1],
      ['section-art', 2],
    ],
  );
});
