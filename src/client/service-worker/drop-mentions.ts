/** Replaces copies of pages that have links to stories of which nothing may be left: such a link has the headline. */
import { isPermalink } from '../site-path.ts';
import { cachePage, deletePages, isPage } from './cache-page.ts';
import { allCaches } from './caches.ts';
import { base } from './worker-scope.ts';

const HREF = /href="([^"#?]+)/g;

/** The links of a page to stories. */
const storyLinksOf = (html: string, within: string): string[] => [
  ...new Set(Array.from(html.matchAll(HREF), ([, href]) => href).filter((href) => isPermalink(href, within))),
];

/**
 * A copy that cannot be replaced is deleted.
 * @param isDropped finds the stories of which nothing may be left
 */
export async function dropMentions(isDropped: (paths: readonly string[]) => Promise<readonly string[]>): Promise<void> {
  for (const { name } of await allCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      const copy = isPage(path) ? await cache.match(request) : undefined;
      if (!copy || (await isDropped(storyLinksOf(await copy.text(), base))).length === 0) continue;
      await cachePage(cache, path).catch(() => deletePages(cache, [path]));
    }
  }
}
