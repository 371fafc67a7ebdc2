/**
 * Configurations of nginx, Caddy and Apache that serve a site as `npm run serve` does: headers, media types, one address for each
 * page, the page for what is missing, compression and caching. Files in docs/deploy/ have them for a paper without settings.
 */
import { type Headers, immutable, immutablePath } from '../../security/headers.ts';
import { endingTypes, nameTypes } from '../../server/media-types.ts';
import { apacheEditor, caddyEditor, nginxEditor } from '../editor/server-rules.ts';
import { apacheMementos, caddyMementos, nginxMementos } from '../versions/memento-rules.ts';

export interface ServedSite {
  /** The path of the site; begins and ends with a slash. */
  readonly base: string;
  /** The headers of every response. */
  readonly headers: Headers;
  /** All headers of the editor in the browser, where the paper has one. */
  readonly editor?: Headers | undefined;
  /** Whether the paper keeps the versions of stories, whose pages have headers of their own. */
  readonly versions?: boolean;
}

/** Browsers ask whether a page has changed, and get it anew only if so. */
const revalidated = ['Cache-Control', 'no-cache'] as const;

/**
 * Matches addresses that end with the name of a page's file, in all servers alike: the first group is the page's address, the
 * second one the query. The address must not begin with two slashes, or with a slash and a backslash: a browser would read
 * the rest as the name of another host.
 */
const named = String.raw`^(/|/[^/?\x5C][^?]*/)index\.html(\?.*)?$`;

const textTypes = [...new Set([...endingTypes, ...nameTypes].flatMap(({ type, isText }) => (isText ? type : [])))];
/** Types that are compressed on the way: texts. Pictures and archives are compressed already. */
const textTypesBeside = (type: string) => textTypes.filter((name) => name !== type);
/** Apache gives `a.ndjson.gz` the encoding of both endings, so that of `ndjson` is left out: the site has no such file. */
const textEndings = endingTypes.flatMap(({ of, isText }) => (isText && of !== 'ndjson' ? of : []));
const indent = (lines: readonly string[], by = '  ') => lines.map((line) => (line === '' ? line : by + line));
/** A text in a regular expression. */
const literal = (text: string) => text.replace(/[.+]/g, String.raw`\$&`);
const folderOf = (base: string) => (base === '/' ? '/srv/news/dist' : '/srv/www');
/** The folder of the site itself. */
const siteOf = (base: string) => (base === '/' ? folderOf(base) : folderOf(base) + base.slice(0, -1));
/** The contents of the folder of a site below a path. */
const linkNote = (base: string) =>
  base === '/' ? [] : [`# ${folderOf(base)}${base.slice(0, -1)} is a link to the folder dist of the paper.`];

