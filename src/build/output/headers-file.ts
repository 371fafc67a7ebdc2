/** Writes the security headers in the formats of web servers and hosts. A test compares docs/deploy.md with these texts. */
import type { Host } from '../../paper/values.ts';
import {
  headersOf,
  type Headers,
  headers,
  immutable,
  immutablePath,
  type PolicyAdditions,
} from '../../security/headers.ts';

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

/**
 * Matches addresses that end with the name of a page's file, in all servers alike: the first group is the page's address, the
 * second one the query. The address must not begin with two slashes, or with a slash and a backslash: a browser would read
 * the rest as the name of another host.
 */
const named = String.raw`^(/|/[^/?\x5C][^?]*/)index\.html(\?.*)?$`;

/** The types that are sent as UTF-8. nginx declares the encoding of listed types only. */
const TEXT_TYPES = 'text/plain text/css text/xml text/javascript application/javascript application/json image/svg+xml';

/** Lines for a `server` block of nginx. `add_header` in a location hides those outside it, so each location repeats them. */
export function nginxSnippet(): string {
  const all = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const indented = all.map((line) => `  ${line}`);
  return [
    ...all,
    'charset utf-8;',
    `charset_types ${TEXT_TYPES};`,
    'index index.html;',
    'error_page 403 404 =404 /404.html;',
    '# A page has one address: others lead there, whatever the name and the port of the host.',
    'absolute_redirect off;',
    `if ($request_uri ~ "${named}") { return 301 $1$2; }`,
    'location / { try_files $uri $uri/ =404; }',
    `location ~ ^/${immutablePath} {`,
    ...indented,
    `  add_header ${immutable[0]} "${immutable[1]}" always;`,
    '}',
  ].join('\n');
}

/** Lines for a site block of Caddy. */
export function caddySnippet(): string {
  return [
    'header {',
    ...headers.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    `@kept path_regexp ^/${immutablePath}`,
    `header @kept ${immutable[0]} "${immutable[1]}"`,
    '# A page has one address: others lead there.',
    `@named vars_regexp named {uri} ${named}`,
    'redir @named {re.named.1}{re.named.2} permanent',
    'file_server',
    'handle_errors {',
    '  rewrite * /{err.status_code}.html',
    '  file_server',
    '}',
  ].join('\n');
}

/** Lines for a virtual host or an `.htaccess` of Apache with mod_headers. */
export function apacheSnippet(): string {
  return [
    ...headers.map(([name, value]) => `Header always set ${name} "${value}"`),
    'AddDefaultCharset utf-8',
    'AddCharset utf-8 .txt .css .xml .js .json .svg .webmanifest',
    'DirectoryIndex index.html',
    'ErrorDocument 404 /404.html',
    '# A page has one address: others lead there.',
    '<If "%{THE_REQUEST} =~ m#^[A-Z]+ (/|/[^/?\\x5C][^? ]*/)index\\.html[? ]#">',
    '  RedirectMatch permanent "^(.*/)index\\.html$" "$1"',
    '</If>',
    `<If "%{REQUEST_URI} =~ m#/${immutablePath}#">`,
    `  Header always set ${immutable[0]} "${immutable[1]}"`,
    '</If>',
  ].join('\n');
}
