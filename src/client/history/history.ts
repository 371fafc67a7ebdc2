/** The reading history in localStorage: its keys, and whether the reader and the browser allow it. */
import { save, load } from '../local-storage.ts';
import { mergeStories, parseStories, type StoredStory, withoutStory } from './stored-story.ts';

export const base = import.meta.env.BASE_URL;

const SWITCH = 'memory';
/** The storage keys of the history. */
const KEYS = ['read', 'saved', 'places', 'visit'] as const;
export type Name = (typeof KEYS)[number];
export type ListName = 'read' | 'saved';

/** Whether the reader allows the history. */
export const isHistoryEnabled = (): boolean => load(SWITCH) !== 'off';

let available: boolean | undefined;
/**
 * Whether the browser allows storage. Tested once per page, because every other tab receives a `storage` event from the test:
 * two tabs that tested on each such event would trigger each other forever.
 */
export function isStorageAvailable(): boolean {
  available ??= save('memory-works', 1) && save('memory-works', undefined);
  return available;
}

export const list = (name: ListName): StoredStory[] => parseStories(load(name), base);

/** Reads the list immediately before it changes it, because other tabs may have changed it. @returns whether it was stored */
export const add = (name: ListName, story: StoredStory): boolean =>
  isHistoryEnabled() && save(name, mergeStories([story], list(name)));
export const remove = (name: ListName, url: string): boolean => save(name, withoutStory(list(name), url));

/** The whole history, for `restore`. */
export const snapshot = (): Partial<Record<Name, unknown>> =>
  Object.fromEntries(KEYS.map((name) => [name, load(name)]));

export function restore(all: Partial<Record<Name, unknown>>): void {
  for (const name of KEYS) save(name, all[name]);
}

/** Switching the history off also clears it. */
export function setHistoryEnabled(on: boolean): void {
  save(SWITCH, on ? undefined : 'off');
  if (!on) restore({});
}
