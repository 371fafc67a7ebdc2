/** Relations between stories: earlier and later stories on the same subject, and near-duplicates. */
import type { TextFeatures } from '../article/features/features.ts';
import type { DuplicateGroups } from '../analysis/near-duplicates.ts';
import type { ArchiveAnalysis } from '../analysis/analysis.ts';
import { storiesWithFeatures } from '../analysis/story-features.ts';
import { type RelatedStory, findRelatedStories } from '../analysis/related-stories.ts';
import type { Archive } from './archive.ts';
import { type Copies, type AdjacentStory, adjacentStoryOf, type Story } from './story.ts';

/** A related story, and the terms that both stories share. */
export interface Related {
  readonly story: AdjacentStory;
  readonly reasons: readonly string[];
}

/** The other stories that the page of a story shows. */
export interface RelatedStories {
  /** The nearest in time first; so are the later ones. */
  readonly earlier: readonly Related[];
  readonly later: readonly Related[];
  /** Near-duplicates, oldest first; undefined if there are none. */
  readonly copies: Copies | undefined;
}

export interface StoryRelations {
  relatedTo(path: string): RelatedStories;
  /**
   * Keeps only the newest story of each duplicate group in a list; it names the others in `copies`.
   * @param stories oldest first, the undated last
   */
  collapseDuplicates(stories: readonly Story[]): readonly Story[];
}

/**
 * @param features by path; a story without features has no related stories
 */
export function relateStories(
  archive: Pick<Archive, 'stories'>,
  features: ReadonlyMap<string, TextFeatures>,
  { duplicateGroups, terms }: Pick<ArchiveAnalysis, 'duplicateGroups' | 'terms'>,
): StoryRelations {
  const stories = archive.stories.map(({ story }) => story);
  const relatedStories = findRelatedStories(storiesWithFeatures(stories, features), duplicateGroups, terms);
  const byPath = new Map(stories.map((story) => [story.path, story]));
  const at = (path: string): AdjacentStory => adjacentStoryOf(byPath.get(path) as Story);
  const related = ({ path, reasons }: RelatedStory): Related => ({ story: at(path), reasons });
  return {
    relatedTo(path) {
      const { earlier, later } = relatedStories.get(path);
      const group = duplicateGroups.get(path) ?? [];
      const first = group.slice(0, MOST_COPIES + 1).filter((other) => other !== path);
      return {
        earlier: earlier.map(related),
        later: later.map(related),
        copies: copiesIn(first.map(at), group.length - 1),
      };
    },
    collapseDuplicates: (stories) => collapseDuplicates(stories, duplicateGroups),
  };
}

/** Maximum number of near-duplicates that a page names: a group can have thousands. */
const MOST_COPIES = 5;

/** @param all total number of near-duplicates */
function copiesIn(found: readonly AdjacentStory[], all: number): Copies | undefined {
  const first = found.slice(0, MOST_COPIES);
  return first.length > 0 ? { first, more: all - first.length } : undefined;
}

/** The last dated story of a list, or the last one when none has a date. */
const newestOf = (group: readonly Story[]) =>
  (group.findLast(({ entry }) => entry.date !== undefined) ?? group.at(-1)) as Story;

function collapseDuplicates(stories: readonly Story[], duplicateGroups: DuplicateGroups): readonly Story[] {
  if (duplicateGroups.size === 0) return stories;
  const byGroup = Map.groupBy(stories, ({ path }) => duplicateGroups.get(path)?.[0] ?? path);
  if (byGroup.size === stories.length) return stories;
  const newest = new Map<Story, readonly Story[]>();
  for (const group of byGroup.values()) newest.set(newestOf(group), group);
  return stories.flatMap((story) => {
    const copies = newest.get(story)?.filter((other) => other !== story);
    if (!copies) return [];
    const named = copiesIn(copies.slice(0, MOST_COPIES).map(adjacentStoryOf), copies.length);
    return [named ? { ...story, copies: named } : story];
  });
}
