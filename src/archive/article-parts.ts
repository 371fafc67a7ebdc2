/** The pages of a long article, whose text is divided into parts. */
import type { StoryWithAdjacent } from './archive.ts';
import type { Story } from './story.ts';
import type { RelatedStories } from './story-relations.ts';
import type { StoryTopics } from './topics.ts';

/** One page of an article that has several. */
export interface Part {
  /** From 1. */
  readonly number: number;
  /** Number of parts. */
  readonly of: number;
}

/** The parts of a story; a single undefined one for a story on one page. */
export const partsOf = ({ entry: { parts } }: Story): readonly (Part | undefined)[] =>
  parts === undefined ? [undefined] : Array.from({ length: parts }, (_, at) => ({ number: at + 1, of: parts }));

/** True for a part that is neither the first nor the last. */
const isMiddle = ({ number, of }: Part): boolean => number > 1 && number < of;

interface Around {
  readonly withAdjacent: StoryWithAdjacent;
  readonly related: RelatedStories;
  readonly topics: StoryTopics;
}

/** A part in the middle shows nothing of other stories, so that a new story does not change it; undefined for other parts. */
export const middlePart = (story: Story, part: Part): Around | undefined =>
  isMiddle(part)
    ? {
        withAdjacent: { story, previous: undefined, next: undefined },
        related: { earlier: [], later: [], copies: undefined },
        topics: { section: undefined, tags: [], names: [], series: undefined },
      }
    : undefined;
