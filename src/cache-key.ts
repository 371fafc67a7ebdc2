/**
 * What a page depends on, as one short string. A page shows nothing but what it is given (and the settings and the code,
 * which are compared for all pages at once), so the digest of that is its whole key.
 */
import { hash } from 'node:crypto';

/** A path of a route, with what its page is given and the key of that; for `getStaticPaths`. */
export const keyed = <Params, Props>(params: Params, props: Props) => ({ params, props, cacheKey: keyOf(props) });

/** @param given plain data */
const keyOf = (given: unknown): string => hash('sha256', JSON.stringify(given), 'base64url');
