/** The language of articles that do not name their own, in a small paper; `subjects.test.ts` has a large one. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

const corpora = process.env['CORPORA'] ? resolve(process.env['CORPORA']) : undefined;
const options = { skip: corpora ? false : 'CORPORA does not name the folder of corpora' };

/** How many articles of a folder have which language. */
function countsOf(folder: string, siteLang: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const path of globSync('**/*.{txt,md}', { cwd: folder })) {
    const parsed = parseArticle({ path, text: readFileSync(join(folder, path), 'utf8') }, siteLang);
    if (parsed.outcome !== 'article' || parsed.fields.origins.lang === 'front-matter') continue;
    const { lang } = parsed.fields;
    counts[lang] = (counts[lang] ?? 0) + 1;
  }
  return counts;
}

test('a small paper in English is English in a site of any language', options, () => {
  for (const siteLang of ['en', 'de', 'ar'])
    assert.deepEqual(Object.keys(countsOf(join(corpora ?? '', 'news-219'), siteLang)), ['en'], siteLang);
});
