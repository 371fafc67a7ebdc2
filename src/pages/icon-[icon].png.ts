import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { icons } from '../formats/site/web-manifest.ts';
import { keyed } from '../cache-key.ts';
import { appIcon } from '../images.ts';
import { site } from '../site.ts';

// `icon` is a size in pixels or `maskable`.
export const getStaticPaths = (() =>
  Object.entries(icons).map(([icon, size]) =>
    keyed({ icon }, { name: site.title, size, isMaskable: icon === 'maskable', accent: site.accent }),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { name, size, isMaskable } }) =>
  new Response(appIcon(name, size, isMaskable), { headers: { 'Content-Type': 'image/png' } });
