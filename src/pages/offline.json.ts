import type { APIRoute } from 'astro';
import { frontPage } from '../archive/front.ts';
import { newestPages } from '../archive/newest.ts';
import { openArchive, openRelations } from '../archive/store.ts';
import { jsonText } from '../feeds/json-text.ts';
import { keyed } from '../page-key.ts';
import * as urls from '../urls.ts';

export const GET: APIRoute = () => {
  const archive = openArchive();
  const pages = newestPages(archive).map(urls.href);
  const shown = [frontPage(archive, openRelations().fold), archive.led.at(-1)];
  // Whoever keeps the pages keeps them until this differs.
  const { cacheKey: digest } = keyed({}, shown);
  return new Response(jsonText({ digest, pages }), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
