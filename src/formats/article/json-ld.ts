/** What search engines are told of an article, by schema.org, as text that may stand in a script element. */
import type { BreadcrumbList, Graph, NewsArticle } from 'schema-dts';
import type { Story } from '../../archive/archive.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { publishedAt, updatedAt } from '../timestamps.ts';
import { jsonOf } from '../json.ts';

declare const escaped: unique symbol;
/** JSON that no parser of HTML finds an end or a comment in. Made here alone. */
export type ScriptText = string & { readonly [escaped]: true };

/** A page above the article, the highest first. */
interface Crumb {
  readonly path: string;
  readonly words: string;
}

export function jsonLdOf({ entry }: Story, above: readonly Crumb[]): ScriptText {
  const page = urls.address(entry.url);
  const crumbs = [{ path: urls.home, words: site.title }, ...above, { path: entry.url, words: entry.title }];
  // A day is a day: an hour that nobody gave is not made up.
  const published = entry.time ? publishedAt(entry) : entry.date;
  const modified = entry.updated && (entry.time ? updatedAt(entry) : entry.updated);
  const publisher = { '@type': 'NewsMediaOrganization' as const, name: site.title, url: urls.address(urls.home) };
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    // Whole: who shows it cuts it where there is no more room.
    headline: entry.title,
    ...(entry.summary && { description: entry.summary }),
    ...(published && { datePublished: published }),
    ...(modified && { dateModified: modified }),
    author: entry.byline.length > 0 ? entry.byline.map((name) => ({ '@type': 'Person', name })) : publisher,
    publisher,
    inLanguage: entry.lang,
    ...(entry.section && { articleSection: entry.section }),
    ...(entry.tags.length > 0 && { keywords: entry.tags }),
    wordCount: entry.words,
    isAccessibleForFree: true,
    mainEntityOfPage: page,
  };
  const breadcrumb: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ path, words }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: words,
      item: urls.address(path),
    })),
  };
  const graph: Graph = { '@context': 'https://schema.org', '@graph': [article, breadcrumb] };
  return inScript(graph);
}

/** `</script>` and `<!--` end or change what a script element holds, and two kinds of line breaks are none in JSON. */
const inScript = (value: unknown) =>
  jsonOf(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ) as ScriptText;