/** A `server` block of nginx. `add_header` in a location hides those outside it, so such a location repeats them. */
export function nginxConfig({ base, headers, editor, versions = false }: ServedSite): string {
  const all = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const mementos = versions ? nginxMementos(siteOf(base)) : { http: [], server: [] };
  return [
    ...mementos.http,
    'server {',
    ...indent([
      'listen 80;',
      'server_name news.example;',
      ...linkNote(base),
      `root ${folderOf(base)};`,
      'index index.html;',
      `error_page 403 404 =404 ${base}404.html;`,
      '',
      ...all,
      `add_header ${revalidated[0]} "${revalidated[1]}" always;`,
      ...mementos.server,
      '',
      'default_type application/octet-stream;',
      'types {',
      ...indent(endingTypes.map(({ of, type }) => `${type} ${of};`)),
      '}',
      'charset utf-8;',
      `charset_types ${textTypesBeside('text/html').join(' ')};`,
      '',
      'gzip on;',
      'gzip_vary on;',
      'gzip_min_length 1000;',
      `gzip_types ${textTypesBeside('text/html').join(' ')};`,
      '',
      '# A page has one address: others lead there, whatever the name and the port of the host.',
      'absolute_redirect off;',
      `if ($request_uri ~ "${named}") { return 301 $1$2; }`,
      'location / { try_files $uri $uri/ =404; }',
      ...(editor ? nginxEditor(base, [...editor, revalidated]) : []),
      '# Hidden files are not served.',
      String.raw`location ~ /\.(?!well-known/) { return 404; }`,
      ...nameTypes.map(({ of, type }) => `location ~ /${literal(of)}$ { types {} default_type ${type}; }`),
      `location ~ ^${literal(base)}${immutablePath} {`,
      ...indent([...all, `add_header ${immutable[0]} "${immutable[1]}" always;`]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** A site block of Caddy, which fetches the certificate by itself. `route` keeps the order of its lines. */
export function caddyConfig({ base, headers, editor, versions = false }: ServedSite): string {
  const own = editor && caddyEditor(base, editor);
  const typed = (name: string, pattern: string, type: string, isText: boolean) => [
    `@${name} path_regexp ${pattern}`,
    `header @${name} Content-Type "${type}${isText ? '; charset=utf-8' : ''}"`,
  ];
  return [
    'news.example {',
    ...indent([
      ...linkNote(base),
      `root * ${folderOf(base)}`,
      'encode zstd gzip',
      `@kept path_regexp ^${literal(base)}${immutablePath}`,
      ...(own?.matcher ?? []),
      String.raw`@hidden path_regexp /\.[^/]`,
      '@known path */.well-known/*',
      ...(versions ? caddyMementos(siteOf(base)) : []),
      `@named vars_regexp named {uri} ${named}`,
      '# The later of two headers of one name counts.',
      'route {',
      ...indent([
        'header {',
        ...indent([...headers, revalidated].map(([name, value]) => `${name} "${value}"`)),
        '}',
        `header @kept ${immutable[0]} "${immutable[1]}"`,
        ...(own?.headers ?? []),
        ...endingTypes.flatMap(({ of, type, isText }) => typed(`type-${of}`, String.raw`\.${of}$`, type, isText)),
        ...nameTypes.flatMap(({ of, type, isText }, at) => typed(`named-${at + 1}`, `/${literal(of)}$`, type, isText)),
        '# A page has one address: others lead there.',
        'redir @named {re.named.1}{re.named.2} permanent',
        '# Hidden files are not served.',
        'file_server @known',
        'error @hidden 404',
        'file_server',
      ]),
      '}',
      'handle_errors {',
      ...indent([
        `rewrite * ${base}404.html`,
        'header Content-Type "text/html; charset=utf-8"',
        'file_server {',
        '  status 404',
        '}',
      ]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** A virtual host of Apache. */
export function apacheConfig({ base, headers, editor, versions = false }: ServedSite): string {
  return [
    '# Needs the modules headers, mime, dir, alias, deflate and filter: a2enmod headers deflate filter',
    '<VirtualHost *:80>',
    ...indent([
      'ServerName news.example',
      ...linkNote(base),
      `DocumentRoot ${folderOf(base)}`,
      `<Directory ${folderOf(base)}>`,
      '  Options FollowSymLinks',
      '  AllowOverride None',
      '  Require all granted',
      '</Directory>',
      'DirectoryIndex index.html',
      `ErrorDocument 404 ${base}404.html`,
      `ErrorDocument 403 ${base}404.html`,
      '',
      ...[...headers, revalidated].map(([name, value]) => `Header always set ${name} "${value}"`),
      ...(versions ? apacheMementos(siteOf(base)) : []),
      '',
      ...endingTypes.map(({ of, type }) => `AddType ${type} .${of}`),
      'AddDefaultCharset utf-8',
      `AddCharset utf-8 ${textEndings.map((ending) => `.${ending}`).join(' ')}`,
      '# A language or a compression is no matter of the ending here.',
      'RemoveEncoding .gz',
      ...nameTypes.flatMap(({ of, type }) => [`<Files "${of}">`, `  ForceType "${type}; charset=utf-8"`, '</Files>']),
      '',
      `AddOutputFilterByType DEFLATE ${textTypes.join(' ')}`,
      '',
      '# Hidden files are not served.',
      String.raw`RedirectMatch 404 "/\.(?!well-known/)"`,
      '# A page has one address: others lead there.',
      String.raw`<If "%{THE_REQUEST} =~ m#^[A-Z]+ (/|/[^/?\x5C][^? ]*/)index\.html[? ]#">`,
      String.raw`  RedirectMatch permanent "^(.*/)index\.html$" "$1"`,
      '</If>',
      `<If "%{REQUEST_URI} =~ m#^${literal(base)}${immutablePath}#">`,
      `  Header always set ${immutable[0]} "${immutable[1]}"`,
      '</If>',
      ...(editor ? apacheEditor(base, editor) : []),
    ]),
    '</VirtualHost>',
    '',
  ].join('\n');
}

/** The configurations by the name of the server. */
export const serverConfigs = { nginx: nginxConfig, caddy: caddyConfig, apache: apacheConfig } as const;
