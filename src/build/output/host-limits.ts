/** Compares the size of a site with the limits of the host that `HOST` names, before anything is published. Pure. */
import { isOfServedManifest } from '../../release/served-manifest.ts';
import type { Host } from '../../paper/values.ts';

/** The size of a site. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly size: number };
}

interface Limits {
  readonly files?: number;
  /** Bytes of the whole site, and of one file. */
  readonly bytes?: number;
  readonly fileBytes?: number;
  /** Rules in `_headers`, and characters of one of its lines. */
  readonly headerRules?: number;
  readonly headerLine?: number;
}

const MEBIBYTE = 2 ** 20;
/** developers.cloudflare.com/pages/platform/limits and …/pages/configuration/headers. */
const cloudflare = { fileBytes: 25 * MEBIBYTE, headerRules: 100, headerLine: 2_000 };

/** As the hosts publish them. A host without an entry of a kind names no limit that a newspaper could reach. */
const limitsOf: Readonly<Record<Host, Limits>> = {
  // docs.github.com, "GitHub Pages limits" and "About large files on GitHub".
  'github-pages': { bytes: 1e9, fileBytes: 100 * MEBIBYTE },
  'cloudflare-pages': { files: 20_000, ...cloudflare },
  'cloudflare-pages-paid': { files: 100_000, ...cloudflare },
  netlify: {},
  server: {},
};

export function sizeOfSite(files: Iterable<{ readonly path: string; readonly size: number }>): SiteSize {
  let [count, bytes, largest] = [0, 0, { path: '', size: 0 }];
  for (const { path, size } of files) {
    count += 1;
    bytes += size;
    if (size > largest.size) largest = { path, size };
  }
  return { files: count, bytes, largest };
}

const number = (value: number) => value.toLocaleString('en');
const megabytes = (bytes: number) => `${number(Math.ceil(bytes / 1e5) / 10)} MB`;

/** One line: the number of files, their bytes and the largest file. */
export const describeSize = ({ files, bytes, largest }: SiteSize): string =>
  `Site: ${number(files)} files, ${megabytes(bytes)}; the largest is ${largest.path}, ${megabytes(largest.size)}.`;

/** Settings that make a site smaller, and the files that each leaves out. */
const savings: readonly (readonly [setting: string, leftOut: (path: string) => boolean])[] = [
  ['TWINS=day', (path) => /\/article\.(?:txt|json)$/.test(path)],
  ['TWINS=none', (path) => /^(?:\d{4}\/\d\d\/\d\d|undated)\/(?:page\/\d+\/)?index\.json$/.test(path)],
  ['MANIFEST=0', isOfServedManifest],
  ['SEARCH=0', (path) => path.startsWith('search/index/')],
  ['VERSIONS=0', (path) => /^(?:\d{4}\/\d\d\/\d\d|undated)\/[^/]+\/versions\//.test(path)],
  ['NAMES=0', (path) => /^names\/./.test(path) && path !== 'names/index.html'],
];

function remedyOf(paths: readonly string[]): string {
  const found = savings.map(([setting, leftOut]) => [setting, paths.filter(leftOut).length] as const);
  const told = found.flatMap(([setting, count]) => (count > 0 ? `${setting} saves ${number(count)} files` : []));
  return [...told, 'HOST names a host with more room'].join(', or ');
}

/**
 * @param headers the text of `_headers`; undefined when the site has none
 * @returns a sentence for each limit that the site exceeds, with both numbers and the remedy
 */
export function hostProblems(
  host: Host,
  files: ReadonlyMap<string, { readonly path: string; readonly size: number }>,
  headers: string | undefined,
): string[] {
  const limits = limitsOf[host];
  const { files: count, bytes, largest } = sizeOfSite(files.values());
  const exceeds = (value: number, limit: number | undefined): limit is number => limit !== undefined && value > limit;
  const problems: string[] = [];
  const remedy = `What helps: ${remedyOf([...files.keys()])}.`;
  if (exceeds(count, limits.files))
    problems.push(`the site has ${number(count)} files, and ${host} takes ${number(limits.files)}. ${remedy}`);
  if (exceeds(bytes, limits.bytes))
    problems.push(`the site has ${megabytes(bytes)}, and ${host} takes ${megabytes(limits.bytes)}. ${remedy}`);
  if (exceeds(largest.size, limits.fileBytes)) {
    const sizes = `${megabytes(largest.size)}, and ${host} takes ${megabytes(limits.fileBytes)} a file`;
    problems.push(`${largest.path} has ${sizes}. Take it out of the public folder, or choose another host.`);
  }
  const lines = (headers ?? '').split('\n');
  const rules = lines.filter((line) => /^[^\s#]/.test(line)).length;
  if (exceeds(rules, limits.headerRules))
    problems.push(`_headers has ${rules} rules, and ${host} takes ${limits.headerRules}. Remove some.`);
  const longest = Math.max(...lines.map(({ length }) => length));
  if (exceeds(longest, limits.headerLine))
    problems.push(`_headers has a line of ${number(longest)} characters, and ${host} takes ${limits.headerLine}.`);
  return problems;
}
