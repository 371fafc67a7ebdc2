/** What the device remembers of a reader: under which names, and whether it may. */
import { save, load } from '../local-storage.ts';
import { type StoredStory, listOf, merged, without } from './stored-story.ts';

export const base = import.meta.env.BASE_URL;

const SWITCH = 'memory';
/** Everything that is remembered, by its name in storage. */
const NAMES = ['read', 'saved', 'places', 'visit'] as const;
export type Name = (typeof NAMES)[number];
export type ListName = 'read' | 'saved';

/** Whether the reader lets the device remember anything. */
export const isOn = (): boolean => load(SWITCH) !== 'off';

let can: boolean | undefined;
/**
 * Whether anything can be remembered here: some browsers forbid it. Tried once, since every other tab hears of the trial: two
 * that tried anew whenever they hear of something would never come to rest.
 */
export function works(): boolean {
  can ??= save('memory-works', 1) && save('memory-works', undefined);
  return can;
}

export const list = (name: ListName): StoredStory[] => listOf(load(name), base);

/** Tabs share what is kept, so what one changes it reads anew at once before. @returns whether it could */
export const add = (name: ListName, story: StoredStory): boolean => isOn() && save(name, merged([story], list(name)));
export const remove = (name: ListName, url: string): boolean => save(name, without(list(name), url));

/** All of it as it stands, to be put back. */
export const everything = (): Partial<Record<Name, unknown>> =>
  Object.fromEntries(NAMES.map((name) => [name, load(name)]));

export function putBack(all: Partial<Record<Name, unknown>>): void {
  for (const name of NAMES) save(name, all[name]);
}

const forget = (): void => putBack({});

/** Off forgets what was remembered. */
export function turn(on: boolean): void {
  save(SWITCH, on ? undefined : 'off');
  if (!on) forget();
}
