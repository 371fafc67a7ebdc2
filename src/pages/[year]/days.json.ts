import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { datesOf } from '../../archive/archive.ts';
import { openArchive } from '../../archive/store.ts';
import { keyed } from '../../page-key.ts';

export const getStaticPaths = (() => {
  const { years } = openArchive();
  return years.map((year) => keyed({ year: year.year }, datesOf(year)));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props);
