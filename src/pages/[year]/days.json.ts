import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { datesOf } from '../../archive/archive.ts';
import { openArchive } from '../../archive/store.ts';

export const getStaticPaths = (async () => {
  const { years } = await openArchive();
  return years.map((year) => ({ params: { year: year.year }, props: { year } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(datesOf(props.year));
