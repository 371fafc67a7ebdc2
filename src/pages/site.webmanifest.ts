import type { APIRoute } from 'astro';
import { manifestText } from '../formats/site/web-manifest.ts';

export const GET: APIRoute = () =>
  new Response(manifestText(), { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } });
