/**
 * Copies: an agency's rerun, the same text under another date. Only texts of the same words are copies (see
 * article/features/wording.ts): what is merely similar, a report of a series, an obituary in the same form, a story with a new
 * first paragraph, is another story, and a list that left it out would hide it.
 */
import type { StoryFeatures } from './story-features.ts';

/** For each story that has copies or is one: its whole family in reading order, the original first. */
export type DuplicateGroups = ReadonlyMap<string, readonly string[]>;

/** @param stories in reading order */
export function findNearDuplicates(stories: readonly StoryFeatures[]): DuplicateGroups {
  const byPrint = new Map<string, string[]>();
  for (const { path, marks } of stories) {
    if (marks.print === '') continue;
    const family = byPrint.get(marks.print);
    if (family) family.push(path);
    else byPrint.set(marks.print, [path]);
  }
  const families = new Map<string, readonly string[]>();
  for (const family of byPrint.values()) {
    if (family.length > 1) for (const path of family) families.set(path, family);
  }
  return families;
}
