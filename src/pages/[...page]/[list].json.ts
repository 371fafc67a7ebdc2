import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../../archive/current-archive.ts';
import { countsOf, monthListOf } from '../../formats/site/story-lists.ts';
import { jsonText } from '../../formats/json.ts';
import { keyed } from '../../cache-key.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';

// `list` is always `index`: the lists are at the paths of the pages, as `index.json`. Those of days are written without Astro
// (build/output/story-lists.ts).
const paramsOf = (path: string) => ({ page: path.slice(1, -1), list: 'index' });

export const getStaticPaths = (() =>
  (site.articleData === 'none' ? [] : getArchive().months).map((month) =>
    keyed(paramsOf(urls.month(month.month)), { month: countsOf(month) }),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { month } }) =>
  new Response(jsonText(monthListOf(month)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
