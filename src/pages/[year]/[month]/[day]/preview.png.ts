import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../../../archive/current-archive.ts';
import { keyed } from '../../../../cache-key.ts';
import { dayPreview } from '../../../../images.ts';
import { site } from '../../../../site.ts';

// Pages must name a preview by an absolute URL, so without the site's origin there are none.
export const getStaticPaths = (() =>
  (site.origin ? getArchive().days : []).map(({ date }) =>
    keyed({ year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8) }, { date }),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { date } }) =>
  new Response(dayPreview(date), { headers: { 'Content-Type': 'image/png' } });
