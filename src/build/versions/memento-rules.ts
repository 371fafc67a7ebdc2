/** Writes the headers of RFC 7089 (Memento) in the formats of hosts and web servers. Pure. */
import type { Host } from '../../paper/values.ts';
import { mementoHeaders, originalHeaders, type MementoHeaders, type TimeMap } from '../../versions/memento.ts';

/** A page with the headers that it has besides those of all pages. */
interface MementoRule {
  /** With the base path, encoded. */
  readonly path: string;
  readonly headers: MementoHeaders;
  /** The time of the version, for the order; undefined for the page of the story and the TimeMap. */
  readonly datetime: string | undefined;
}

const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');

/** The rules of a story and its versions. */
const rulesOf = (map: TimeMap): readonly MementoRule[] => [
  { path: pathOf(map.original), headers: originalHeaders(map), datetime: undefined },
  ...map.mementos.map(({ address, datetime }, at) => ({
    path: pathOf(address),
    headers: mementoHeaders(map, at),
    datetime,
  })),
];

/** The media type of TimeMaps, for hosts that do not know their ending. */
const timeMapRule = (map: TimeMap): MementoRule => ({
  path: pathOf(map.address),
  headers: [['Content-Type', 'application/link-format; charset=utf-8']],
  datetime: undefined,
});

/**
 * Rules and characters of a line that a host reads in `_headers` (developers.cloudflare.com/pages/configuration/headers), less those
 * that every site has. Netlify names no limit.
 */
const MOST_RULES: Readonly<Partial<Record<Host, number>>> = { netlify: 5_000 };
const MOST_RULES_ANYWHERE = 90;
const MOST_CHARACTERS = 1_900;
/** Characters of a line that Apache reads of a map, less some for the path. */
const MOST_IN_APACHE = 700;

/**
 * The lines for `_headers`. Where not all rules fit, the stories whose newest version is the newest have theirs, and the `<link>`
 * elements of the other pages say the same.
 */
export function headerLines(maps: readonly TimeMap[], host: Host | undefined): string {
  let room = (host && MOST_RULES[host]) ?? MOST_RULES_ANYWHERE;
  const newestOf = ({ mementos }: TimeMap) => Date.parse(mementos.at(-1)?.datetime ?? '');
  const newestFirst = maps.toSorted((a, b) => newestOf(b) - newestOf(a) || (a.original < b.original ? -1 : 1));
  const lines: string[] = [];
  for (const map of newestFirst) {
    const rules = [...rulesOf(map), timeMapRule(map)];
    if (rules.length > room) break;
    room -= rules.length;
    for (const { path, headers } of rules)
      lines.push(path, ...headers.map(([name, value]) => `  ${name}: ${shortened(value)}`));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The first links of a value: those to the story and to the TimeMap are first. */
function shortened(value: string, most = MOST_CHARACTERS): string {
  if (value.length <= most) return value;
  const links = value.split(/, (?=<)/);
  while (links.length > 2 && links.join(', ').length > most) links.pop();
  return links.join(', ');
}

const mapName = (server: string) => `_mementos-${server}.map`;

/** The maps of headers by path for web servers: name and text of each file. */
export function mementoMaps(maps: readonly TimeMap[]): ReadonlyMap<string, string> {
  const rows = maps.flatMap(rulesOf).map(({ path, headers, datetime = '' }) => {
    return { path: decodeURIComponent(path), datetime, link: headers.at(-1)?.[1] ?? '' };
  });
  return new Map([
    // nginx answers with the file of a folder by another request, whose path has the name of the file.
    [mapName('nginx-times'), rows.map(({ path, datetime }) => `"${path}index.html" "${datetime}";\n`).join('')],
    [mapName('nginx-links'), rows.map(({ path, link }) => `"${path}index.html" '${link}';\n`).join('')],
    [mapName('caddy'), rows.map(({ path, datetime, link }) => `"${path}" "${datetime}" \`${link}\`\n`).join('')],
    // A value is one word there, so it is encoded; Apache leaves an encoded slash as it is.
    [
      mapName('apache-times'),
      rows.map(({ path, datetime }) => (datetime === '' ? '' : `${path} ${encode(datetime)}\n`)).join(''),
    ],
    [
      mapName('apache-links'),
      rows.map(({ path, link }) => `${path} ${encode(shortened(link, MOST_IN_APACHE))}\n`).join(''),
    ],
  ]);
}

const encode = (text: string) => text.replace(/[\s"%]/g, encodeURIComponent);

/** Before the `server` block of nginx, and in it. @param site the folder of the site */
export const nginxMementos = (site: string) => ({
  http: [
    '# The versions of stories. Reload nginx after a build. Lines that stand for former addresses already are left out here.',
    'map_hash_bucket_size 1024;',
    'map_hash_max_size 65536;',
    `map $uri $memento { volatile; include ${site}/${mapName('nginx-times').replace('.', '*.')}; }`,
    `map $uri $memento_link { volatile; include ${site}/${mapName('nginx-links').replace('.', '*.')}; }`,
  ],
  server: ['add_header Memento-Datetime $memento always;', 'add_header Link $memento_link always;'],
});

/** In the site block of Caddy. @param site the folder of the site */
export const caddyMementos = (site: string): string[] => [
  '# The versions of stories. Reload Caddy after a build.',
  'map {path} {memento} {memento_link} {',
  `  import ${site}/${mapName('caddy').replace('.', '*.')}`,
  '  default "" ""',
  '}',
  '@memento expression `{memento} != ""`',
  'header @memento Memento-Datetime {memento}',
  '@memento_link expression `{memento_link} != ""`',
  'header @memento_link Link {memento_link}',
];

/** In the virtual host of Apache, with mod_rewrite. @param site the folder of the site */
export const apacheMementos = (site: string): string[] => [
  '# The versions of stories: a2enmod rewrite',
  'RewriteEngine On',
  ...[
    ['memento', 'apache-times', 'Memento-Datetime'],
    ['memento-link', 'apache-links', 'Link'],
  ].flatMap(([name = '', map = '', header = '']) => {
    const variable = name.toUpperCase().replace('-', '_');
    return [
      `RewriteMap ${name} "txt:${site}/${mapName(map)}"`,
      `RewriteCond "$\{${name}:%{REQUEST_URI}}" "^(.+)$"`,
      `RewriteRule "^" "-" [E=${variable}:%1]`,
      `Header always set ${header} "expr=%{unescape:%{reqenv:${variable}}}" "expr=-n reqenv('${variable}')"`,
    ];
  }),
];
