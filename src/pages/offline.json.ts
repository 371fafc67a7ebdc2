import type { APIRoute } from 'astro';
import { frontPage } from '../archive/front-page.ts';
import { newestPages } from '../archive/offline-pages.ts';
import { openArchive, openRelations } from '../archive/queries.ts';
import { jsonText } from '../formats/json.ts';
import { keyed } from '../cache-key.ts';
import * as urls from '../urls.ts';

export const GET: APIRoute = () => {
  const archive = openArchive();
  const pages = newestPages(archive).map(urls.href);
  const shown = [frontPage(archive, openRelations().fold), archive.led.at(-1)];
  // Whoever keeps the pages keeps them until this differs.
  const { cacheKey: digest } = keyed({}, shown);
  return new Response(jsonText({ digest, pages }), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
