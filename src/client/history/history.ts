/** What the device remembers of a reader: under which names, and whether it may. */
import { keep, recall } from '../local-storage.ts';
import { type Kept, listOf, merged, without } from './stored-story.ts';

export const base = import.meta.env.BASE_URL;

const SWITCH = 'memory';
/** Everything that is remembered, by its name in storage. */
const NAMES = ['read', 'saved', 'places', 'visit'] as const;
export type Name = (typeof NAMES)[number];
export type ListName = 'read' | 'saved';

/** Whether the reader lets the device remember anything. */
export const isOn = (): boolean => recall(SWITCH) !== 'off';

let can: boolean | undefined;
/**
 * Whether anything can be remembered here: some browsers forbid it. Tried once, since every other tab hears of the trial: two
 * that tried anew whenever they hear of something would never come to rest.
 */
export function works(): boolean {
  can ??= keep('memory-works', 1) && keep('memory-works', undefined);
  return can;
}

export const list = (name: ListName): Kept[] => listOf(recall(name), base);

/** Tabs share what is kept, so what one changes it reads anew at once before. @returns whether it could */
export const add = (name: ListName, story: Kept): boolean => isOn() && keep(name, merged([story], list(name)));
export const remove = (name: ListName, url: string): boolean => keep(name, without(list(name), url));

/** All of it as it stands, to be put back. */
export const everything = (): Partial<Record<Name, unknown>> =>
  Object.fromEntries(NAMES.map((name) => [name, recall(name)]));

export function putBack(all: Partial<Record<Name, unknown>>): void {
  for (const name of NAMES) keep(name, all[name]);
}

const forget = (): void => putBack({});

/** Off forgets what was remembered. */
export function turn(on: boolean): void {
  keep(SWITCH, on ? undefined : 'off');
  if (!on) forget();
}
