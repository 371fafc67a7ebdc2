import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { correctionsOf } from '../../archive/corrections.ts';
import { getArchive } from '../../archive/current-archive.ts';
import { atomOf } from '../../formats/feeds/atom.ts';
import { correctionsFeedOf, newestCorrections } from '../../formats/feeds/corrections-feed.ts';
import { keyed } from '../../cache-key.ts';
import { site } from '../../site.ts';

// Only `atom.xml`. The parameter exists because a cache key needs `getStaticPaths`.
export const getStaticPaths = (() => {
  const all = correctionsOf(getArchive());
  const newest = newestCorrections(all);
  return [keyed({ feed: 'atom' }, { newest, complete: newest.length === all.length, contact: site.contact })];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { newest, complete } }) =>
  new Response(atomOf(correctionsFeedOf(newest), { complete }), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
