/** The order in which files of one kind of change are sent: a page comes after the pages that it leads to. Pure. */
import { isOfServedManifest } from '../release/served-manifest.ts';

/** Parts of pages and programs: styles, scripts, pictures, data, and all files of no known kind. */
const PARTS = 0;
const OTHER_PAGES = 5;
const FRONT = 6;
/** Files for programs: feeds, sitemaps, the start of the search index, the service worker. */
const LISTS = 7;
const PROOF = 8;

/** Patterns of paths with their ranks; the first that matches counts. */
const ranks: readonly (readonly [pattern: RegExp, rank: number])[] = [
  // A page of an article, of one of its parts or versions, and its data.
  [/^(?:\d{4}\/\d\d\/\d\d|undated)\/(?!page\/)[^/]+\/.*/, 1],
  // Of a day, and its further pages.
  [/^\d{4}\/\d\d\/\d\d\//, 2],
  [/^\d{4}\/\d\d\//, 3],
  [/^\d{4}\//, 4],
  [/(?:^|\/)(?:feed|rss|atom)[^/]*\.(?:xml|json)$/, LISTS],
  [
    /^(?:sitemap|news-sitemap|robots|sw|service-worker|next-build|gone|offline|llms|opensearch)[^/]*\.(?:xml|txt|js|json)$/,
    LISTS,
  ],
  [/^(?:feeds|sitemaps?)\//, LISTS],
  [/^search\/index\/(?!.*\.bin$)/, LISTS],
  [/^_(?:headers|redirects)/, LISTS],
  [/^index\.html$/, FRONT],
  [/\.html$/, OTHER_PAGES],
];

/** @param path below the site's root @returns a number: files with lower ones are sent first */
export function rankOf(path: string): number {
  if (isOfServedManifest(path)) return PROOF;
  return ranks.find(([pattern]) => pattern.test(path))?.[1] ?? PARTS;
}
