/** Long lists in pages, so that no page grows with the number of articles. */

/** Stories on one page of a day or of the undated shelf. */
export const PAGE_SIZE = 50;

export interface Page<Item> {
  /** From 1. */
  readonly number: number;
  /** How many pages there are. */
  readonly of: number;
  /** How many items there are on all pages. */
  readonly total: number;
  readonly items: readonly Item[];
}

/** The pages of a list; none for an empty one. */
export function pagesOf<Item>(items: readonly Item[], size = PAGE_SIZE): readonly Page<Item>[] {
  const of = Math.ceil(items.length / size);
  return Array.from({ length: of }, (_, at) => ({
    number: at + 1,
    of,
    total: items.length,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/** The one page of a list that is shown although it is empty. */
export const emptyPage: Page<never> = { number: 1, of: 1, total: 0, items: [] };

/** A page of a list that grows at one end. */
export interface Stretch<Item> {
  /** Newest first. */
  readonly items: readonly Item[];
  /** From 1, the oldest; undefined for the newest page, which is at the list's own address. */
  readonly number: number | undefined;
  /** The page of older items; undefined on the oldest. */
  readonly older: number | undefined;
  /** The page of newer items; undefined on the newest and, where `number` is the last one, for the newest. */
  readonly newer: number | undefined;
}

/**
 * The pages of a list that new items join at its end. Pages are counted from the oldest, so that a full one never changes
 * again; the newest holds what fills none, between one page and two. There is always a newest page.
 * @param items oldest first
 */
export function stretchesOf<Item>(items: readonly Item[], size = PAGE_SIZE): readonly Stretch<Item>[] {
  const full = Math.max(0, Math.floor(items.length / size) - 1);
  const newest = {
    items: items.slice(full * size).reverse(),
    number: undefined,
    older: full > 0 ? full : undefined,
    newer: undefined,
  };
  const settled = Array.from({ length: full }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size).reverse(),
    number: at + 1,
    older: at > 0 ? at : undefined,
    newer: at + 1 < full ? at + 2 : undefined,
  }));
  return [newest, ...settled];
}
