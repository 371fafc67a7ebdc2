import type { APIRoute } from 'astro';
import { sitePreview } from '../images/social-preview.ts';
import { siteDescription } from '../i18n/messages.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(sitePreview(site.title, siteDescription), { headers: { 'Content-Type': 'image/png' } });
