/** The policy in the words of web servers and hosts. docs/deploy.md shows these texts, and a test compares them. */
import { headers, immutable, immutablePath } from '../../security/headers.ts';

/**
 * An empty file of this name at the site's root says to GitHub Pages that Jekyll must leave the site alone: published from a
 * branch, it would lack all folders whose names begin with `_`, which is where style and scripts lie.
 */
export const noJekyll = '.nojekyll';

/** Every file that the publisher writes for hosts, with its text. @param base see `headersFile` */
export const hostFiles = (base: string): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', headersFile(base)],
    [noJekyll, ''],
  ]);

/**
 * `_headers`, as Netlify and Cloudflare Pages read it from the site's root. They know no endings of names, so browsers ask
 * anew for the search index.
 * @param base the path the site lives under; begins and ends with a slash
 */
export function headersFile(base: string): string {
  const all = headers.map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...all, `${base}_astro/*`, `  ${immutable[0]}: ${immutable[1]}`, ''].join('\n');
}

/**
 * Addresses that end with the name of a page's file, as a regular expression that all servers understand alike: the page's
 * own address is the first group, the query the second. It does not begin with two slashes, or with a slash and a backslash,
 * which a browser would take for another host's name.
 */
const named = String.raw`^(/|/[^/?\x5C][^?]*/)index\.html(\?.*)?$`;

/** What is sent as text says that it is UTF-8; nginx says so of nothing but what is listed. */
const TEXT_TYPES = 'text/plain text/css text/xml text/javascript application/javascript application/json image/svg+xml';

/** A `server` block's part for nginx. `add_header` in a location hides those outside it, so each location has them all. */
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

/** A site block's part for Caddy. */
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

/** A virtual host's part, or an `.htaccess`, for Apache with mod_headers. */
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
