import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { onThisDay } from '../../../archive/overviews/on-this-day.ts';
import { getArchive } from '../../../archive/current-archive.ts';
import { keyed } from '../../../cache-key.ts';
import { dayPreview } from '../../../images.ts';
import { site } from '../../../site.ts';

// Pages must name a preview by an absolute URL, so without the site's origin there are none.
export const getStaticPaths = (() =>
  (site.origin && site.previews ? [...onThisDay(getArchive()).keys()] : []).map((day) =>
    keyed({ day }, { day, accent: site.accent }),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { day } }) =>
  new Response(dayPreview(day), { headers: { 'Content-Type': 'image/png' } });
