/** The filters that the search offers besides dates: the most frequent sections and tags. */
import type { Archive } from './archive.ts';

export interface Facets {
  /** In alphabetical order. */
  readonly sections: readonly string[];
  readonly tags: readonly string[];
}

/** Maximum length of each list. */
const MAX_VALUES = 60;

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
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked
    .slice(0, MAX_VALUES)
    .map(([value]) => value)
    .sort();
}
