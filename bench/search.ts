/**
 * `node bench/search.ts <site> [query …]`: what a browser loads for the first page of results, query by query, each from a
 * cold cache. Without queries it takes words of the newest headlines: one, two, three of them, and two as a phrase.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexIn } from '../test/support/search-fixture.ts';

const [site = 'dist', ...given] = process.argv.slice(2);
const queries = given.length > 0 ? given : headlines(readFileSync(join(resolve(site), 'index.html'), 'utf8'));

/** The longest words of headlines on the front page. */
function headlines(html: string): string[] {
  const titles = Array.from(html.matchAll(/class="?headline[^>]*>\s*<a[^>]*>([^<]+)</g), ([, title = '']) => title);
  return titles.slice(0, 12).map((title, at) => {
    const words = title.trim().split(/\s+/);
    if (at % 4 === 3) return `"${words.slice(0, 2).join(' ')}"`;
    return words
      .sort((a, b) => b.length - a.length)
      .slice(0, (at % 4) + 1)
      .join(' ');
  });
}

/** Bytes as sent: blocks of the index are gzipped already. */
const sent = ({ path, size }: { path: string; size: number }) =>
  path.endsWith('.bin') ? size : gzipSync(readFileSync(path)).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

for (const query of queries) {
  const { ask, loaded } = await indexIn(`${resolve(site)}/`);
  const { hits, searched, remaining } = await ask(query);
  const files = loaded();
  const kinds = Object.groupBy(files, ({ path }) => (path.includes('/search/index/') ? 'index' : 'pages'));
  const [index, pages] = [kinds.index ?? [], kinds.pages ?? []].map((all) => Math.round(sum(all.map(sent)) / 1000));
  console.log(
    `${JSON.stringify(query)}: ${hits.length} found in ${searched.length} of ${searched.length + remaining.length} shards; ` +
      `${kinds.index?.length ?? 0} files of the index with ${index} kB, ${kinds.pages?.length ?? 0} pages with ${pages} kB`,
  );
}
