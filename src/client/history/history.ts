/** The reading history in localStorage: its items, and whether the reader and the browser allow it. */
import { base, load, save } from '../local-storage.ts';
import { type Visit, visitOf } from './last-visit.ts';
import { parsePositions, type ReadingPosition } from './reading-position.ts';
import { mergeStories, MAX_STORIES, parseStories, type StoredStory, withoutStory } from './stored-story.ts';

export type ListName = 'read' | 'saved';

/** Whether the reader allows the history. */
export const isHistoryEnabled = (): boolean => load('memory') !== 'off';

let available: boolean | undefined;
/**
 * Whether the browser allows storage; a full storage that has items is allowed. Tested once per page, because every other tab
 * receives a `storage` event from the test: two tabs that tested on each such event would trigger each other forever.
 */
export function isStorageAvailable(): boolean {
  available ??= (save('memory-works', 1) && save('memory-works', undefined)) || hasItems();
  return available;
}

function hasItems(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

export const list = (name: ListName): StoredStory[] => parseStories(load(name), base);
export const positions = (): ReadingPosition[] => parsePositions(load('places'), base);
export const lastVisit = (): Visit | undefined => visitOf(load('visit'), base);

/** Whether the list of saved stories has no room. Of read stories the oldest makes room, but nobody chose to save those. */
export const isListFull = (name: ListName): boolean => name === 'saved' && list(name).length >= MAX_STORIES;

/** Reads the list immediately before it changes it, because other tabs may have changed it. @returns whether it was stored */
export const add = (name: ListName, story: StoredStory): boolean =>
  isHistoryEnabled() && !isListFull(name) && save(name, mergeStories([story], list(name)));
export const remove = (name: ListName, url: string): boolean => save(name, withoutStory(list(name), url));
