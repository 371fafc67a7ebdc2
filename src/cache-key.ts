/**
 * What a page depends on, as one short string. A page shows nothing but what it is given (and the settings and the code,
 * which are compared for all pages at once), so the digest of that is its whole key.
 */
import { digestOf } from './digest.ts';

/** A path of a route, with what its page is given and the key of that; for `getStaticPaths`. */
export const keyed = <Params, Props>(params: Params, props: Props) => ({ params, props, cacheKey: digestOf(props) });
