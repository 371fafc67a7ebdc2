/** In development, the page of a file that is rejected or held: it says why, in place of the article. */
import { slugify } from '../../article/derive/slug.ts';
import { readPathMetadata } from '../../article/header/path-metadata.ts';
import { element, type Xml } from '../../formats/xml.ts';
import { describePlace } from '../../ingest/report-text.ts';
import type { ReportRow } from '../../ingest/report-row.ts';
import type { Site } from '../../site.ts';

/**
 * The row of the unpublished file that a person looks for at an address: a file that had the address before, else one whose
 * name makes the last part of the address.
 * @param pathname root-relative, without the base path
 * @param formerUrls the last known address of each file, by path
 */
export function findUnpublished(
  pathname: string,
  rows: readonly ReportRow[],
  formerUrls: ReadonlyMap<string, string>,
): ReportRow | undefined {
  const unpublished = rows.filter(({ outcome }) => outcome === 'rejected' || outcome === 'held');
  const slug = /^\/(?:\d{4}\/\d{2}\/\d{2}|undated)\/([^/]+)\/?$/.exec(pathname)?.[1];
  return (
    unpublished.find(({ path }) => formerUrls.get(path) === pathname) ??
    (slug === undefined ? undefined : unpublished.find(({ path }) => slugify(readPathMetadata(path).name) === slug))
  );
}

/** A page with the message of the file. It loads Vite's client, so that it is loaded again when the file is saved. */
export function unpublishedPage(row: ReportRow, { contentDir, base }: Pick<Site, 'contentDir' | 'base'>): string {
  const { path, outcome, message, line, warnings } = row;
  const place = describePlace(contentDir, path, line);
  const main = element('main', {}, [
    element('h1', {}, `This file is ${outcome}, so it has no page`),
    element('p', {}, [element('code', {}, place)]),
    element('p', {}, message ?? ''),
    ...warnings.map((warning) => element('p', {}, warning.message)),
  ]);
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, `${outcome}: ${place}`),
    element('script', { type: 'module', src: `${base}@vite/client` }, ' '),
    element('style', {}, 'body{font:1.1rem/1.5 Georgia,serif;max-width:40rem;margin:3rem auto;padding:0 1rem}'),
  ]);
  return `<!doctype html>\n${element('html', { lang: 'en' }, [head, element('body', {}, [main])] satisfies Xml[])}\n`;
}
