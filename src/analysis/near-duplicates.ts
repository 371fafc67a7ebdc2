/**
 * Finds near-duplicates: agency stories that were published again, or the same text under another date. Lists fold them
 * into one entry that names each. Only texts with the same words are near-duplicates (see article/features/wording.ts).
 * Texts that are merely similar are different stories, such as the reports of a series, obituaries in the same form, or
 * a story with a new first paragraph. Folding them would hide one.
 */
import type { StoryFeatures } from './story-features.ts';

/** For each story in a group: the paths of the whole group in reading order, the original first. */
export type DuplicateGroups = ReadonlyMap<string, readonly string[]>;

/** @param stories in reading order */
export function findNearDuplicates(stories: readonly StoryFeatures[]): DuplicateGroups {
  const byDigest = new Map<string, string[]>();
  for (const { path, features } of stories) {
    if (features.wordingDigest === '') continue;
    const group = byDigest.get(features.wordingDigest);
    if (group) group.push(path);
    else byDigest.set(features.wordingDigest, [path]);
  }
  const duplicateGroups = new Map<string, readonly string[]>();
  for (const group of byDigest.values()) {
    if (group.length > 1) for (const path of group) duplicateGroups.set(path, group);
  }
  return duplicateGroups;
}
