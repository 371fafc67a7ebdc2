/**
 * Finds near-duplicates: agency stories that were published again, or the same text under another date. Only texts with
 * the same words are near-duplicates (see article/features/wording.ts). Texts that are merely similar are different
 * stories, such as the reports of a series, obituaries in the same form, or a story with a new first paragraph. Leaving
 * one of them out of a list would hide it.
 */
import type { StoryFeatures } from './story-features.ts';

/** For each story in a group: the paths of the whole group in reading order, the original first. */
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
