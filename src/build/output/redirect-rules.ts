/** Writes redirects and addresses that are gone in the formats of hosts and web servers. Pure. */
import { isElsewhere } from '../../article/takedown/takedown.ts';
import type { Host } from '../../paper/values.ts';

/** An address that does not lead to a page of its own. */
export interface Rule {
  /** Root-relative, without the base path, encoded. */
  readonly from: string;
  /** The address that it leads to, or an `https` address; undefined for one that has a tombstone. */
  readonly to: string | undefined;
}

export const RULES_FILE = '_redirects';

/** Static rules that a host reads, and characters of one (developers.cloudflare.com/pages/configuration/redirects). */
const MAX_RULES = 2_000;
const MAX_RULE = 1_000;
/** GitLab Pages reads no rule of a file with more (docs.gitlab.com/user/project/pages/redirects). */
const MAX_RULES_ANYWHERE = 1_000;

/** The rules for `_redirects`, of which the host keeps all. The others need a page. */
export function rulesForHost(rules: readonly Rule[], host: Host | undefined, base: string): readonly Rule[] {
  if (host === 'github-pages') return [];
  const redirects = rules.filter(({ to }) => to !== undefined);
  if (host === 'netlify') return rules;
  if (host === 'server') return redirects;
  const short = redirects.filter((rule) => ruleOf(rule, base).length <= MAX_RULE);
  return short.slice(0, host === undefined ? MAX_RULES_ANYWHERE : MAX_RULES);
}

const under = (base: string, address: string) => (isElsewhere(address) ? address : base + address.slice(1));

/** Netlify sends the file with another status where the status ends with an exclamation mark. */
const ruleOf = ({ from, to }: Rule, base: string) =>
  to === undefined
    ? `${under(base, from)} ${under(base, from)}index.html 410!`
    : `${under(base, from)} ${under(base, to)} 301`;

/** `_redirects`, which Netlify, Cloudflare Pages, GitLab Pages and `npm run serve` read. */
export const rulesFile = (rules: readonly Rule[], base: string): string =>
  rules.map((rule) => `${ruleOf(rule, base)}\n`).join('');

/** The maps of addresses for web servers, which compare decoded paths: name and text of each file. */
export function serverMaps(rules: readonly Rule[], base: string): ReadonlyMap<string, string> {
  const rows = rules.map(({ from, to }): readonly [string, string] => [
    decodeURIComponent(under(base, from)),
    to === undefined ? GONE : under(base, to),
  ]);
  return new Map([
    ['_redirects-nginx.map', nginxRows(rows)],
    ['_redirects-caddy.map', rows.map(([from, to]) => `"${from}" "${to}"\n`).join('')],
    // A space ends the address there, and Apache cuts long lines, so these have their page alone.
    [
      '_redirects-apache.map',
      rows
        .map(([from, to]) => `${from} ${to}\n`)
        .filter((row, at) => !rows[at]?.[0].includes(' ') && Buffer.byteLength(row) <= MOST_IN_APACHE)
        .join(''),
    ],
  ]);
}

/**
 * nginx compares the texts of a map without regard to case, takes two that differ in case alone for a mistake, and looks at texts before
 * patterns. So an address with a capital letter, and each that differs from such a one in case alone, is a pattern, which case counts for.
 */
function nginxRows(rows: readonly (readonly [from: string, to: string])[]): string {
  const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const mixed = new Set(rows.flatMap(([from]) => (/[A-Z]/.test(from) ? [lower(from)] : [])));
  return rows.map(([from, to]) => `"${mixed.has(lower(from)) ? `~^\\Q${from}\\E$` : from}" "${to}";\n`).join('');
}

/** Bytes of a line of a map that Apache reads. */
const MOST_IN_APACHE = 1_000;

/** Stands for the target of an address that is gone. */
const GONE = '410';

/** In the `http` block of nginx, and in its `server` block. @param site the folder of the site */
export const nginxRedirects = (site: string) => ({
  http: [
    'map_hash_bucket_size 1024;',
    'map_hash_max_size 65536;',
    // The page of an address that is gone is another request, for which the address is looked up again.
    `map $uri $moved { volatile; include ${site}/_redirects-nginx*.map; }`,
  ].join('\n'),
  server: [
    `if ($moved = "${GONE}") { return 410; }`,
    'if ($moved) { return 301 $moved; }',
    `error_page 410 $${'{uri}'}index.html;`,
  ].join('\n'),
});

/** In the site block of Caddy. @param site the folder of the site */
export const caddyRedirects = (site: string) =>
  [
    'map {path} {moved} {',
    `  import ${site}/_redirects-caddy*.map`,
    '  default ""',
    '}',
    '@moved expression `{moved}.startsWith("/") || {moved}.startsWith("https://")`',
    'redir @moved {moved} permanent',
    `@gone expression \`{moved} == "${GONE}"\``,
    'handle @gone {',
    '  rewrite * {path}index.html',
    '  file_server {',
    '    status 410',
    '  }',
    '}',
  ].join('\n');

const stored = `$${'{moved:%{REQUEST_URI}}'}`;

/** In the virtual host of Apache, with mod_rewrite. @param site the folder of the site */
export const apacheRedirects = (site: string) =>
  [
    'RewriteEngine On',
    `RewriteMap moved "txt:${site}/_redirects-apache.map"`,
    // The target is encoded already, and is the whole address. Apache refuses a question mark that a map gives.
    `RewriteCond "${stored}" "^(/[^?]*|https://[^?]*)$"`,
    'RewriteRule "^" "%1" [R=301,L,NE,QSD]',
    `RewriteCond "${stored}" "^(https://[^?]*)[?](.*)$"`,
    'RewriteRule "^" "%1?%2" [R=301,L,NE]',
    `RewriteCond "${stored}" "^${GONE}$"`,
    'RewriteRule "^" "-" [G,L]',
    // Without the first slash it would be the text of the answer.
    'ErrorDocument 410 /%{REQUEST_URI}index.html',
  ].join('\n');
