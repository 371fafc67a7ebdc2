/** The letters and digits of the pages of real plain texts are those of their sources. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { decodeReferences } from '../../src/article/text/character-references.ts';
import { keepsOrder, restOf } from '../support/browser/letters-of-page.ts';
import { contentFolder, inCorpora, needsCorpora, unpackOpenCorpus } from './corpus.ts';

/** The date line and the word before a byline, which the page has in its head. */
const HEAD = /^(?:(?:date)?\d{8}\d*(?:[AP]M)?[A-Z]{0,4})?(?:By(?:and)?)?$/i;

function check(folder: string): number {
  let count = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.txt')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    const article = parseArticle({ path: entry.name, text });
    if (article.outcome !== 'article') continue;
    count += 1;
    const source = decodeReferences(text);
    if (article.warnings.some(({ code }) => code === 'left-out')) assert.ok(keepsOrder(article, source), entry.name);
    else assert.match(restOf(article, source) ?? 'letters are lost', HEAD, entry.name);
  }
  return count;
}

test('the letters of the news of 219 days, of the seed and of the open news are on their pages', needsCorpora, (t) => {
  const open = unpackOpenCorpus(contentFolder(t));
  const counts = [inCorpora('news-219'), inCorpora('..', 'seed'), open].map(check);
  assert.ok(counts.every((count) => count > 0));
  t.diagnostic(`${counts.join(' + ')} articles`);
});
