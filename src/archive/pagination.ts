/** Splits long lists into pages of bounded size. */

/** Stories on one page of a day or of the undated list. */
export const PAGE_SIZE = 50;
/** Versions of a story on one page of its history. */
export const VERSIONS_PER_PAGE = 10;
/** Number of stories of the front page, and so the most that an editor can choose. */
export const FRONT_STORIES = 13;

export interface Page<Item> {
  /** From 1. */
  readonly number: number;
  /** Number of pages. */
  readonly of: number;
  /** Number of items on all pages. */
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

/** The page of an empty list, for lists that are shown even if they are empty. */
export const emptyPage: Page<never> = { number: 1, of: 1, total: 0, items: [] };
