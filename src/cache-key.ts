/**
 * The cache key of a page: a digest of the data that the page is given. A page may show nothing else but settings and code,
 * which are compared for all pages at once.
 */
import { digestOf } from './digest.ts';

/** A path of a route, with what its page is given and the key of that; for `getStaticPaths`. */
export const keyed = <Params, Props>(params: Params, props: Props) => ({ params, props, cacheKey: digestOf(props) });
