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
