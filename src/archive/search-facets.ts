/** What a search can be narrowed by beside dates: the sections and tags that most stories have. */
import type { Archive } from './archive.ts';

export interface Facets {
  /** In alphabetical order. */
  readonly sections: readonly string[];
  readonly tags: readonly string[];
}

/** A list to choose from is of no use when it is longer. */
const MOST = 60;

export function facetsOf({ stories }: Archive): Facets {
  const entries = stories.map(({ story }) => story.entry);
  return {
    sections: mostFrequent(entries.flatMap(({ section }) => section ?? [])),
    tags: mostFrequent(entries.flatMap(({ tags }) => tags)),
  };
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return ranked
    .slice(0, MOST)
    .map(([value]) => value)
    .sort();
}
