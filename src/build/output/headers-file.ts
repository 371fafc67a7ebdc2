/** The files that hosts read from the root of a site: `_headers` and `.nojekyll`. Servers are told by `server-config.ts`. */
import type { Host } from '../../paper/values.ts';
import { editorPath, headersOf, type Headers, immutable, type PolicyAdditions } from '../../security/headers.ts';

/**
 * With an empty file of this name at the site's root, GitHub Pages does not run Jekyll. On a site that is published from a
 * branch, Jekyll would leave out folders whose names begin with `_`, which hold style sheets and scripts.
 */
export const noJekyll = '.nojekyll';

interface HeaderOptions {
  /** The additions of the paper to the policy. */
  readonly allow?: PolicyAdditions;
  /** Headers of the paper. */
  readonly more?: Headers;
  /** The headers of the editor in the browser that differ from those of the site. */
  readonly editor?: Headers | undefined;
}

/** The files that a host reads: name and text. @param base see `headersFile` @param host undefined: those of all hosts */
export function hostFiles(
  base: string,
  host: Host | undefined,
  options: HeaderOptions = {},
): ReadonlyMap<string, string> {
  const readsHeaders = host !== 'github-pages' && host !== 'server';
  const files = new Map<string, string>();
  const joins = host === 'cloudflare-pages' || host === 'cloudflare-pages-paid';
  if (readsHeaders) files.set('_headers', headersFile(base, { ...options, joins }));
  if (host === undefined || host === 'github-pages') files.set(noJekyll, '');
  return files;
}

/**
 * `_headers`, which Netlify and Cloudflare Pages read from the site's root. It cannot match the endings of names, so the search
 * index has no caching header.
 * @param base the path the site lives under; begins and ends with a slash
 * @param options `joins`: whether the host joins the values of a header that several rules have. Such a host is told to drop the
 *   value of the other rule; Netlify takes that of the most specific rule and knows no such line
 */
export function headersFile(
  base: string,
  { allow = {}, more = [], editor = [], joins = false }: HeaderOptions & { readonly joins?: boolean } = {},
): string {
  const linesOf = (headers: Headers) => headers.map(([name, value]) => `  ${name}: ${value}`);
  const all = headersOf(allow, more);
  const dropped = editor.filter(([name]) => joins && all.some(([other]) => other === name));
  const own = [`${base}${editorPath}*`, ...dropped.map(([name]) => `  ! ${name}`), ...linesOf(editor)];
  return [
    `${base}*`,
    ...linesOf(all),
    `${base}_astro/*`,
    ...linesOf([immutable]),
    ...(editor.length > 0 ? own : []),
    '',
  ].join('\n');
}
