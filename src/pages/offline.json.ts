import type { APIRoute } from 'astro';
import { frontPage } from '../archive/front-page.ts';
import { offlinePages } from '../archive/offline-pages.ts';
import { chosenStories, getArchive, getRelatedStories } from '../archive/current-archive.ts';
import { jsonText } from '../formats/json.ts';
import { keyed } from '../cache-key.ts';
import * as urls from '../urls.ts';

export const GET: APIRoute = () => {
  const archive = getArchive();
  const pages = offlinePages(archive).map(urls.href);
  const front = frontPage(archive, getRelatedStories().collapseDuplicates, chosenStories());
  const shown = [front, archive.daysUpToNewest.at(-1)];
  // Devices fetch the pages again when the digest changes.
  const { cacheKey: digest } = keyed({}, shown);
  return new Response(jsonText({ digest, pages }), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
