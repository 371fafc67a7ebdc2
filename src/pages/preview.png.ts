import type { APIRoute } from 'astro';
import { sitePreview } from '../images.ts';

export const GET: APIRoute = () => new Response(sitePreview(), { headers: { 'Content-Type': 'image/png' } });
