/**
 * The language of the corpora's articles, none of which names its own: they are English, but for some ninety in Spanish. The
 * folder of corpora is taken from `CORPORA`.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

const corpora = process.env['CORPORA'] ? resolve(process.env['CORPORA']) : undefined;
const options = { skip: corpora ? false : 'CORPORA does not name the folder of corpora' };
const temporary = mkdtempSync(join(tmpdir(), 'dateline-languages-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

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

test(
  'of six thousand English articles none is taken for another language, and the Spanish ones are found',
  options,
  (context) => {
    execFileSync('tar', ['xzf', join(corpora ?? '', 'news-open.tar.gz'), '-C', temporary]);
    const counts = countsOf(join(temporary, 'news-open'), 'en');
    context.diagnostic(JSON.stringify(counts));
    assert.deepEqual(Object.keys(counts).sort(), ['en', 'es']);
    assert.ok((counts['es'] ?? 0) >= 80 && (counts['es'] ?? 0) <= 100);
  },
);
