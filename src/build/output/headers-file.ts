/** The files that hosts read from the root of a site: `_headers` and `.nojekyll`. Servers are told by `server-config.ts`. */
import type { Host } from '../../paper/values.ts';
import { headersOf, type Headers, immutable, type PolicyAdditions } from '../../security/headers.ts';

/**
 * With an empty file of this name at the site's root, GitHub Pages does not run Jekyll. On a site that is published from a
 * branch, Jekyll would leave out folders whose names begin with `_`, which hold style sheets and scripts.
 */
export const noJekyll = '.nojekyll';

/** The files that a host reads: name and text. @param base see `headersFile` @param host undefined: those of all hosts */
export function hostFiles(
  base: string,
  host: Host | undefined,
  allow: PolicyAdditions = {},
  more: Headers = [],
): ReadonlyMap<string, string> {
  const readsHeaders = host !== 'github-pages' && host !== 'server';
  const files = new Map<string, string>();
  if (readsHeaders) files.set('_headers', headersFile(base, allow, more));
  if (host === undefined || host === 'github-pages') files.set(noJekyll, '');
  return files;
}

/**
 * `_headers`, which Netlify and Cloudflare Pages read from the site's root. It cannot match the endings of names, so the search
 * index has no caching header.
 * @param base the path the site lives under; begins and ends with a slash
 * @param allow what the paper adds to the policy
 * @param more headers of the paper
 */
export function headersFile(base: string, allow: PolicyAdditions = {}, more: Headers = []): string {
  const all = headersOf(allow, more).map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...all, `${base}_astro/*`, `  ${immutable[0]}: ${immutable[1]}`, ''].join('\n');
}
