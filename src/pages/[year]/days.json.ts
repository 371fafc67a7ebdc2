import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { datesOf } from '../../archive/archive.ts';
import { getArchive } from '../../archive/current-archive.ts';
import { keyed } from '../../cache-key.ts';

export const getStaticPaths = (() => {
  const { years } = getArchive();
  return years.map((year) => keyed({ year: year.year }, datesOf(year)));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props);
