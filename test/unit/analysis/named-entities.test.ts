import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classifyNames } from '../../../src/analysis/classify-names.ts';
import type { DuplicateGroups } from '../../../src/analysis/near-duplicates.ts';
import { buildInvertedIndex } from '../../../src/analysis/inverted-index.ts';
import {
  entitiesOfStories as carriedBy,
  type EntityTypes,
  listEntities,
} from '../../../src/analysis/named-entities.ts';
import type { StoryFeatures } from '../../../src/analysis/story-features.ts';
import { marked } from '../../support/articles/make-features.ts';

const none: DuplicateGroups = new Map();
const carriedNames = (stories: readonly StoryFeatures[], families: DuplicateGroups) =>
  carriedBy(stories, families, buildInvertedIndex(stories, families));
const carried = (lists: readonly string[], families = none) =>
  carriedNames(
    lists.map((names, at) => marked(`${at}`, '2022-01-01', names)),
    families,
  );

describe('names that have pages', () => {
  it('a name has a page when three stories carry it, under its most frequent spelling', () => {
    assert.deepEqual(carried(['U.S.|Lahore', 'US|Lahore', 'U.S.']), [{ name: 'U.S.', stories: ['0', '1', '2'] }]);
  });

  it('a name counts a near-duplicate once, and its page lists it all the same', () => {
    const rerun: DuplicateGroups = new Map(['1', '2'].map((path) => [path, ['1', '2']]));
    assert.deepEqual(carried(['Lahore', 'Lahore', 'Lahore'], rerun), []);
    assert.deepEqual(carried(['Lahore', 'Lahore', 'Lahore', 'Lahore'], rerun)[0]?.stories, ['0', '1', '2', '3']);
  });

  it('names with pages come from English texts alone', () => {
    const french = (path: string) => {
      const story = marked(path, '2022-01-01', 'Paris');
      return { ...story, entry: { ...story.entry, lang: 'fr' } };
    };
    assert.deepEqual(carriedNames(['1', '2', '3'].map(french), none), []);
  });

  it('names need more stories for a page when there would be too many pages', () => {
    const crowd = Array.from({ length: 200 }, (_, at) =>
      Array.from({ length: 12 }, (_, of) => `Crowd${12 * at + of}`).join('|'),
    );
    const lahore = Array.from({ length: 6 }, () => 'Lahore');
    assert.deepEqual(
      carried([...crowd, ...crowd, ...crowd, ...lahore]).map(({ name }) => name),
      ['Lahore'],
    );
  });

  it('names of a known kind are listed, each under a slug of its own', () => {
    const kinds: EntityTypes = new Map([
      ['Café Noir', 'organisation'],
      ['Cafe Noir', 'organisation'],
      ['Lahore', 'place'],
      ['However', 'other'],
    ]);
    const names = 'Café Noir|Cafe Noir|Lahore|However|Unknown';
    const listed = listEntities(carried([names, names, names]), kinds);
    assert.deepEqual(
      listed.map(({ name, kind }) => [name, kind]),
      [
        ['Cafe Noir', 'organisation'],
        ['Café Noir', 'organisation'],
        ['Lahore', 'place'],
      ],
    );
    const slugs = listed.map(({ slug }) => slug);
    assert.match(slugs.join(), /^cafe-noir-[0-9a-f]{8},cafe-noir-[0-9a-f]{8},lahore$/);
    assert.equal(new Set(slugs).size, 3);
  });
});

describe('what a name is', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    person: ['Imran Khan', 'Vladimir Putin', 'Hillary Clinton', 'George W. Bush'],
    place: ['Moscow', 'Pakistan', 'Lahore', 'New York', 'North Korea'],
    organisation: [
      'Bank of England',
      'Supreme Court',
      'Department of Energy',
      'NATO',
      'Microsoft',
      'University of Nairobi',
    ],
    other: [
      'However',
      'Monday',
      'World War',
      'World War II',
      'Barbara',
      'Brazilian',
      'Private Residence Los Angeles',
      '',
    ],
  };
  for (const [kind, names] of Object.entries(table)) {
    for (const name of names) it(`${name}: ${kind}`, () => assert.equal(classifyNames([name]).get(name), kind));
  }
});
