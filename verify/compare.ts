/** Compares the report, the content, the manifest and the site. Pure; returns one line for each disagreement. */
import type { Found } from './content.ts';
import { digestOf, isOfManifest } from './served-manifest.ts';
import type { ListedSource, Manifest, Report } from './site.ts';

const outcomes = ['published', 'held', 'rejected', 'ignored'];

/** Checks that the report is consistent. */
export function inspectReport({ totals, entries }: Report): string[] {
  const lines: string[] = [];
  const count = (name: string, rows: number) => {
    if ((totals[name] ?? 0) !== rows)
      lines.push(`report: ${name} is said to be ${totals[name]}, and there are ${rows} rows`);
  };
  count('files', entries.length);
  for (const outcome of outcomes) count(outcome, entries.filter((row) => row.outcome === outcome).length);

  const urls = new Map<string, string>();
  for (const { path, outcome, reason, url, digest } of entries) {
    if (!outcomes.includes(outcome)) lines.push(`report: ${path} has the outcome ${outcome}, which is none`);
    else if (outcome !== 'published' && url !== null)
      lines.push(`report: ${path} is ${outcome}, but has the URL ${url}`);
    else if (outcome !== 'published' && !reason) lines.push(`report: ${path} is ${outcome}, but no reason is given`);
    else if (outcome === 'published' && (!url || !digest))
      lines.push(`report: ${path} is published, but has no URL or digest`);
    if (url && urls.has(url)) lines.push(`report: ${path} and ${urls.get(url)} have one URL, ${url}`);
    if (url) urls.set(url, path);
  }
  return lines;
}

/** Checks that each entry of the content folder has a row in the report, and each row an entry with the bytes that were read. */
export function compareContent({ entries }: Report, content: readonly Found[]): string[] {
  const lines: string[] = [];
  // Two names that are not UTF-8 can be written alike, so each row answers for one entry only.
  const found = Map.groupBy(content, ({ path }) => path);
  for (const { path, digest } of entries) {
    const entry = found.get(path)?.shift();
    if (!entry) lines.push(`content: ${path} is in the report, but not in the folder`);
    else if (digest !== null && entry.digest() !== digest) lines.push(`content: ${path} has changed since the build`);
  }
  const unread = [...found.values()].flat();
  return [...lines, ...unread.map(({ path }) => `content: ${path} is in the folder, but not in the report`)];
}

/** The page of an article: one name below a day or below `undated`. The pages of a list have `page/NUMBER` there. */
const articlePage = /^(?:\d{4}\/\d{2}\/\d{2}|undated)\/[^/]+\/index\.html$/;

/** Checks that each published article has its page, and that there are no other article pages. */
export function comparePages({ entries, formerAddresses = [] }: Report, files: ReadonlyMap<string, unknown>): string[] {
  const former = new Set(formerAddresses.map(({ address }) => `${address.slice(1)}index.html`));
  const published = new Map(entries.flatMap(({ path, url }) => (url ? [[`${url.slice(1)}index.html`, path]] : [])));
  const missing = [...published].filter(([page]) => !files.has(page));
  const unexpected = [...files.keys()].filter(
    (file) => articlePage.test(file) && !published.has(file) && !former.has(file),
  );
  return [
    ...missing.map(([page, path]) => `site: ${page} is missing, the page of ${path}`),
    ...unexpected.map((page) => `site: ${page} is the page of no published article`),
  ];
}

/**
 * Checks that each published article has its source with the bytes that were read, in a file or in the JSON of its day, and that
 * there are no others. A site without articles as data has the sources of long ones alone: it has neither sources in the JSON of
 * days nor the JSON of articles.
 * @param listed the sources in the JSON of days, by the address of their article
 */
export function compareSources(
  { entries }: Report,
  files: ReadonlyMap<string, string | undefined>,
  listed: ReadonlyMap<string, ListedSource>,
): string[] {
  const sources = new Map<string, Pick<Report['entries'][number], 'path' | 'digest'>>();
  for (const { url, path, digest } of entries) if (url) sources.set(url, { path, digest });
  const fileOf = (url: string) => `${url.slice(1)}article.txt`;
  const present = new Set([...files.keys()].filter((file) => file.endsWith('/article.txt')));
  const hasSources =
    listed.size > 0 || [...files.keys()].some((file) => /^(?:\d|undated\/).*\/article\.json$/.test(file));
  const wrong = [...sources].filter(([url, { digest }]) => {
    if (files.has(fileOf(url))) return files.get(fileOf(url)) !== digest;
    const list = listed.get(url);
    return list ? list.said !== digest || !list.isWhole : hasSources;
  });
  for (const url of sources.keys()) present.delete(fileOf(url));
  return [
    ...wrong.map(([url, { path }]) => `site: ${fileOf(url)} or the JSON of its day has not the bytes of ${path}`),
    ...[...present].map((file) => `site: ${file} is the source of no published article`),
    ...[...listed.keys()]
      .filter((url) => !sources.has(url))
      .map((url) => `site: the JSON of a day has ${url}, which is no published article`),
  ];
}

/**
 * Checks that each former address answers: with a page, or by a rule in `_redirects`; that it leads to a page; and that it is no article.
 * @param rules the text of `_redirects`
 */
export function compareFormerAddresses(
  { entries, formerAddresses = [] }: Report,
  files: ReadonlyMap<string, unknown>,
  rules: string,
): string[] {
  const lines: string[] = [];
  const articles = new Set(entries.flatMap(({ url }) => url ?? []));
  const fileOf = (address: string) =>
    decodeURIComponent(address.slice(1)) + (address.endsWith('/') ? 'index.html' : '');
  // The base path, which begins each rule, is not known here: what follows any slash may be the address.
  const ruled = new Set<string>();
  for (const rule of rules.split('\n')) {
    const [from = ''] = rule.split(' ');
    for (let at = 0; at >= 0; at = from.indexOf('/', at + 1)) ruled.add(from.slice(at));
  }
  for (const { address, to } of formerAddresses) {
    if (articles.has(address)) lines.push(`report: ${address} is an article and a former address`);
    if (!files.has(fileOf(address)) && !ruled.has(address))
      lines.push(`site: nothing answers at ${address}, a former address`);
    if (to !== undefined && !files.has(fileOf(to)))
      lines.push(`site: ${address} leads to ${to}, and there is no such page`);
  }
  return lines;
}

/** Checks that the site consists of exactly the files of the manifest, with the same bytes. */
export function compareFiles(
  { digest, files: listed, release }: Manifest,
  files: ReadonlyMap<string, string | undefined>,
): string[] {
  const lines: string[] = [];
  // A release is named by the files that its served manifest names.
  const named = digestOf(listed.filter(({ path }) => !isOfManifest(path)));
  if (digestOf(listed) !== digest) lines.push('manifest: its files do not make its digest');
  else if (release.slice(0, 16) !== named.slice(0, 16)) lines.push(`manifest: it is not the one of release ${release}`);
  for (const { path, sha256 } of listed) {
    if (!files.has(path)) lines.push(`site: ${path} is missing`);
    else if (files.get(path) !== sha256) lines.push(`site: ${path} has other bytes than were published`);
  }
  const known = new Set(listed.map(({ path }) => path));
  const extra = [...files.keys()].filter((path) => !known.has(path));
  return [...lines, ...extra.map((path) => `site: ${path} was not published`)];
}
