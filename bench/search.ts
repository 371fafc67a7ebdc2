/**
 * `node bench/search.ts <site> [query …]`: what a browser loads for the first page of results, query by query, each from a
 * cold cache. Without queries it takes words of the newest headlines: one, two, three of them.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexIn } from '../test/support/search-fixture.ts';

const [site = 'dist', ...given] = process.argv.slice(2);
const folder = resolve(site, 'search/index');
const queries = given.length > 0 ? given : headlines(readFileSync(join(resolve(site), 'index.html'), 'utf8'));

/** The longest words of headlines on the front page. */
function headlines(html: string): string[] {
  const titles = Array.from(html.matchAll(/class="?headline[^>]*>\s*<a[^>]*>([^<]+)</g), ([, title = '']) => title);
  return titles.slice(0, 12).map((title, at) => {
    const words = title
      .trim()
      .split(/\s+/)
      .sort((a, b) => b.length - a.length);
    return words.slice(0, (at % 3) + 1).join(' ');
  });
}

const bytes = (file: string) => readFileSync(file);
for (const query of queries) {
  const { ask, loaded } = indexIn(`${folder}/`);
  const { hits, searched, remaining } = await ask(query);
  const list = JSON.parse(bytes(join(folder, 'shards.json')).toString()) as { engine: string };
  const script = bytes(join(folder, list.engine));
  const index = [...new Map(loaded().map(({ path, size }) => [path, size])).entries()]
    .filter(([path]) => !path.endsWith('.js'))
    .reduce((sum, [, size]) => sum + size, bytes(join(folder, 'shards.json')).length);
  const gzipped = gzipSync(script).length;
  console.log(
    `${JSON.stringify(query)}: ${hits.length} found in ${searched.length} of ${searched.length + remaining.length} shards; ` +
      `${Math.round((index + gzipped) / 1000)} kB with the script gzipped, ${Math.round((index + script.length) / 1000)} kB without`,
  );
}
