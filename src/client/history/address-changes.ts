/** Changes of addresses: stories that have moved or are gone. Pure. */

/** New addresses of pages by their former ones; an empty address means that the page is gone. */
export type AddressChanges = Readonly<Record<string, string>>;

/**
 * The address of a page after changes, also of a further page of an article (`/2022/02/07/story/2/`).
 * @returns empty if the page is gone; undefined if no change is about it
 */
export function follow(url: string, changes: AddressChanges): string | undefined {
  const former = [url, articleOf(url)].find((one) => Object.hasOwn(changes, one));
  if (former === undefined) return undefined;
  const to = changes[former];
  return to && to + url.slice(former.length);
}

/** The address of the first page of an article, where this is that of a further one. The last part of a first one may be a number, too. */
export const articleOf = (url: string): string => /^(.*\/)\d{1,4}\/$/.exec(url)?.[1] ?? url;
