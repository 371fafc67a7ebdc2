import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../cache-key.ts';
import { sitePreview } from '../images.ts';
import { site } from '../site.ts';

// Only `preview.png`, and nothing in a paper without previews.
export const getStaticPaths = (() =>
  site.previews ? [keyed({ preview: 'preview' }, { accent: site.accent })] : []) satisfies GetStaticPaths;

export const GET: APIRoute = () => new Response(sitePreview(), { headers: { 'Content-Type': 'image/png' } });
