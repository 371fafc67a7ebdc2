import type { APIRoute } from 'astro';
import { sitePreview } from '../images/social-preview.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(sitePreview(site.title, site.description), { headers: { 'Content-Type': 'image/png' } });
