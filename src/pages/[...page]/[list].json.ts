import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { pagesOf } from '../../archive/pagination.ts';
import { getArchive } from '../../archive/current-archive.ts';
import { countsOf, dayListOf, monthListOf } from '../../formats/site/story-lists.ts';
import { jsonText } from '../../formats/json.ts';
import { keyed } from '../../cache-key.ts';
import * as urls from '../../urls.ts';

// `list` is always `index`: the lists are at the paths of the pages, as `index.json`.
const paramsOf = (path: string) => ({ page: path.slice(1, -1), list: 'index' });

export const getStaticPaths = (() => {
  const { days, months, undated } = getArchive();
  return [
    ...days.flatMap(({ date, stories }) =>
      pagesOf(stories).map((page) => keyed(paramsOf(urls.day(date, page.number)), { date, page, month: undefined })),
    ),
    ...pagesOf(undated).map((page) =>
      keyed(paramsOf(urls.undated(page.number)), { date: undefined, page, month: undefined }),
    ),
    ...months.map((month) =>
      keyed(paramsOf(urls.month(month.month)), { date: undefined, page: undefined, month: countsOf(month) }),
    ),
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { date, page, month } }) =>
  new Response(jsonText(page ? dayListOf(date, page) : monthListOf(month)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
