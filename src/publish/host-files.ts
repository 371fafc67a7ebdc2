/** The policy in the words of web servers and hosts. docs/deploy.md shows these texts, and a test compares them. */
import { headers, immutable, immutablePath } from '../policy.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it from the site's root. They know no endings of names, so browsers ask
 * anew for the search index.
 * @param base the path the site lives under; begins and ends with a slash
 */
export function headersFile(base: string): string {
  const all = headers.map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...all, `${base}_astro/*`, `  ${immutable[0]}: ${immutable[1]}`, ''].join('\n');
}

/** A `server` block's part for nginx. `add_header` in a location hides those outside it, so each location has them all. */
export function nginxSnippet(): string {
  const all = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const indented = all.map((line) => `  ${line}`);
  return [
    ...all,
    'error_page 404 /404.html;',
    'location / { try_files $uri $uri/index.html =404; }',
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
    'ErrorDocument 404 /404.html',
    `<If "%{REQUEST_URI} =~ m#/${immutablePath}#">`,
    `  Header always set ${immutable[0]} "${immutable[1]}"`,
    '</If>',
  ].join('\n');
}
