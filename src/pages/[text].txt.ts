import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getArchive } from '../archive/current-archive.ts';
import { llmsText } from '../formats/site/llms-txt.ts';
import { robotsText } from '../formats/site/robots-txt.ts';
import { keyed } from '../cache-key.ts';
import { site } from '../site.ts';

// Only `robots.txt` and `llms.txt`. The parameter exists because a cache key needs `getStaticPaths`.
export const getStaticPaths = (() => {
  const { years, undated } = getArchive();
  const names = [...years.map(({ year }) => year), ...(undated.length > 0 ? ['undated'] : [])];
  return [
    keyed({ text: 'robots' }, { years: [], news: years.length > 0, rights: site.rights }),
    keyed({ text: 'llms' }, { years: names, news: years.length > 0, rights: undefined }),
  ];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ params, props: { years, news, rights } }) =>
  new Response(params['text'] === 'llms' ? llmsText(years, news) : robotsText(news, rights), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
