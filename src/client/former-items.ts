/**
 * Takes over the items that earlier versions stored under keys without the base path (`saved` for `dateline / saved`). Another
 * newspaper of the same host may have written them too, or a program that is none of ours: so settings are copied, and of a list
 * only the entries of this newspaper are moved. Pure but for the storage it is given.
 */
import { visitOf } from './history/last-visit.ts';
import { parsePositions } from './history/reading-position.ts';
import { parseStories } from './history/stored-story.ts';
import type { ItemName } from './local-storage.ts';
import { parsePreferences } from './settings/preference-values.ts';
import { isPath } from './site-path.ts';

/** Maximum length of a former item, in characters: a list of a thousand stories is shorter. */
const MAX_LENGTH = 2_000_000;
/** The paths of articles and their parts begin so, below the base path. Those of a newspaper in a folder of this one do not. */
const ARTICLE = /^(?:\d{4}\/\d\d\/\d\d|undated)\//;

const parseSwitch = (value: unknown) => (value === 'off' ? value : undefined);

/**
 * @param keyOf the key that an item has now
 * @throws if the browser forbids storage. A full storage is no error: its former items stay where they are.
 */
export function takeFormerItems(storage: Storage, base: string, keyOf: (name: ItemName) => string): void {
  const valueAt = (key: string): unknown => {
    const text = storage.getItem(key) ?? '';
    try {
      return text.length > MAX_LENGTH ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const isOwn = (url: unknown) => isPath(url, base) && ARTICLE.test(url.slice(base.length));
  /** Puts a former item in the place of the present one, and what is left of it into its own place. */
  const move = (name: ItemName, value: unknown, rest: readonly unknown[]) => {
    const [former, present] = [storage.getItem(name) ?? '', storage.getItem(keyOf(name))];
    // First, because a full storage has no room for both.
    storage.removeItem(name);
    try {
      storage.setItem(keyOf(name), JSON.stringify(value));
      if (rest.length > 0) storage.setItem(name, JSON.stringify(rest));
    } catch {
      storage.removeItem(keyOf(name));
      storage.setItem(name, former);
      if (present !== null) storage.setItem(keyOf(name), present);
    }
  };

  for (const [name, parse] of [
    ['reading', parsePreferences],
    ['memory', parseSwitch],
    ['offline', parseSwitch],
  ] as const) {
    const value = storage.getItem(keyOf(name)) === null && parse(valueAt(name));
    try {
      if (value && Object.keys(value).length > 0) storage.setItem(keyOf(name), JSON.stringify(value));
    } catch {
      // `load` reads the former item as long as there is no other.
    }
  }
  for (const [name, parse] of [
    ['read', parseStories],
    ['saved', parseStories],
    ['places', parsePositions],
  ] as const) {
    const former = valueAt(name);
    const entries: readonly ({ readonly url?: unknown } | null)[] = Array.isArray(former) ? former : [];
    const own = entries.filter((one) => isOwn(one?.url));
    const present = valueAt(keyOf(name));
    if (own.length > 0)
      move(
        name,
        parse([...(Array.isArray(present) ? present : []), ...own], base),
        entries.filter((one) => !isOwn(one?.url)),
      );
  }
  const visit = visitOf(valueAt('visit'), base);
  if (visit?.seen.length && visit.seen.every(isOwn)) move('visit', valueAt(keyOf('visit')) ?? visit, []);
}
