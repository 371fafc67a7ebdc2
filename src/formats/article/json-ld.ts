/** Metadata of an article for search engines (schema.org), as text that is safe inside a script element. */
import type { BreadcrumbList, Graph, ImageObject, LiveBlogPosting, NewsArticle, ProfilePage } from 'schema-dts';
import type { Story, BylineItem } from '../../archive/story.ts';
import type { AuthorPage } from '../../archive/authors.ts';
import type { Topic } from '../../archive/topics.ts';
import type { Picture } from '../../article/picture.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { licenceOfArticle } from './licence.ts';
import { liveBlogOf, type Report } from './live-report.ts';
import { publishedAt, updatedAt } from '../timestamps.ts';
import { jsonOf } from '../json.ts';
import { fallbackFile, previewFile, listPicture } from '../pictures/files.ts';

declare const escaped: unique symbol;
/** JSON without characters that could end a script element or open a comment in HTML. Only this file creates it. */
export type ScriptText = string & { readonly [escaped]: true };

/** A page ancestors the article, the highest first. */
interface Crumb {
  readonly path: string;
  readonly words: string;
}

/**
 * @param ancestors the pages above that of the article
 * @param live the entries of a live report, and the number of the page
 */
export function jsonLdOf(
  { entry, byline = [] }: Story,
  ancestors: readonly Crumb[],
  live?: { readonly report: Report; readonly page: number },
): ScriptText {
  const page = urls.address(entry.url);
  const crumbs = [{ path: urls.home, words: site.title }, ...ancestors, { path: entry.url, words: entry.title }];
  // Without a time in the source, give only the day.
  const published = entry.time ? publishedAt(entry) : entry.date;
  const modified = entry.updated && (entry.time ? updatedAt(entry) : entry.updated);
  const publisher = { '@type': 'NewsMediaOrganization' as const, name: site.title, url: urls.address(urls.home) };
  const licence = licenceOfArticle(entry);
  const picture = site.origin ? listPicture(entry) : undefined;
  const authors = byline.filter(({ name }) => name !== '').map(authorOf);
  const common = {
    // Not shortened: search engines cut it themselves.
    headline: entry.title,
    ...(entry.summary && { description: entry.summary }),
    ...(published && { datePublished: published }),
    ...(modified && { dateModified: modified }),
    author: authors.length > 0 ? authors : publisher,
    publisher,
    inLanguage: entry.lang,
    ...(entry.section && { articleSection: entry.section }),
    ...(entry.tags.length > 0 && { keywords: entry.tags }),
    ...(picture ? { image: imageOf(picture) } : site.origin && site.previews && { image: cardOf(entry.date) }),
    ...(entry.corrections && {
      correction: entry.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        ...(date && { datePublished: date }),
      })),
    }),
    wordCount: entry.words,
    isAccessibleForFree: true,
    ...(licence && { license: licence.url ?? licence.name }),
    ...(site.rights?.terms && { usageInfo: site.rights.terms }),
    mainEntityOfPage: page,
  };
  const article: NewsArticle | LiveBlogPosting = live
    ? { '@type': 'LiveBlogPosting', ...common, ...liveBlogOf(live.report, entry, live.page) }
    : { '@type': 'NewsArticle', ...common };
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
  return escapeForScript(graph);
}

/** The link preview of an article without a picture: its date as a calendar's leaf. */
const cardOf = (date: string | undefined): ImageObject => ({
  '@type': 'ImageObject',
  url: urls.address(urls.preview(date?.slice(5))),
  width: '1200',
  height: '630',
});

/** The picture that stands for an article. */
function imageOf(picture: Picture): ImageObject {
  const { path, width, height } = previewFile(picture);
  return {
    '@type': 'ImageObject',
    url: urls.address(path),
    width: `${width}`,
    height: `${height}`,
    ...(picture.caption && { caption: picture.caption }),
    ...(picture.credit && { creditText: picture.credit }),
  };
}

const authorOf = ({ name, kind, slug }: Pick<BylineItem, 'name' | 'kind' | 'slug'>) => ({
  '@type': kind === 'person' ? ('Person' as const) : ('Organization' as const),
  name,
  ...(slug && { url: urls.address(urls.topic('authors', slug)) }),
});

/** An author, for the first page of the author's stories. */
export function authorJsonLdOf({ profile, ...author }: AuthorPage & Pick<Topic, 'slug' | 'name'>): ScriptText {
  const { also = [], role, addresses = [], portrait } = profile ?? {};
  const web = addresses.map(({ href }) => href).filter((href) => /^https?:/.test(href));
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    url: urls.address(urls.topic('authors', author.slug)),
    mainEntity: {
      ...authorOf(author),
      ...(also.length > 0 && { alternateName: also }),
      ...(role && author.kind === 'person' && { jobTitle: role }),
      ...(portrait && { image: urls.address(fallbackFile(portrait).path) }),
      ...(web.length > 0 && { sameAs: web }),
    },
  };
  return escapeForScript({ '@context': 'https://schema.org', ...page });
}

/** Escapes `<` and `>`, which could end the script element or open a comment, and U+2028 and U+2029, which end a line in scripts. */
const escapeForScript = (value: unknown) =>
  jsonOf(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ) as ScriptText;
