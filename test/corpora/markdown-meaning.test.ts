/** The examples of CommonMark and GFM: our HTML means what theirs does, but for differences that are meant and named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { resolveArticleLinks } from '../../src/article/html/article-links.ts';
import { renderBody } from '../../src/article/html/render.ts';
import { inCorpora, needsCorpora } from './corpus.ts';
import { readTree, rewriteTree, type Tree, wordsOf, writeTree } from './html-tree.ts';
import { differences, exceptions, withoutAnchors, withoutLevels, withoutPrograms } from './markdown-differences.ts';

interface Example {
  readonly markdown: string;
  readonly html: string;
}

const read = (path: string) => readFileSync(inCorpora(path), 'utf8');
const commonmark = () => JSON.parse(read('commonmark/spec.json')) as Example[];

/** The examples in a text of the specification's form; an arrow stands for a tab. */
const inText = (path: string): Example[] =>
  [...read(path).matchAll(/^`{32} example.*?\n(.*?)^\.\n(.*?)^`{32}$/gms)].map(([, markdown = '', html = '']) => ({
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }));

const letters = (trees: readonly Tree[]) => wordsOf(trees).replace(/\s+/g, '');

/** `same`, the names of what is meant to differ, or `other` with both trees. */
function compare({ markdown, html }: Example): string {
  const parsed = parseArticle({ path: 'a.md', text: `Title: T\nDate: 2022-02-07\n\n${markdown}` });
  if (parsed.outcome !== 'article') return `other: rejected, ${parsed.message}`;
  const ours = rewriteTree(readTree(resolveArticleLinks(renderBody(parsed.body))), withoutAnchors);
  const theirs = readTree(html);
  if (writeTree(ours) === writeTree(theirs)) return 'same';
  const found = writeTree(rewriteTree(ours, withoutLevels));
  const names: string[] = [];
  let meant: readonly Tree[] = theirs;
  for (const { name, rewrite } of differences) {
    const next = rewriteTree(meant, rewrite);
    if (writeTree(next) !== writeTree(meant)) names.push(name);
    meant = next;
  }
  if (found === writeTree(meant)) return names.join(', ');
  const isHtml = parsed.warnings.some(({ code }) => code === 'raw-html');
  if (isHtml && letters(ours) === letters(rewriteTree(meant, withoutPrograms))) return 'raw HTML';
  if ([...exceptions.keys()].some((beginning) => markdown.startsWith(beginning))) return 'listed';
  return `other: ${JSON.stringify(markdown)}\n${found}\nexpected\n${writeTree(meant)}`;
}

const suites: Readonly<Record<string, () => Example[]>> = {
  CommonMark: commonmark,
  GFM: () => inText('gfm/spec.txt'),
  'GFM, extensions and regressions': () =>
    ['extensions', 'regression', 'extensions-full-info-string'].flatMap((name) => inText(`gfm/${name}.txt`)),
};

for (const [name, examples] of Object.entries(suites)) {
  test(`${name}: the examples keep their meaning`, needsCorpora, (t) => {
    const results = examples().map(compare);
    assert.ok(results.length > 50);
    assert.deepEqual(
      results.filter((result) => result.startsWith('other')),
      [],
    );
    const counts = new Map<string, number>();
    for (const result of results) counts.set(result, (counts.get(result) ?? 0) + 1);
    const intended = results.length - (counts.get('same') ?? 0) - (counts.get('listed') ?? 0);
    t.diagnostic(`${results.length} examples: ${counts.get('same')} same, ${intended} intended, other 0`);
    t.diagnostic([...counts].map(([kind, count]) => `${kind} ${count}`).join('; '));
  });
}
