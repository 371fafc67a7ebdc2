/** How stories belong together: what was told on a subject before and after, and which are one text. */
import type { TextFeatures } from '../article/features/features.ts';
import type { DuplicateGroups } from '../analysis/near-duplicates.ts';
import { type ArchiveAnalysis, storiesWithFeatures } from '../analysis/analysis.ts';
import { type RelatedStory, findRelatedStories } from '../analysis/related-stories.ts';
import { type Archive, type Copies, type AdjacentStory, adjacentStoryOf, type Story } from './archive.ts';

/** A story of the same thread, and the terms that both share. */
export interface Related {
  readonly story: AdjacentStory;
  readonly reasons: readonly string[];
}

/** What the page of a story shows of others. */
export interface RelatedStories {
  /** The nearest first, like the later ones. */
  readonly earlier: readonly Related[];
  readonly later: readonly Related[];
  /** The same text at other addresses, oldest first; undefined where there are none. */
  readonly copies: Copies | undefined;
}

export interface StoryRelations {
  companyOf(path: string): RelatedStories;
  /** A list in which each text stands once, where the first of its addresses stood, and names the others. */
  fold(stories: readonly Story[]): readonly Story[];
}

/**
 * @param features by path; a story without them is related to none
 * @param subjects found from the same stories and marks
 */
export function relateStories(
  archive: Pick<Archive, 'stories'>,
  features: ReadonlyMap<string, TextFeatures>,
  { duplicateGroups, terms }: Pick<ArchiveAnalysis, 'duplicateGroups' | 'terms'>,
): StoryRelations {
  const stories = archive.stories.map(({ story }) => story);
  const threads = findRelatedStories(storiesWithFeatures(stories, features), duplicateGroups, terms);
  const byPath = new Map(stories.map((story) => [story.path, story]));
  const at = (path: string): AdjacentStory => adjacentStoryOf(byPath.get(path) as Story);
  const related = ({ path, reasons }: RelatedStory): Related => ({ story: at(path), reasons });
  return {
    companyOf(path) {
      const { earlier, later } = threads.get(path);
      const family = duplicateGroups.get(path) ?? [];
      const first = family.slice(0, MOST_COPIES + 1).filter((other) => other !== path);
      return {
        earlier: earlier.map(related),
        later: later.map(related),
        copies: copiesIn(first.map(at), family.length - 1),
      };
    },
    fold: (stories) => fold(stories, duplicateGroups),
  };
}

/** Copies that a page names. With all of them, each page of a family would hold the whole family. */
const MOST_COPIES = 5;

/** @param all how many there are */
function copiesIn(found: readonly AdjacentStory[], all: number): Copies | undefined {
  const first = found.slice(0, MOST_COPIES);
  return first.length > 0 ? { first, more: all - first.length } : undefined;
}

function fold(stories: readonly Story[], duplicateGroups: DuplicateGroups): readonly Story[] {
  if (duplicateGroups.size === 0) return stories;
  const together = Map.groupBy(stories, ({ path }) => duplicateGroups.get(path)?.[0] ?? path);
  if (together.size === stories.length) return stories;
  return [...together.values()].map(([first, ...copies]) => {
    const story = first as Story;
    const told = copiesIn(copies.slice(0, MOST_COPIES).map(adjacentStoryOf), copies.length);
    return told ? { ...story, copies: told } : story;
  });
}
