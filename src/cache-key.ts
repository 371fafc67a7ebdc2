/**
 * The cache key of a page: a digest of the data that the page is given. A page may show nothing else but settings and code,
 * which are compared for all pages at once.
 */
import { digestOf } from './digest.ts';
import { unpublishedCount } from './preview.ts';

/**
 * A path of a route, with what its page is given and the key of that; for `getStaticPaths`. In a preview, every page also shows
 * how many stories are not published.
 */
export function keyed<Params, Props>(params: Params, props: Props) {
  const count = unpublishedCount();
  return { params, props, cacheKey: digestOf(count === undefined ? props : [props, count]) };
}

/** Begins the key of a file that is no page of an article, although it may have the address of one. */
const TOMBSTONE = 'tombstone';
export const REDIRECT = 'redirect';

/** As `keyed`, for the page of an address that is gone. */
export function keyedTombstone<Params, Props>(params: Params, props: Props) {
  const path = keyed(params, props);
  return { ...path, cacheKey: `${TOMBSTONE} ${path.cacheKey}` };
}

/** Whether a key is that of a tombstone or of the page of a redirect. The key of a page begins with the name of its route. */
export const isFormerAddress = (key: string | undefined): boolean =>
  key !== undefined && (key.startsWith(`${REDIRECT} `) || key.includes(`.astro ${TOMBSTONE} `));
